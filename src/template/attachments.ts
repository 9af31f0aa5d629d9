/** 附件: the tables and charts that a campaign asks to have behind its report. */
import type { Attachment, Chart, Inline, Table } from '../document/tree.ts';
import type { FactValues } from '../facts/schema.ts';
import { chartSources, chartYears } from './tables/charts.ts';
import { tabulateRoster } from './tables/roster.ts';
import { tabulateGroups, tabulateSources, tabulateYears } from './tables/statistics.ts';
import { tabulateSubordinates } from './tables/subordinates.ts';
import { fitsPortrait } from './tables/table.ts';

type AttachmentName = NonNullable<FactValues['附件']>[number];
type ChartName = '资金来源图' | '逐年图';
export type TableName = Exclude<AttachmentName, ChartName>;

const tables: Record<TableName, (values: FactValues) => Table[]> = {
  名册: (values) => listOne(tabulateRoster(values)),
  资金来源表: (values) => listOne(tabulateSources(values)),
  分组表: (values) => captionTables(tabulateGroups(values)),
  逐年表: (values) => listOne(tabulateYears(values)),
  下属汇总表: (values) => listOne(tabulateSubordinates(values)),
};

/** Each has the table of its figures below it. */
const charts: Record<ChartName, (values: FactValues) => (Chart | Table)[]> = {
  资金来源图: (values) => [...chartSources(values), ...makeTables('资金来源表', values)],
  逐年图: (values) => [...chartYears(values), ...makeTables('逐年表', values)],
};

const makers = { ...tables, ...charts };

export const tableTitles: Record<TableName, string> = {
  名册: '受助学生名册',
  资金来源表: '资金来源表',
  分组表: '资助情况分组表',
  逐年表: '历年资助情况表',
  下属汇总表: '下属单位资助情况汇总表',
};

const titles: Record<AttachmentName, string> = {
  ...tableTitles,
  资金来源图: '资金来源图',
  逐年图: '历年资助情况图',
};

/** The tables of one kind; none without data. */
export function makeTables(name: TableName, values: FactValues): Table[] {
  return tables[name](values);
}

/** Makes the attachments asked for, in that order; one without data is left out (the checks tell). */
export function makeAttachments(values: FactValues): Attachment[] {
  return (values.附件 ?? []).flatMap((name) => {
    const children = makers[name](values);
    if (children.length === 0) return [];
    const wide = children.some((block) => block.type === 'table' && !fitsPortrait(block.columns));
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

/** Their titles name the years already. */
const OF_YEARS: ReadonlySet<AttachmentName> = new Set(['逐年表', '逐年图']);

/** A list of one batch says so: it is not the year's. */
function tellBatch({ 名册: rows = [] }: FactValues): Inline[] {
  const [batch, ...others] = new Set(rows.map((row) => row.批次));
  return batch === undefined || others.length > 0
    ? []
    : [{ type: 'value', text: batch, reads: ['名册[1].批次'] }];
}

/** The year stands last: in 附件说明 a title that begins with it would run into its number (1.2025年). */
function titleOf(name: AttachmentName, values: FactValues): Inline[] {
  const year: Inline[] = [
    { type: 'text', value: '（' },
    { type: 'value', text: String(values.报告.年度), reads: ['报告.年度'] },
    { type: 'text', value: '年' },
    ...(name === '名册' ? tellBatch(values) : []),
    { type: 'text', value: '）' },
  ];
  return [
    { type: 'text', value: '“' },
    { type: 'value', text: values.活动.名称 ?? '', reads: ['活动.名称'] },
    { type: 'text', value: `”活动${titles[name]}` },
    ...(OF_YEARS.has(name) ? [] : year),
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
