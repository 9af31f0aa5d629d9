/**
 * One file, and every slip of the hand in every line where it fits: what is told of each, and whether the file is read as
 * it was meant. The page is 笔误.txt; UPDATE_GOLDEN=1 writes it anew, to be looked at line by line.
 */
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readYaml } from '../../src/source/yaml.ts';
import { expectPage } from '../support/golden.ts';

const meant = `# 云岭县的资料
报告: {年度: 2025, 主送: [省总工会, 市教育局]}
单位:
  全称: 云岭县总工会
  简称: "县总工会"
分组:
  - {名称: 高中, 维度: 学段, 人数: 84名}
  - 名称: 本科
    人数: 100名
    口径: {范围: 本级} # 只算本级
特点:
  - 先摸底，后申报
  - '“一户一策”'
经验: |
  第一，早动手。
  第二，勤回访。
打算: >
  明年：
  提前到6月
合计:
  人数: 184名
`;

/** Slips of one line, by what they are called; a slip that does not fit leaves the line as it is. */
const slips: Record<string, (line: string) => string> = {
  冒号后没有空格: (line) => line.replace(': ', ':'),
  中文冒号: (line) => line.replace(': ', '：'),
  中文冒号后有空格: (line) => line.replace(': ', '： '),
  冒号前有空格: (line) => line.replace(': ', ' : '),
  没有冒号: (line) => line.replace(': ', ' '),
  冒号写了两次: (line) => line.replace(': ', ':: '),
  短横后没有空格: (line) => line.replace('- ', '-'),
  中文破折号: (line) => line.replace('- ', '— '),
  短横后全角空格: (line) => line.replace('- ', '-　'),
  全角空格: (line) => line.replace(': ', ':　'),
  全角空格缩进: (line) => line.replace(/^ {2}/, '　'),
  制表符缩进: (line) => line.replace(/^ {2}/, '\t'),
  多缩进一格: (line) => ` ${line}`,
  少缩进一格: (line) => line.replace(/^ /, ''),
  多缩进四格: (line) => `    ${line}`,
  不缩进: (line) => line.trimStart(),
  中文逗号: (line) => line.replaceAll(', ', '，'),
  没有逗号: (line) => line.replace(', ', ' '),
  中文花括号: (line) => line.replace('{', '｛').replace('}', '｝'),
  没有右花括号: (line) => line.replace('}', ''),
  没有左花括号: (line) => line.replace('{', ''),
  中文方括号: (line) => line.replace('[', '【').replace(']', '】'),
  没有右方括号: (line) => line.replace(']', ''),
  没有右引号: (line) => line.replace(/"$|'$/, ''),
  没有左引号: (line) => line.replace(/"|'/, ''),
  引号后还有字: (line) => line.replace(/"$|'$/, '$&等'),
  中文井号: (line) => line.replace('#', '＃'),
  井号前没有空格: (line) => line.replace(' #', '#'),
  井号后没有空格: (line) => line.replace('# ', '#'),
  星号开头: (line) => line.replace(/: (?=\p{L})/u, ': **'),
  and号开头: (line) => line.replace(/: (?=\p{L})/u, ': &'),
  感叹号开头: (line) => line.replace(/: (?=\p{L})/u, ': !'),
  百分号开头: (line) => line.replace(/: (?=\p{L})/u, ': %'),
  at开头: (line) => line.replace(/: (?=\p{L})/u, ': @'),
  反引号开头: (line) => line.replace(/: (?=\p{L})/u, ': `'),
  花括号开头: (line) => line.replace(/: (?=\p{L})/u, ': {'),
  方括号开头: (line) => line.replace(/: (?=\p{L})/u, ': ['),
  引号开头: (line) => line.replace(/: (?=\p{L})/u, ': "'),
  文字里有冒号: (line) => line.replace(/: (\p{L}+)$/u, ': $1: 等'),
  文字里有井号: (line) => line.replace(/: (\p{L}+)$/u, ': $1 #1'),
  文字后有括号: (line) => line.replace(/: (\p{L}+)$/u, ': $1 [等]'),
  字段写了两次: (line) => (/^ *\p{L}+: \S/u.test(line) ? `${line}\n${line}` : line),
  问号开头: (line) => line.replace(/^( *)(?=\p{L})/u, '$1? '),
  三条短横: (line) => `---\n${line}`,
  不换行空格: (line) => line.replace(': ', ':\u00a0'),
  零宽空格: (line) => line.replace(': ', ': \u200b'),
};

const right = JSON.stringify(readYaml(meant, '活动.yaml').value?.value);
const lines = meant.trimEnd().split('\n');

/** `12 没有逗号 ｜ read otherwise ｜ 12:3+1 yaml.… message；hint` of each slip that changes its line. */
function tell(): string[] {
  return lines.flatMap((line, index) =>
    Object.entries(slips).flatMap(([name, slip]) => {
      const slipped = slip(line);
      if (slipped === line) return [];
      const text = [...lines.slice(0, index), slipped, ...lines.slice(index + 1), ''].join('\n');
      const { value, problems } = readYaml(text, '活动.yaml');
      const read = value === undefined ? '读不出' : JSON.stringify(value.value) === right ? '照原意' : '不同';
      const told = problems.map(
        ({ code, place, message, hint }) =>
          `${place?.line}:${place?.column}+${place?.length} ${code} ${message}${hint ? `；${hint}` : ''}`,
      );
      return [`${index + 1} ${name} ｜ ${[read, ...told].join(' ｜ ').replaceAll('\n', '⏎')}`];
    }),
  );
}

const path = join(import.meta.dirname, '笔误.txt');
const page = (told: readonly string[]) =>
  `# 一份资料，每一行各写错一处：行号、写错了什么、读出来的（照原意、不同、读不出）、报的问题。由 UPDATE_GOLDEN=1 写出。\n\n${lines.map((line) => `    ${line}`).join('\n')}\n\n${told.join('\n')}\n`;

test('the file itself is read without a word', () => {
  expect(readYaml(meant, '活动.yaml').problems).toEqual([]);
});

test('every slip of the hand', () => {
  expectPage(path, page(tell()));
});
