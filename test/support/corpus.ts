import type { Block, Document, Inline, Row, Table } from '../../src/document/tree.ts';

/** Made-up reports of every shape, the same for the same seed. */
export function makeReport(seed: number): Document {
  const random = new Random(seed);
  const unit = random.pick(UNITS);
  const title = `${unit}${random.pick(['', '关于'])}2016年金秋助学活动${random.pick(TITLE_ENDS)}`;
  const children: Block[] = [{ type: 'title', children: [text(title)] }];
  if (random.chance(0.3)) {
    children.push({
      type: 'subtitle',
      children: [text(`（2016年${random.count(1, 12)}月${random.count(1, 28)}日）`)],
    });
  }
  if (random.chance(0.7)) children.push({ type: 'salutation', children: [text(`${random.pick(UNITS)}：`)] });
  children.push(paragraph(random));
  for (let part = 0; part < random.count(2, 6); part++) children.push(...makePart(random, part));

  const attachments = random.count(0, 2);
  const names = Array.from({ length: attachments }, (_, i) => [text(`${unit}${ATTACHMENT_NAMES[i]!}`)]);
  if (attachments > 0) children.push({ type: 'attachment-note', names });
  children.push({
    type: 'sign-off',
    units: [[text(unit)]],
    date: [text(`2016年${random.count(1, 12)}月${random.count(1, 28)}日`)],
    seal: random.chance(0.5),
  });
  for (const [index, name] of names.entries()) {
    children.push({
      type: 'attachment',
      label: names.length > 1 ? `附件${index + 1}` : '附件',
      title: name,
      orientation: random.chance(0.3) ? 'landscape' : 'portrait',
      children: [makeTable(random, random.count(5, 60))],
    });
  }
  return {
    type: 'document',
    meta: { title, author: unit, keywords: [], date: '2016-12-20', draft: false },
    children,
  };
}

function makePart(random: Random, part: number): Block[] {
  const blocks: Block[] = [
    {
      type: 'heading',
      level: 1,
      number: `${'一二三四五六七'[part]}、`,
      children: [text(random.pick(HEADINGS))],
    },
  ];
  for (let i = 0; i < random.count(1, 4); i++) {
    if (random.chance(0.3)) {
      blocks.push({
        type: 'heading',
        level: 2,
        number: `（${'一二三四'[i]}）`,
        children: [text(`${random.pick(HEADINGS)}${random.chance(0.5) ? '。' : ''}`)],
        ...(random.chance(0.5) ? { runIn: sentences(random, random.count(1, 4)) } : {}),
      });
    }
    blocks.push(paragraph(random));
  }
  if (random.chance(0.25)) blocks.push(makeTable(random, random.count(2, 10)), paragraph(random));
  return blocks;
}

function paragraph(random: Random): Block {
  return { type: 'paragraph', children: sentences(random, random.count(1, 7)) };
}

function sentences(random: Random, count: number): Inline[] {
  return Array.from({ length: count }, () => sentence(random)).flat();
}

function sentence(random: Random): Inline[] {
  const clauses = Array.from({ length: random.count(1, 4) }, () => clause(random));
  return clauses.flatMap((inlines, index) => [
    ...inlines,
    text(index < clauses.length - 1 ? random.pick(PAUSES) : '。'),
  ]);
}

/** A clause with its holes filled: `#` a number, `$` an amount. */
function clause(random: Random): Inline[] {
  return random
    .pick(CLAUSES)
    .split(/(#|\$)/)
    .filter((piece) => piece !== '')
    .map((piece): Inline => {
      if (piece === '#') return value(String(random.count(1, random.pick([9, 99, 999, 99999]))));
      if (piece === '$') return value((random.count(1, 99999) / 100).toFixed(random.count(0, 2)));
      return random.chance(0.03) ? { type: 'strong', children: [text(piece)] } : text(piece);
    });
}

function makeTable(random: Random, rows: number): Table {
  const cell = (content: string) => ({ children: [text(content)] });
  const columns: Table['columns'] = [
    { align: 'center', width: 4 },
    { align: 'center', width: 6 },
    { align: 'left', width: 16 },
    { align: 'right', width: 8 },
  ];
  const body: Row[] = Array.from({ length: rows }, (_, index) => ({
    cells: [
      cell(String(index + 1)),
      cell(random.pick(SURNAMES) + random.pick(GIVEN_NAMES)),
      cell(random.pick(SCHOOLS)),
      cell(String(random.count(1, 50) * 100)),
    ],
  }));
  return {
    type: 'table',
    ...(random.chance(0.5) ? { caption: [text('受助学生名单')] } : {}),
    columns,
    head: [{ cells: ['序号', '姓名', '学校', '金额（元）'].map(cell) }],
    body,
    foot: [{ cells: [{ children: [text('合计')], colSpan: 3 }, cell(String(rows * 100))] }],
  };
}

const text = (content: string): Inline => ({ type: 'text', value: content });
const value = (content: string): Inline => ({ type: 'value', text: content, reads: ['数'] });

/** Numbers that look random and are the same every time (mulberry32). */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed * 0x9e3779b1;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** from `least` to `most`, both included */
  count(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.count(0, items.length - 1)]!;
  }
}

const UNITS = [
  '某某县总工会',
  '某某市总工会',
  '某某市某某区总工会',
  '某某集团有限公司工会委员会',
  '某某大学工会',
];
const TITLE_ENDS = ['总结', '开展情况的报告', '工作总结', '资金使用管理和受助学生帮扶情况的报告', '情况汇报'];
const ATTACHMENT_NAMES = ['2016年金秋助学受助学生名单', '2016年金秋助学资金收支情况表'];
const HEADINGS = [
  '基本情况',
  '主要做法',
  '加强领导，精心组织',
  '多方筹措资金，确保应助尽助',
  '存在的问题',
  '下一步工作打算',
  '深入开展“一对一”结对帮扶',
  '严格审核把关，做到公开、公平、公正',
];
const PAUSES = ['，', '，', '，', '，', '；', '、', '：'];
const CLAUSES = [
  '共资助困难职工子女#名',
  '发放助学金$万元',
  '其中本科生#名、专科生#名',
  '比上年增加#人，增长$%',
  '市总工会高度重视“金秋助学”活动',
  '按照《某某省总工会关于做好2016年“金秋助学”工作的通知》（某工发〔2016〕#号）要求',
  '各级工会广泛动员、精心组织',
  '切实解决困难职工家庭子女上学难问题',
  '企业和社会各界捐款$元',
  '县财政拨款#元',
  '8月#日召开助学金发放仪式',
  '为考入“双一流”高校的#名学生每人发放助学金#元',
  '实现了“不让一名困难职工子女因贫失学”的目标',
  '活动启动以来（截至8月底）',
  '深入企业、社区、学校走访摸底',
  '建立困难职工档案#份',
  '受助学生家庭人均月收入不足#元',
  '占全市困难职工总数的$%',
  '通过QQ群、微信公众号等方式发布信息',
  '帮助他们顺利入学',
  '一是加强领导，二是严格审核',
  '走访慰问困难职工#户',
  '受助学生王某某说：“感谢工会‘雪中送炭’”',
  '累计筹集资金$万元',
  '与#家爱心企业签订了助学协议',
  '做到“精准识别、精准帮扶、精准管理”',
  '2013—2016年共资助#人次',
  '单亲家庭、残疾职工家庭和患大病职工家庭优先',
  '大学生每人2000元，高中生每人1000元',
  '取得了良好的社会效果',
];
const SURNAMES = ['王', '李', '张', '欧阳', '赵'];
const GIVEN_NAMES = ['某', '某某', '小某', '一某'];
const SCHOOLS = [
  '某某大学',
  '某某师范大学',
  '某某职业技术学院',
  '某某科技大学机械工程与自动化学院机械设计制造专业',
  '某某市第一中学',
];
