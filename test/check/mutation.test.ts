/**
 * How much the rules catch: in campaigns whose figures are told more than once, each digit of each redundant
 * figure («so marked») is changed, one up, one down and to the one farthest off, and something must be reported.
 */
import { describe, expect, test } from '@jest/globals';
import type { CampaignModel } from '../../src/campaign/model.ts';
import { parsePath, valueAt } from '../../src/diagnostics/path.ts';
import { identities, listComparisons, listHeld } from '../../src/facts/equations/book.ts';
import { holds } from '../../src/facts/equations/claims.ts';
import { ratioIdentities } from '../../src/facts/equations/ratios.ts';
import { unitIdentities } from '../../src/facts/equations/units.ts';
import { deriveFacts } from '../../src/facts/facts.ts';
import { amountAt, isExact, sizeOf } from '../../src/facts/figures.ts';
import { makeReturn } from '../../src/facts/unit-return.ts';
import { findProblems, inputOf } from './support.ts';

const fixtures: Record<string, string> = {
  分组与来源: `
合计: {人数: «184»名, 户数: «176»户, 筹集: «36.80»万元, 发放: «33.20»万元, 结余: «2.60»万元, 退回: «10000»元}
分组:
  - {名称: 高中, 维度: 学段, 人数: «84»名, 户数: «80»户, 金额: «16.8»万元}
  - {名称: 大专, 维度: 学段, 人数: «36»名, 户数: «35»户, 金额: «7.2»万元}
  - {名称: 本科, 维度: 学段, 人数: «64»名, 户数: «61»户, 金额: «9.20»万元}
资金来源:
  - {名称: 市总工会, 金额: «20.00»万元}
  - {名称: 县财政, 金额: «10.80»万元}
  - 名称: 社会捐助
    金额: «60000»元
    构成:
      - {名称: 甲公司, 金额: «25000»元}
      - {名称: 乙公司, 金额: «35000»元}
标签: [{名称: 本科新生, 人数: 60名}]
特点:
  - 全年共资助困难职工子女«184»名，共发放助学金«33.20»万元，共筹集资金«36.80»万元
  - 高中生占总人数的«45.7»%，大专生占«19.6»%
`,

  名册: `
名册:
  - {学生: 甲一, 家长: 赵大, 学段: 本科, 金额: «5000»元}
  - {学生: 甲二, 家长: 赵大, 学段: 高中, 金额: «3000»元}
  - {学生: 乙一, 家长: 钱二, 学段: 本科, 金额: «5000»元}
  - {学生: 丙一, 家长: 孙三, 学段: 大专, 金额: «4000»元}
分组:
  - {名称: 高中, 维度: 学段, 人数: «1»名, 金额: «3000»元}
  - {名称: 大专, 维度: 学段, 人数: «1»名, 金额: «4000»元}
  - {名称: 本科, 维度: 学段, 人数: «2»名, 金额: «10000»元}
标准:
  - {条件: {学段: 高中}, 金额: «3000»元}
  - {条件: {学段: 大专}, 金额: «4000»元}
  - {条件: {学段: 本科}, 金额: «5000»元}
合计: {人数: «4»名, 户数: «3»户, 发放: «17000»元}
`,

  标准: `
标准:
  - {条件: {学段: 高中}, 金额: «2000»元}
  - {条件: {学段: 本科}, 金额: «5000»元}
分组:
  - {名称: 高中, 维度: 学段, 人数: «120»名}
  - {名称: 本科, 维度: 学段, 人数: «64»名}
合计: {人数: «184»名, 发放: «56.00»万元}
资金来源: [{名称: 市总工会, 人数: 120名}, {名称: 社会捐助, 级别: 个人, 人数: 350人}]
补充资助: [{对象: 王小明、李红, 人数: «2»名, 金额: 3000元}, {对象: 受助学生, 人数: 20名, 金额: 3000元}]
走访: [{对象: 王建国、李强, 户数: 2户, 内容: 走访}]
`,

  其中与往年: `
活动: {起始年: 2023, 届次: «3»}
分组:
  - {名称: 大学, 维度: 学段, 人数: «100»名, 金额: «50.0»万元}
  - {名称: 高中, 维度: 学段, 人数: «84»名, 金额: «16.8»万元}
  - {名称: 新生, 人数: «38»名, 金额: «19»万元, 上级分组: 大学}
  - {名称: 在校生, 人数: «62»名, 金额: «31»万元, 上级分组: 大学}
合计: {人数: «184»名, 发放: «66.8»万元}
历史:
  逐年:
    - 年: 2023
      人数: «150»名
      金额: «54.0»万元
      分组:
        - {名称: 大学, 维度: 学段, 人数: «80»名, 金额: «40»万元}
        - {名称: 高中, 维度: 学段, 人数: «70»名, 金额: «14»万元}
    - {年: 2024, 人数: «160»名, 金额: «58.2»万元}
  累计截至: {年: 2025, 人数: «494»名, 金额: «179»万元}
特点:
  - 受助人数比上年增长«15.0»%，资助金额比上年增长«14.8»%
  - 三年来累计资助学生«494»名
  - 金秋助学活动连续开展«3»年
`,

  公示: `
阶段: [{名称: 公示, 时间: {起: 2025-08-15, 止: 2025-08-21}, 工作日: «5»}]
仪式:
  - {名称: 发放仪式, 现场: {金额: «50000»元, 构成: [{名称: 甲, 金额: «20000»元}, {名称: 乙, 金额: «30000»元}]}}
资金来源: [{名称: 甲, 金额: 33.2万元}]
合计: {人数: 184名, 发放: 33.2万元}
`,

  约数: `
资金来源:
  - {名称: 市总工会, 金额: «20»万元}
  - {名称: 县财政, 金额: «6.2»万元}
合计: {人数: 184名, 筹集: «26»万余元}
`,
};

/** Digits some of whose changes no rule can tell, for what is told twice is told loosely there. */
const tolerated: Record<string, string> = {
  '约数 县财政 6.2 第2位': '“26万余”容得下 26 万到 26.9 万的任何一个数',
};

interface Mutation {
  fixture: string;
  /** where: the words before the figure, the figure, and which digit */
  digit: string;
  yaml: string;
}

/** What is added to a digit, modulo 10. */
const steps = [1, 5];

const figure = /«([\d.]+)»/g;
const plain = (text: string) => text.replace(/[«»]/g, '');

function* mutate(fixture: string, text: string): Iterable<Mutation> {
  for (const { 0: marked, 1: number, index } of text.matchAll(figure)) {
    const name =
      /([一-龥]+)[^一-龥]*[一-龥]{0,2}[^一-龥]*$/.exec(text.slice(0, index).split('\n').at(-1)!)?.[1] ?? '';
    for (let at = 0; at < number!.length; at++) {
      if (number![at] === '.') continue;
      for (const step of steps) {
        const other = (Number(number![at]) + step) % 10;
        const changed = number!.slice(0, at) + other + number!.slice(at + 1);
        const yaml = plain(text.slice(0, index) + changed + text.slice(index + marked.length));
        yield {
          fixture,
          digit: `${fixture} ${name} ${number} 第${number!.slice(0, at + 1).replace('.', '').length}位`,
          yaml,
        };
      }
    }
  }
}

describe('single-digit changes', () => {
  test.each(Object.entries(fixtures))('%s: nothing to report as it stands', (_, text) => {
    expect(findProblems(plain(text))).toEqual([]);
  });

  test('all are caught, but those that an approximate or rounded figure allows', () => {
    const mutations = Object.entries(fixtures).flatMap(([name, text]) => [...mutate(name, text)]);
    const missed = mutations.filter(({ yaml }) => findProblems(yaml).length === 0);
    expect(mutations.length).toBe(476);
    expect([...new Set(missed.map(({ digit }) => digit))].sort()).toEqual(Object.keys(tolerated).sort());
    expect(1 - missed.length / mutations.length).toBeGreaterThan(0.99);
  });
});

/** Campaigns in which every identity of the book that can be broken stands with both its sides. */
const together: Record<string, string> = {
  ...Object.fromEntries(Object.entries(fixtures).map(([name, text]) => [name, plain(text)])),
  申报与户: `
阶段: [{名称: 申报, 申报人数: 112名}, {名称: 审核, 未通过: [{原因: 材料不全, 人数: 40名}, {原因: 已获资助, 人数: 3名}]}]
合计: {人数: 69名, 户数: 66户}
标签: [{名称: 单亲家庭, 人数: 14名}]`,
  申报: '阶段: [{名称: 摸底, 申报人数: 200名}, {名称: 申报, 申报人数: 200名}]',
  走访: `
合计: {人数: 18名, 发放: 5.9万元}
仪式: [{名称: 发放仪式, 现场: {人数: 15名, 金额: 4.5万元}}]
走访: [{内容: 送到学生家中, 发放: {人数: 3名, 金额: 1.4万元}}]`,
  到场和回访: `
标准: [{金额: 3000元}]
合计: {人数: 18名, 发放: 5.4万元}
阶段: [{名称: 申报, 申报人数: 20名}, {名称: 审核, 未通过: [{原因: 材料不全, 人数: 2名}]}]
仪式: [{名称: 发放仪式, 到场: [{身份: 受助学生, 人数: 15名}], 现场: {人数: 15名}}]
走访: [{内容: 送到学生家中, 人数: 3名, 户数: 3户, 发放: {人数: 3名}}]
回访: [{时间: 11月, 人数: 12名}]
故事: [{人物: 张三, 金额: 3000元}]`,
  没有列尽: `
分组:
  - {名称: 单亲, 维度: 类别, 人数: 60名, 互斥: 否}
  - {名称: 残疾, 维度: 类别, 人数: 80名, 互斥: 否}`,
  只列了一部分: `
分组:
  - {名称: 高中, 维度: 学段, 人数: 60名, 列尽: 否}
  - {名称: 本科, 维度: 学段, 人数: 80名, 列尽: 否}`,
  一组有交叉: `
分组:
  - {名称: 建档, 维度: 类别, 人数: 104名}
  - {名称: 农民工, 维度: 类别, 人数: 80名}
  - {名称: 单亲, 维度: 类别, 人数: 40名, 互斥: 否}`,
  一年写了两次: `
合计: {人数: 23名}
历史: {逐年: [{年: 2024, 人数: 20名}, {年: 2024, 人数: 20名}]}`,
  只有一批: `
名册: [{学生: 甲一, 家长: 赵大, 金额: 1000元, 批次: 第二批}, {学生: 乙二, 家长: 钱大, 金额: 1000元, 批次: 第二批}]
合计: {人数: 23名}`,
  最高的标准: `
标准: [{条件: {学段: 高中}, 金额: 2000元}, {条件: {学段: 本科}, 金额: 5000元}]
合计: {人数: 100名, 发放: 49万元}`,
  最低的标准: `
标准: [{条件: {学段: 高中}, 金额: 2000元}, {条件: {学段: 本科}, 金额: 5000元}]
合计: {人数: 100名}
仪式: [{名称: 发放仪式, 现场: {人数: 30名, 金额: 9万元}}]`,
  两批: `
名册: [{学生: 甲一, 家长: 赵大, 金额: 1000元, 批次: 第二批}, {学生: 乙二, 家长: 钱大, 金额: 1000元, 批次: 第二批}]
分组: [{名称: 第一批, 维度: 批次, 人数: 21名}, {名称: 第二批, 维度: 批次, 人数: 2名}]
合计: {人数: 23名}`,
  名册的各列: `
名册:
  - {学生: 甲一, 学段: 本科, 民族: 汉族, 来源: 省总工会, 金额: 5000元}
  - {学生: 乙一, 学段: 高职, 民族: 回族, 来源: 县总工会, 金额: 3000元}
  - {学生: 丙一, 学段: 大专, 民族: 汉族, 来源: 县总工会, 金额: 3000元}
分组:
  - {名称: 大专, 维度: 学段, 人数: 2名, 金额: 6000元}
  - {名称: 本科, 维度: 学段, 人数: 1名, 金额: 5000元}
资金来源: [{名称: 省总工会, 金额: 5000元}, {名称: 县总工会, 金额: 6000元}]`,
  名册的标签: `
名册: [{学生: 甲一, 性别: 女, 金额: 1000元}, {学生: 乙二, 性别: 男, 金额: 1000元}]
标签: [{名称: 女生, 人数: 1名}]`,
  名册没有发完: `
名册: [{学生: 甲一, 来源: 省总工会, 金额: 5000元}]
资金来源: [{名称: 省总工会, 金额: 6000元}]
合计: {结余: 1000元}`,
  来源的级别:
    '资金来源: [{名称: 市总工会, 级别: 上级工会, 金额: 2万元}, {名称: 县财政, 级别: 财政, 金额: 1万元}]',
  筹集都发了: '合计: {人数: 184名, 筹集: 33.2万元, 发放: 33.2万元}',
  累计: '历史: {逐年: [{年: 2024, 人数: 80名}, {年: 2025, 人数: 184名}], 累计截至: {年: 2025, 人数: 400名}}',
};

describe('the book of equations', () => {
  const held = Object.entries(together).map(([name, yaml]) => {
    const { campaign, facts } = inputOf(yaml);
    return { name, campaign, comparisons: listComparisons({ campaign, ...facts }) };
  });

  test('each identity that can be broken stands in some campaign here, and holds', () => {
    const standing = new Set(held.flatMap(({ comparisons }) => comparisons.map(({ identity }) => identity)));
    const missing = identities.filter((identity) => identity.kind && !standing.has(identity));
    expect(missing.map(({ whole, relation, parts }) => `${whole} ${relation} ${parts}`)).toEqual([]);
    expect(held.flatMap(({ comparisons }) => comparisons).filter((comparison) => !holds(comparison))).toEqual(
      [],
    );
  });

  test.each([
    ['筹集 from its sources', '资金来源: [{名称: 市总工会, 金额: 2万元}, {名称: 县财政, 金额: 1万元}]'],
    ['发放 from the groups', '分组: [{名称: 高中, 维度: 学段, 人数: 184名, 金额: 2万元}]'],
    ['户数 from the groups', '分组: [{名称: 高中, 维度: 学段, 人数: 184名, 户数: 100户}]'],
  ])('a figure is not held to what it was derived from: %s', (_, yaml) => {
    const { campaign, facts } = inputOf(yaml);
    expect(facts.derivations.size).toBeGreaterThan(0);
    const own = listComparisons({ campaign, ...facts }).filter(
      ({ given, derived }) => facts.derivations.get(given.fields[0] ?? '')?.formula === derived.name,
    );
    expect(own).toEqual([]);
  });

  /** Every figure of every comparison of exact ones, made a tenth and one more, or as much less. */
  const changes = held.flatMap(({ name, campaign, comparisons }) =>
    comparisons
      .filter(({ given, derived }) => isExact(given.figure) && isExact(derived.figure))
      .flatMap(({ identity, given, derived }) =>
        [...given.fields, ...derived.fields].flatMap((path) =>
          [-1, 1].flatMap((direction) => {
            const changed = structuredClone(campaign);
            const amount = amountAt(changed, path);
            if (!amount) return [];
            const step = direction * (Math.ceil(sizeOf(amount) / 10) + 1);
            if (amount.kind === 'money') amount.fen += step;
            else amount.n += step;
            return [{ name: `${name} ${identity.whole}`, identity, path, direction, changed }];
          }),
        ),
      ),
  );
  const broken = ({ changed }: (typeof changes)[number]) =>
    listComparisons({ campaign: changed, ...deriveFacts(changed) }).some((comparison) => !holds(comparison));

  test('a figure that an equality holds cannot move without breaking it', () => {
    const equal = changes.filter(({ identity }) => identity.relation === '=');
    const missed = equal.filter((change) => !broken(change)).map(({ name, path }) => `${name}：${path}`);
    expect(equal.length).toBeGreaterThan(150);
    expect([...new Set(missed)]).toEqual([]);
  });

  /** Percentages that stand in some campaign here, by their row. */
  const ratios = held.flatMap(({ name, campaign }) =>
    ratioIdentities.flatMap((identity) =>
      identity.list({ campaign, ...deriveFacts(campaign) }).flatMap(({ part, whole, ...ratio }) => {
        const isKnown = part && whole && isExact(part) && isExact(whole) && sizeOf(whole) > 0;
        return isKnown ? [{ ...ratio, name, campaign, identity, share: sizeOf(part) / sizeOf(whole) }] : [];
      }),
    ),
  );

  test('each percentage stands in some campaign here', () => {
    const standing = new Set(ratios.map(({ identity }) => identity));
    expect(ratioIdentities.filter((identity) => !standing.has(identity)).map(({ whole }) => whole)).toEqual(
      [],
    );
  });

  test('a percentage moves with every figure that was typed for it, and so does what a report prints of it', () => {
    const asPrinted = (campaign: CampaignModel, path: string) =>
      valueAt(deriveFacts(campaign).values, parsePath(path));
    const moved = ratios
      .filter(({ share }) => share < 1)
      .flatMap(({ identity, how, fields, campaign, share, printed }) =>
        fields.flatMap((path) => {
          const changed = structuredClone(campaign);
          const amount = amountAt(changed, path);
          if (!amount) return [];
          if (amount.kind === 'money') amount.fen *= 2;
          else amount.n *= 2;
          const again = identity
            .list({ campaign: changed, ...deriveFacts(changed) })
            .find((ratio) => ratio.how === how);
          const isMoved =
            again?.part && again.whole && Math.abs(sizeOf(again.part) / sizeOf(again.whole) - share) > 0.001;
          const isReprinted = !printed || asPrinted(changed, printed.path) === again?.printed?.value;
          return [{ told: `${how}：${path}`, holds: isMoved && isReprinted }];
        }),
      );
    expect(moved.length).toBeGreaterThan(50);
    expect(moved.filter(({ holds }) => !holds).map(({ told }) => told)).toEqual([]);
  });

  test('what a whole says of its units, and a total of its rows, cannot move either', () => {
    const { campaign } = inputOf(
      '分组: [{名称: 矿业公司, 维度: 单位, 人数: 3名, 户数: 2户, 金额: 9000元}]\n资金来源: [{名称: 县总工会, 金额: 8000元}]\n历史: {逐年: [{年: 2024, 人数: 4名, 金额: 9000元}], 累计截至: {年: 2024, 人数: 40名}}',
    );
    const { campaign: own, facts } = inputOf(
      '合计: {人数: 3名, 户数: 2户, 发放: 9000元}\n资金来源: [{名称: 县总工会, 金额: 8000元}]\n历史: {逐年: [{年: 2024, 人数: 4名, 金额: 9000元}], 累计截至: {年: 2024, 人数: 40名}}',
    );
    const returned = makeReturn({ 名称: '矿业公司', 简称: '矿业公司', 状态: '报送' }, facts.values);
    const known = (changed: CampaignModel) => ({
      campaign: changed,
      ...deriveFacts(changed),
      below: [{ returned, campaign: own }],
    });
    for (const identity of unitIdentities) {
      const standing = listHeld(identity, known(campaign));
      expect(standing.length).toBeGreaterThan(0);
      for (const { given } of standing) {
        expect(standing.every(holds)).toBe(true);
        const changed = structuredClone(campaign);
        const amount = amountAt(changed, given.fields[0] ?? '')!;
        if (amount.kind === 'money') amount.fen -= 100_00;
        else amount.n -= 1;
        expect(listHeld(identity, known(changed)).every(holds)).toBe(false);
      }
    }
  });
});
