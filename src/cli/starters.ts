/** The files that a new campaign starts from: what they hold is also the example of each field. */
import { usualDetail } from '../campaign/details.ts';
import { collectExamples, type Examples } from '../campaign/examples.ts';
import { describeRecord } from '../campaign/fields.ts';
import { campaignSchema } from '../campaign/schema/campaign.ts';
import { readLibrary } from '../source/library.ts';
import { isObject } from '../source/places.ts';
import { readYaml } from '../source/yaml.ts';
import { renderName } from '../template/render.ts';

/** What the examples are of; made up. */
const sample = {
  全称: '云岭县总工会',
  层级: '县',
  年度: '2025',
  上年: '2024',
  详略: usualDetail,
  下属: ['城关镇总工会', '教育系统工会'],
};

/** One of the files, with its holes filled. */
export function fillStarter(name: string, values: Record<string, unknown>): string {
  const starter = readLibrary().files.find((file) => file.name === `起步/${name}.yaml.hbs`)!;
  return `${renderName(starter.text, { values }).name}\n`;
}

/** With all that it offers in force: the modeline of the editors stays. */
export function uncomment(text: string): string {
  return text.replace(/^( *)# (?!yaml-language-server)/gm, '$1');
}

/** An example of every field that 活动.yaml starts with. */
export function readExamples(): Examples {
  const typed = readYaml(uncomment(fillStarter('活动', sample)), '活动.yaml').value?.value ?? null;
  return collectExamples(isObject(typed) ? typed : {}, describeRecord(campaignSchema));
}
