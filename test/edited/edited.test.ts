/** Word files that come back: whose report each is, and what is said of it in words. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeOwnReport, writeOwnReport } from '../../src/batch/own-report.ts';
import { nameAfter, readAudience } from '../../src/edited/file.ts';
import { guessDepartments } from '../../src/edited/units.ts';
import { sayUpdate, updateEdited } from '../../src/edited/update.ts';
import { sayVerification, verifyEdited } from '../../src/edited/verify.ts';
import type { Update } from '../../src/update/update.ts';
import type { Verification } from '../../src/verify/verify.ts';
import { county, makeFolder } from '../batch/support.ts';
import { rewriteParts } from '../support/docx.ts';

let folder: string;
let remove: () => void;
let mines: Uint8Array;
beforeAll(async () => {
  [folder, remove] = makeFolder(county);
  const { finished } = await makeOwnReport(folder, {
    formats: ['docx'],
    department: '矿业公司',
    draft: true,
  });
  const { written } = await writeOwnReport(finished!);
  mines = readFileSync(written[0]!);
});
afterAll(() => remove());

describe('是谁的报告', () => {
  const [OWN, both] = ['本级', [undefined, '本级']];
  test.each<[string, string, string[], (string | undefined)[]]>([
    ['名字就是它的', '矿业公司2025年金秋助学总结.docx', [], ['矿业公司']],
    ['名字后面又加了字', '供电公司2025年金秋助学总结（改）.docx', [], ['供电公司']],
    ['全县的', '县总工会2025年金秋助学总结.docx', ['矿业公司'], [OWN]],
    ['题目是它的', '总结.docx', ['云岭矿业公司工会 2025年金秋助学总结'], ['矿业公司']],
    ['题目用简称', '总结.docx', ['供电公司2025年金秋助学总结'], ['供电公司']],
    ['署名是它的，不看题目', '总结.docx', ['矿业公司助学总结', ...'一二三四五六', '供电公司'], ['供电公司']],
    ['两家都署名', '总结.docx', ['矿业公司', '供电公司'], both],
    ['只在当中提到', '总结.docx', [...'一二三四五六', '矿业公司', ...'七八九十甲乙'], both],
    ['开头提到，不是题目', '总结.docx', ['矿业公司', ...'一二三四五六'], both],
    ['都没有', '总结.docx', [], both],
  ])('%s', (_, name, texts, wanted) => {
    const passages = texts.map((text, index) => ({ text, name: `第${index + 1}段` }));
    expect(guessDepartments(folder, name, passages as never)).toEqual(wanted);
  });

  test('没有部门的活动：只有它自己', () => {
    const [alone, removeAlone] = makeFolder({
      '活动.yaml': '单位: {全称: 甲}\n报告: {年度: 2025}\n合计: {人数: 3名}\n',
    });
    expect(guessDepartments(alone, '总结.docx', [])).toEqual([undefined]);
    removeAlone();
  });
});

describe('核对、更新', () => {
  const as = { name: '总结.docx' };
  test('照着最像的单位核对', () => {
    const { department, verification } = verifyEdited(folder, { ...as, bytes: mines }, {});
    expect(department).toBe('矿业公司');
    expect(verification?.problems).toEqual([]);
  });

  test('说好了是谁的，就同谁核对', () => {
    const { department, verification } = verifyEdited(
      folder,
      { ...as, bytes: mines },
      { department: '供电公司' },
    );
    expect(department).toBe('供电公司');
    expect(verification?.problems.length).toBeGreaterThan(0);
  });

  test('不是 Word 文件、没有这个单位：说为什么', () => {
    const codes = (bytes: Uint8Array, department?: string) =>
      verifyEdited(folder, { ...as, bytes }, { department }).problems.map(({ code }) => code);
    expect(codes(Buffer.from('文字'))).toEqual(['verify.unreadable']);
    expect(codes(mines, '财政局')).toContain('preview.no-department');
    const options = { department: '财政局', reviser: { author: '甲' }, target: '总结（更新）.docx' };
    const { update, problems } = updateEdited(folder, { ...as, bytes: mines }, options);
    expect(update).toBeUndefined();
    expect(problems.map(({ code }) => code)).toContain('preview.no-department');
  });

  test.each([
    [
      '文件夹里的',
      (bytes: Uint8Array) => bytes,
      /^资料没有变，文件不用改。写出时的原文在文件夹的 \.jinqiu 里找到。$/,
    ],
    [
      '改过字的',
      (bytes: Uint8Array) =>
        rewriteParts(bytes, (name, xml) => (name === 'word/document.xml' ? xml.replace('2名', '3名') : xml)),
      /^资料没有变，文件不用改。/,
    ],
  ])('更新：%s', (_, change, wanted) => {
    const options = { department: '矿业公司', reviser: { author: '甲' }, target: '总结（更新）.docx' };
    const { update } = updateEdited(folder, { ...as, bytes: change(mines) }, options);
    expect(sayUpdate(update!, false)).toMatch(wanted);
  });
});

describe('说出来的话', () => {
  const none = { words: 0, added: 0, removed: 0, conflicts: 0, charts: 0 };
  test.each<[Partial<typeof none>, boolean, string]>([
    [{}, false, '资料没有变，文件不用改。'],
    [{ words: 2 }, false, '改了2处；都是修订，请逐处接受或拒绝。'],
    [{ words: 2 }, true, '改了2处。'],
    [{ added: 1, removed: 3 }, false, '加了1段（行），删了3行；都是修订，请逐处接受或拒绝。'],
    [{ removed: 1 }, false, '删了1行；都是修订，请逐处接受或拒绝。'],
    [{ charts: 1 }, false, '换了1幅图。'],
    [{ conflicts: 1 }, false, '1处您改过、资料也变了，没有动，文件里有批注。'],
  ])('更新 %j，接受 %s：%s', (counts, accept, said) => {
    const { charts, ...rest } = { ...none, ...counts };
    const update = { counts: rest, charts, trust: 'beside' } as unknown as Update;
    expect(sayUpdate(update, accept)).toBe(`${said}写出时的原文在文件夹的 .jinqiu 里找到。`);
  });

  const zero = { same: 0, changed: 0, dropped: 0, held: 0, unknown: 0, alike: 0, removed: 0 };
  test.each<[Partial<typeof zero>, string]>([
    [{}, '未检查：文件里没有可以同资料核对的数字、日期、名称'],
    [{ unknown: 2, alike: 1, removed: 1 }, '未检查：文件里没有可以同资料核对的数字、日期、名称'],
    [{ same: 3 }, '数字、日期、名称：3处同资料一致'],
    [{ changed: 1 }, '数字、日期、名称：1处不一致'],
    [{ dropped: 1, held: 2 }, '数字、日期、名称：1处在改写过的句子里没有了，改写、新写的句子里核对了2处'],
    [
      { same: 1, alike: 2, unknown: 3, removed: 4 },
      '数字、日期、名称：1处同资料一致，2处资料里有一样的，看不出说的是不是它，3处没有来历，没有核对，删去了4句',
    ],
  ])('核对 %j：%s', (counts, said) => {
    const verification = { problems: [], ...zero, ...counts } as unknown as Verification;
    expect(sayVerification(verification)).toBe(`没有发现问题\n${said}`);
  });

  test.each([
    ['总结.docx', [], '总结（更新）.docx'],
    ['总结.doc', ['总结（更新）.docx'], '总结（更新2）.docx'],
    ['总结（更新）.docx', ['总结（更新）.docx', '总结（更新2）.docx'], '总结（更新3）.docx'],
    ['总结（更新2）.docx', [], '总结（更新）.docx'],
    ['没有后缀', [], '没有后缀（更新）.docx'],
  ])('%s 更新以后叫什么', (name, taken, wanted) =>
    expect(nameAfter(name, '更新', (one) => taken.includes(one as never))).toBe(wanted),
  );

  test('看名字是哪一版', () => {
    expect(['总结（公示）.docx', '公示.docx', '总结.docx'].map(readAudience)).toEqual([
      '公示',
      undefined,
      undefined,
    ]);
  });
});
