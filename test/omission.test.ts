/**
 * Whatever is left out, what remains reads whole: any part of a full campaign may be missing, and no hollow
 * phrase, stray mark or gap in the numbering is left behind.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { details } from '../src/campaign/details.ts';
import { toChineseNumeral } from '../src/chinese/numerals.ts';
import { plainText } from '../src/document/text.ts';
import type { Document } from '../src/document/tree.ts';
import { writeText } from '../src/writers/text.ts';
import { examples, reportFromYaml } from './support/reports.ts';

type Data = { [key: string]: unknown };

const example = parse(readFileSync(join(examples, '编号总结-松陵县总工会', '活动.yaml'), 'utf8')) as Data & {
  阶段: Data[];
};

/** The example with ticks for everything that has ways of doing. */
const full: Data = {
  ...example,
  阶段: [
    { 名称: '部署', 时间: '6月中旬', 方法: ['专题会议', '实施方案', '专人负责'] },
    ...example.阶段.map((stage) =>
      stage.名称 === '审核' ? { ...stage, 方法: ['初审', '复审', '告知原因'] } : stage,
    ),
    { 名称: '发放', 时间: '8月22日', 方法: ['现场', '打卡'] },
  ],
  动员: { 方法: ['走访企业', '倡议书'] },
  资金管理: { 方法: ['专户', '签领', '经审'] },
  育人: { 方法: ['座谈', '实践岗'] },
  回访: [{ 时间: '11月', 人数: '20名', 方法: ['电话', '续助'] }],
};

/** What the contract asks for, with the fields that are required within a record that is kept. */
const required = new Set(['报告.年度', '单位.全称', '合计.人数']);
const requiredWithin = new Set([
  '人物',
  '标题',
  '发文单位',
  '名称',
  '金额',
  '姓名',
  '年',
  '身份',
  '方式',
  '原因',
  '人数',
  '起',
  '止',
]);

/** Paths of everything that may be missing: whole keys, items of lists, fields of records. */
function listOptional(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const at = [...path, key];
    const name = at.join('.');
    const isKept = [...required].some((kept) => kept === name || kept.startsWith(`${name}.`));
    const isRequired = isKept || (path.length > 1 && requiredWithin.has(key));
    return [...(isRequired ? [] : [at]), ...listOptional(child, at)];
  });
}

/** The campaign without the fields at these paths. */
function omit(paths: readonly string[][]): Data {
  const gone = new Set(paths.map((path) => path.join('.')));
  const copy = (value: unknown, path: string): unknown => {
    if (Array.isArray(value))
      return value.flatMap((child, index) =>
        gone.has(`${path}.${index}`) ? [] : [copy(child, `${path}.${index}`)],
      );
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, child]) => {
        const at = path === '' ? key : `${path}.${key}`;
        return gone.has(at) ? [] : [[key, copy(child, at)]];
      }),
    );
  };
  return copy(full, '') as Data;
}

const hollow =
  /[，、；：]{2}|[，、；：][。！？]|[。！？][，、；：。]|（）|《》|“”|（，|，）|undefined|null|NaN|\[object|共资助困难职工子女[^\d]|助学金[。，]其中[。]/;

function expectWhole(document: Document): void {
  const text = writeText(document);
  expect(text).not.toMatch(hollow);
  for (const block of document.children) {
    if (block.type !== 'paragraph') continue;
    const paragraph = plainText(block.children);
    expect(paragraph).toMatch(/^[^，。、；：！？）》”]/);
    expect(paragraph).toMatch(/[。！？”]$/);
  }
  const numbers = document.children.flatMap((block) =>
    block.type === 'heading' && block.level === 1 ? [block.number] : [],
  );
  expect(numbers).toEqual(numbers.map((_, index) => `${toChineseNumeral(index + 1)}、`));
}

const optional = listOptional(full);

test('样本足够大', () => expect(optional.length).toBeGreaterThan(100));

test.each(['编号总结', '叙述总结', '简讯'])('%s：逐项去掉，篇幅轮换', (template) => {
  for (const [index, path] of optional.entries()) {
    // every fourth field, and of the shorter kinds, which share the partials of the longest, every eighth
    if (index % (template === '编号总结' ? 4 : 8) !== 0) continue;
    const detail = details[index % details.length]!;
    const { report } = reportFromYaml(stringify(omit([path])), { template, detail, draft: true });
    expectWhole(report.document);
  }
});

test.each(['编号总结', '叙述总结', '简讯'])('%s：任意去掉若干项，篇幅任意', (template) => {
  fc.assert(
    fc.property(fc.subarray(optional), fc.constantFrom(...details), (paths, detail) => {
      const { report } = reportFromYaml(stringify(omit(paths)), { template, detail, draft: true });
      expectWhole(report.document);
    }),
    { numRuns: 20, seed: 20250901 },
  );
});
