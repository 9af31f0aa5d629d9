/** The files that a new campaign starts from. What they offer is commented out, and made up. */
import { usualDetail } from '../campaign/details.ts';
import { familyOf, levelOfName } from '../campaign/levels.ts';
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
  return starter && `${renderName(starter.text, { values: { ...wordsOf(values), ...values } }).name}\n`;
}

/** How the examples speak of a unit of this level, and of the organs above and beside it. */
function wordsOf({ 全称, 层级 }: Record<string, unknown>): Record<string, string> {
  const level = typeof 层级 === 'string' ? 层级 : (levelOfName(`${全称}`) ?? sample.层级);
  const family = familyOf(level) ?? '';
  const [education, welfare] = family === '省' ? ['教育厅', '民政厅'] : ['教育局', '民政局'];
  const isPlace = ['省', '市', '县'].includes(family) && level !== '全国';
  const place = isPlace ? level : sample.层级;
  return {
    本会: isPlace ? `${level}总工会` : `${level}工会`,
    上级: family === '省' ? '中华全国总工会' : family === '市' ? '云川省总工会' : '云川市总工会',
    ...{ 地方: place, 教育: `${place}${education}`, 民政: `${place}${welfare}` },
  };
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
