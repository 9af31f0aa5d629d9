/**
 * One campaign, and in each field whatever may be typed there: what it is read as, and what is told. The page is 填错.txt;
 * UPDATE_GOLDEN=1 writes it anew, to be looked at line by line.
 */
import { join } from 'node:path';
import { test } from '@jest/globals';
import { parseCampaign } from '../../src/campaign/parse.ts';
import { formatFigure, isFigure } from '../../src/chinese/format.ts';
import { valueAt } from '../../src/diagnostics/path.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { expectPage } from '../support/golden.ts';

/** What stands between the marks is what is typed over, one field at a time. */
const campaign = `单位: {全称: 云岭县总工会, 下属: «[矿业公司]», 层级: «县»}
报告: {年度: «2025», 成文日期: «2025-12-20», 盖章: «是»}
活动: {届次: «第14届»}
合计: {人数: «184名», 发放: «43.2万元», 口径: «{范围: 本级}»}
分组: [{名称: 高中, 维度: «学段», 人数: 84名}]
标准: [{条件: «{学段: 高中}», 金额: «2000元», 频次: «每学年»}]
阶段: [{名称: «公示», 时间: «8月15日至21日», 工作日: «5», 未通过: «[{原因: 材料不全, 人数: 3名}]»}]
仪式: [{名称: 发放仪式, 出席: «[{姓名: 何志远, 职务: 县总工会主席}]»}]
历史: {中断年: «[2020]», 逐年: «[{年: 2024, 人数: 150名}]»}
特点: «[先摸底，后申报]»
`;

const typed = [
  ...[
    '',
    '""',
    '无',
    '[]',
    '[甲, 乙]',
    '{甲: 乙}',
    '[[甲]]',
    '-5',
    '五十',
    '50名',
    '约50人次',
    '500元',
    '5至6万元',
  ],
  ...['是', '2025年', '2月30日', '9月下旬', '开学前'],
];

const show = (value: unknown): string =>
  JSON.stringify(value, (_, inner) => (isFigure(inner) ? formatFigure(inner) : inner)) ?? '没有';

/** The path of the field at an offset of the campaign, as 标准[1].金额. */
function pathAt(offset: number): string {
  const before = campaign.slice(0, offset).split('\n').at(-1) ?? '';
  const keys = [...before.matchAll(/(\p{L}+): ?(\[)?/gu)];
  const [[, top = '', list = ''] = []] = keys;
  const field = keys.at(-1)?.[1] ?? '';
  return keys.length === 1 ? top : `${top}${list && '[1]'}.${field}`;
}

/** What a field was read as. */
function read(value: unknown, path: string): string {
  return value === undefined ? '读不出' : show(valueAt(value, path));
}

/** `报告.年度 五十 ｜ what it is read as ｜ what is told`. */
function tell(): string[] {
  const holes = [...campaign.matchAll(/«([^»]*)»/g)];
  return holes.flatMap((hole) =>
    typed.map((words) => {
      const text = campaign.replace(/«([^»]*)»/g, (_, usual, index) =>
        index === hole.index ? words : usual,
      );
      const { value: placed, problems } = readYaml(text, '活动.yaml');
      const parsed = placed && parseCampaign(placed);
      const told = [...problems, ...(parsed?.problems ?? [])].map(
        ({ code, place, message, hint }) =>
          `${place?.line}:${place?.column}+${place?.length} ${code} ${message}${hint ? `；${hint.slice(0, 40)}` : ''}`,
      );
      return `${pathAt(hole.index)} ${words || '（空）'} ｜ ${[read(parsed?.value, pathAt(hole.index)), ...told].join(' ｜ ')}`;
    }),
  );
}

const path = join(import.meta.dirname, '填错.txt');
const page = (told: readonly string[]) =>
  `# 一份资料，有记号的每一项换成别的内容：哪一项、换成什么、读成什么、报的问题。由 UPDATE_GOLDEN=1 写出。\n\n${campaign.replaceAll(/^(?=.)/gm, '    ')}\n${told.join('\n')}\n`;

test('whatever is typed in a field', () => {
  expectPage(path, page(tell()));
});
