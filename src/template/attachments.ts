/** 附件: the tables that a campaign asks to have behind its report. */
import type { Attachment, Inline, Table } from '../document/tree.ts';
import type { FactValues } from '../facts/schema.ts';
import { tabulateRoster } from './tables/roster.ts';
import { tabulateGroups, tabulateSources, tabulateYears } from './tables/statistics.ts';
import { tabulateSubordinates } from './tables/subordinates.ts';

export type AttachmentName = NonNullable<FactValues['附件']>[number];

/** Tables wider than this many 字 lie across a landscape page. */
const portraitWidth = 36;

const makers: Record<AttachmentName, (values: FactValues) => Table[]> = {
  名册: (values) => listOne(tabulateRoster(values)),
  资金来源表: (values) => listOne(tabulateSources(values)),
  分组表: (values) => captionTables(tabulateGroups(values)),
  逐年表: (values) => listOne(tabulateYears(values)),
  下属汇总表: (values) => listOne(tabulateSubordinates(values)),
};

/** Their titles; the year and the activity's name go before. */
export const tableTitles: Record<AttachmentName, string> = {
  名册: '受助学生名册',
  资金来源表: '资金来源表',
  分组表: '资助情况分组表',
  逐年表: '历年资助情况表',
  下属汇总表: '下属单位资助情况汇总表',
};

/** The tables of one kind; none without data. */
export function makeTables(name: AttachmentName, values: FactValues): Table[] {
  return makers[name](values);
}

/** Makes the attachments asked for, in that order; one without data is left out (the checks tell). */
export function makeAttachments(values: FactValues): Attachment[] {
  return (values.附件 ?? []).flatMap((name) => {
    const children = makers[name](values);
    if (children.length === 0) return [];
    const wide = children.some(({ columns }) => sumWidths(columns) > portraitWidth);
    return [
      {
        type: 'attachment',
        title: titleOf(name, values),
        orientation: wide ? 'landscape' : 'portrait',
        children,
      },
    ];
  });
}

function titleOf(name: AttachmentName, values: FactValues): Inline[] {
  return [
    { type: 'value', text: String(values.报告.年度), reads: ['报告.年度'] },
    { type: 'text', value: '年“' },
    { type: 'value', text: values.活动.名称 ?? '', reads: ['活动.名称'] },
    { type: 'text', value: `”${tableTitles[name]}` },
  ];
}

/** Tables of several 维度 are told apart by a caption. */
function captionTables(groups: ReturnType<typeof tabulateGroups>): Table[] {
  if (groups.length === 1) return groups.map(({ table }) => table);
  return groups.map(({ dimension, table }) => ({
    ...table,
    caption: [{ type: 'text', value: `按${dimension}` }],
  }));
}

function listOne<T>(item: T | undefined): T[] {
  return item === undefined ? [] : [item];
}

function sumWidths(columns: readonly { width: number }[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}
