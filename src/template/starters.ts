/** The files that a new campaign starts from. What they offer is commented out, and made up. */
import { usualDetail } from '../campaign/details.ts';
import type { TemplateFile } from './library.ts';
import { renderName } from './render.ts';

/** What the examples are of; made up. */
const sample = {
  全称: '云岭县总工会',
  层级: '县',
  详略: usualDetail,
  下属: ['城关镇总工会', '教育系统工会'],
};

/** One of the files, with its holes filled; undefined where the program came without it. */
export function fillStarter(
  files: readonly TemplateFile[],
  name: string,
  values: Record<string, unknown>,
): string | undefined {
  const starter = files.find((file) => file.name === `起步/${name}.yaml.hbs`);
  return starter && `${renderName(starter.text, { values }).name}\n`;
}

/** 活动.yaml of a year as it is written for the made-up unit, with all that it offers in force. */
export function fillSample(files: readonly TemplateFile[], year: number): string {
  const values = { ...sample, 年度: String(year), 上年: String(year - 1) };
  return uncomment(fillStarter(files, '活动', values) ?? '');
}

/** With all that it offers in force: the modeline of the editors stays. */
export function uncomment(text: string): string {
  return text.replace(/^( *)# (?!yaml-language-server)/gm, '$1');
}
