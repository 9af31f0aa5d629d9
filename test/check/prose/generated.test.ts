/**
 * Campaigns at random, each with true sentences made of its own figures: none may be called false. Then each figure of
 * the sentences is changed, and the share of changes that is noticed is held.
 */
import { describe, expect, test } from '@jest/globals';
import { applyRules, findProblems, inputsOf } from '../support.ts';

/** A linear congruential generator: the same campaigns at every run. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

interface Generated {
  data: string;
  /** figures between « and » */
  sentences: string[];
}

const wan = (yuan: number) => `${Number((yuan / 10_000).toFixed(4))}万元`;
const marked = (wanyuan: string) => `«${wanyuan.replace('万元', '»万元')}`;

function generate(seed: number): Generated {
  const random = makeRandom(seed + 1);
  const pick = <T>(...list: T[]): T => list[random(list.length)] as T;
  const stages = [
    { name: '高中', people: 20 + random(80), each: 2000 },
    { name: '大专', people: 5 + random(40), each: 3000 },
    { name: '本科', people: 20 + random(90), each: 5000 },
  ];
  const people = stages.reduce((sum, stage) => sum + stage.people, 0);
  const paid = stages.reduce((sum, { people, each }) => sum + people * each, 0);
  const sources = [Math.floor(paid / 3 / 100) * 100, Math.floor(paid / 4 / 100) * 100];
  const rest = paid - (sources[0] ?? 0) - (sources[1] ?? 0);
  const last = { people: people - 5 - random(10), paid: paid - 10_000 - random(20) * 100 };
  const data = `
报告: {年度: 2025}
合计: {人数: ${people}名, 筹集: ${wan(paid)}, 发放: ${wan(paid)}}
分组:
${stages.map(({ name, people, each }) => `  - {名称: ${name}, 维度: 学段, 人数: ${people}名, 金额: ${wan(people * each)}}`).join('\n')}
资金来源:
  - {名称: 市总工会, 金额: ${wan(sources[0] ?? 0)}}
  - {名称: 县财政, 金额: ${wan(sources[1] ?? 0)}}
  - {名称: 社会捐助, 金额: ${wan(rest)}}
标准:
${stages.map(({ name, each }) => `  - {条件: {学段: ${name}}, 金额: ${each}元}`).join('\n')}
阶段: [{名称: 公示, 时间: {起: 2025-08-15, 止: 2025-08-21}, 工作日: 5}]
历史: {逐年: [{年: 2024, 人数: ${last.people}名, 金额: ${wan(last.paid)}}]}`;
  const unit = pick('名', '人');
  const [high, college, university] = stages.map(({ people }) => people);
  const sentences = [
    `${pick('全年', '2025年', '一年来，全年')}共资助${pick('困难职工子女', '学生', '困难职工家庭学生')}«${people}»${unit}，共发放助学金${marked(wan(paid))}`,
    `${pick('共筹集资金', '全年共筹集助学资金')}${marked(wan(paid))}`,
    `${pick('资助人数', '受助学生')}比上年${pick('增加', '增加了')}«${people - last.people}»${unit}，资助金额比上年增加${marked(wan(paid - last.paid))}`,
    `${pick('其中', '资助')}高中生«${high}»${unit}、大专生«${college}»${unit}、本科生«${university}»${unit}`,
    `${pick('市总工会拨付', '市总工会投入')}${marked(wan(sources[0] ?? 0))}、${pick('县财政安排', '县财政')}${marked(wan(sources[1] ?? 0))}`,
    `${pick('名单公示', '公示')}«5»个工作日${pick('，没有异议', '')}`,
    `${pick('上年', '2024年')}资助«${last.people}»${unit}`,
    `高中生每人«2000»元，本科生每人«5000»元`,
    `高中«${high}»${unit}、大专«${college}»${unit}、本科«${university}»${unit}，合计«${people}»${unit}`,
    `${pick('人均资助', '人均')}约«${Math.round(paid / people)}»元`,
    `走访困难职工家庭${1 + random(60)}户，送去慰问品折合${1 + random(9)}万元`,
    `${1 + random(90)}名志愿者参加，回收问卷${100 + random(900)}份，满意率${90 + random(9)}%`,
    `现场有${20 + random(300)}名职工代表，${1 + random(5)}家企业到会`,
    `低保标准由每人${500 + random(90)}元提高到${600 + random(90)}元`,
    `家庭人均月收入低于${1000 + random(900)}元的优先`,
    `第一批资助${1 + random(30)}名`,
  ];
  return { data, sentences };
}

const plain = (text: string) => text.replace(/[«»]/g, '');
const campaignOf = (data: string, sentences: readonly string[]) =>
  `${data}\n特点:\n${sentences.map((sentence) => `  - ${JSON.stringify(plain(sentence))}`).join('\n')}`;

/** A figure with one digit changed. */
function* change(sentence: string): Iterable<string> {
  for (const { 0: whole, 1: number = '', index } of sentence.matchAll(/«([\d.]+)»/g))
    for (let at = 0; at < number.length; at++) {
      if (number[at] === '.') continue;
      const digit = (Number(number[at]) + 3) % 10;
      yield `${sentence.slice(0, index)}${number.slice(0, at)}${digit}${number.slice(at + 1)}${sentence.slice(index + whole.length)}`;
    }
}

describe('generated campaigns', () => {
  test('200 with true sentences: no false alarm', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { data, sentences } = generate(seed);
      const found = findProblems(campaignOf(data, sentences)).map(
        ({ code, message }) => `${seed} ${code} ${message}`,
      );
      expect(found).toEqual([]);
    }
  });

  test('changes of one digit in their sentences are noticed', () => {
    const missed: string[] = [];
    let changes = 0;
    for (let seed = 0; seed < 11; seed++) {
      const { data, sentences } = generate(seed);
      const say = inputsOf(data);
      for (const sentence of sentences)
        for (const changed of change(sentence)) {
          changes++;
          if (applyRules(say(plain(changed))).length === 0) missed.push(plain(changed));
        }
    }
    if (process.env.JINQIU_SHOW_MISSED) console.log(`${missed.length} / ${changes}\n${missed.join('\n')}`);
    expect(changes).toBeGreaterThan(500);
    expect(missed.length / changes).toBeLessThan(MOST_MISSED);
  });
});

/** “约” allows a tenth: the last digits of an average may be others. */
const MOST_MISSED = 0.07;
