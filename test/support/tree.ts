/** Short ways to build a document tree in tests. */
import type {
  Attachment,
  Block,
  Document,
  Heading,
  Inline,
  Masthead,
  Meta,
  Paragraph,
  SignOff,
  Table,
  Title,
  Value,
} from '../../src/document/tree.ts';

export const words = (value: string): Inline[] => [{ type: 'text', value }];

export const value = (text: string, ...messages: string[]): Value => ({
  type: 'value',
  text,
  reads: [],
  ...(messages.length > 0 ? { flags: messages.map((message) => ({ code: 'test.flag', message })) } : {}),
});

export const title = (text: string): Title => ({ type: 'title', children: words(text) });

export const paragraph = (...content: (string | Inline)[]): Paragraph => ({
  type: 'paragraph',
  children: content.flatMap((item) => (typeof item === 'string' ? words(item) : [item])),
});

export const heading = (level: Heading['level'], number: string, text: string, runIn?: string): Heading => ({
  type: 'heading',
  level,
  number,
  children: words(text),
  ...(runIn ? { runIn: words(runIn) } : {}),
});

export const signOff = (units: string[], date: string | undefined, seal = false): SignOff => ({
  type: 'sign-off',
  units: units.map(words),
  ...(date ? { date: words(date) } : {}),
  seal,
});

export const attachment = (
  name: string,
  label: string,
  children: Block[],
  orientation: Attachment['orientation'] = 'portrait',
): Attachment => ({ type: 'attachment', label, title: words(name), orientation, children });

export const masthead = (more: Partial<Masthead> = {}): Masthead => ({
  type: 'masthead',
  form: '文件',
  mark: ['云岭县总工会文件'],
  documentNumber: '云工发〔2016〕51号',
  signers: [],
  ...more,
});

/** A table of strings; columns share the width equally. */
export const table = (head: string[], body: Iterable<string[]>, more: Partial<Table> = {}): Table => ({
  type: 'table',
  columns: head.map(() => ({ align: 'center', width: 1 })),
  head: [row(head)],
  body: lazily(body, row),
  ...more,
});

export const row = (texts: string[]) => ({ cells: texts.map((text) => ({ children: words(text) })) });

/** An iterable that can be gone through again, as a roster is. */
function lazily<A, B>(source: Iterable<A>, make: (item: A) => B): Iterable<B> {
  return {
    *[Symbol.iterator]() {
      for (const item of source) yield make(item);
    },
  };
}

export const report = (children: Block[], meta: Partial<Meta> = {}): Document => ({
  type: 'document',
  meta: { title: '总结', author: '云岭县总工会', keywords: [], date: '2016-12-20', draft: false, ...meta },
  children,
});

/** A document with every kind of block, and every kind of inline node. */
export function everything(draft = true): Document {
  return report(
    [
      masthead({
        copyNumber: '000001',
        secrecy: '机密★1年',
        urgency: '特急',
        signers: ['何志远', '李敏', '赵立新'],
      }),
      title('关于2016年金秋助学活动的总结'),
      { type: 'subtitle', children: words('（2016年12月20日）') },
      { type: 'salutation', children: words('自治区总工会：') },
      paragraph(
        '资助学生',
        value('184名', '与名册不符'),
        '，',
        { type: 'strong', children: words('一是') },
        '、',
        {
          type: 'emphasis',
          children: [value('何喆')],
        },
      ),
      heading(1, '一、', '工作开展情况'),
      heading(2, '（一）', '领导重视。', '成立了领导小组。'),
      heading(3, '1.', '摸底'),
      heading(4, '（1）', '入户'),
      paragraph('第一行', { type: 'break' }, '第二行'),
      table(
        ['单位', '姓名', '金额'],
        [
          ['甲矿', '何喆', '5000'],
          ['甲矿', '李敏', '3000'],
        ],
        {
          caption: words('资助名册'),
          columns: [
            { align: 'left', width: 8, merge: true },
            { align: 'center', width: 4 },
            { align: 'right', width: 4 },
          ],
          foot: [{ cells: [{ children: words('合计'), colSpan: 2 }, { children: words('8000') }] }],
        },
      ),
      ...(['column', 'bar', 'line', 'pie'] as const).map(
        (kind): Block => ({
          type: 'chart',
          kind,
          title: '历年筹集',
          categories: ['2015年', '2016年'],
          series: [{ name: '筹集', values: [20, 28.58] }],
          unit: '万元',
          alt: '2016年比2015年多8.58万元',
        }),
      ),
      { type: 'attachment-note', names: [words('资助名册'), words('资金来源表')] },
      signOff(['云岭县总工会', '云岭县教育局'], '2016年12月20日', true),
      { type: 'remark', children: words('此件公开发布') },
      attachment('资助名册', '附件1', [table(['序号', '姓名'], [['1', '何喆']])]),
      attachment('资金来源表', '附件2', [table(['来源', '金额'], [['县财政', '10']])], 'landscape'),
      {
        type: 'imprint',
        copyTo: words('县委办公室，县教育局'),
        issuer: words('云岭县总工会办公室'),
        date: words('2016年12月21日'),
      },
    ],
    { draft, keywords: ['金秋助学', '总结'] },
  );
}
