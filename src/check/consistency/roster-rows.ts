/** Rows of the roster that stand for nobody who was helped, and cells without which a figure is not known. */
import { listDimensionColumns } from '../../campaign/roles.ts';
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { unsaidColumn, withdrawnRow } from '../../diagnostics/catalogue/roster-rows.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { coversYear } from '../../facts/equations/batches.ts';
import { findPlace } from '../places.ts';
import { findRosterLines, nameRosterRow, nameRosterRows } from '../roster-lines.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';

/** What says that somebody was not helped; 放弃低保 and 退出贫困 say something else, and so does 未放弃. */
const withdrawn =
  /(?<![未没不无](?:有|曾)?)(?:(?:自愿|主动)?放弃|退出|退回|退档|取消|撤销|剔除|作废)(?!了?(?:低保|贫困|脱贫|特困|其他|其它|另外|原|国家|学校|学籍|复读|高考|保送|入学|就业|工作))|不符合?(?!低保|特困)|不合格|未通过|未?不?予资助|未发放?|没有?发|[停不缓]发|弃权|拒[领绝]|未领取?|不享受|无效|注销|不再资助|(?<![曾因弟妹兄姐]|面临|防止|避免)(?:已退学|退学|已辍学)|重复(?:上报|申报|填报)/;
/** The same beside a name: of a family, death and leave from school are told as its need. */
const gone = /死亡|去世|病故|身故|亡故|已故|[退辍休失]学|重复|删|空/;
/** The words beside a name, in brackets or not: 乙一（退档）, 乙一 作废, 乙一作废. */
const besideName =
  /^(\p{Script=Han}[\p{Script=Han}·]*?)(?:[\s（(【［[—\-:：、,，/]+(.+?)[）)】\]］]*|(已?(?:作废|放弃|弃权|退学|取消|删除)(?:资格)?))$/u;

function findWithdrawn(input: CheckInput) {
  const lineOf = findRosterLines(input);
  return judgeEach((input.campaign.名册 ?? []).entries(), ([index, { 学生: student, 备注: remark }]) => {
    const [, name = student, note, bare] = besideName.exec(student) ?? [];
    const beside = note ?? bare;
    const [column, words] =
      remark !== undefined && withdrawn.test(remark) ? ['备注', remark] : ['学生', beside];
    if (words === undefined || !(withdrawn.test(words) || (words === beside && gone.test(words))))
      return undefined;
    const field = formatPath(['名册', index, column]);
    const args = {
      row: nameRosterRow(lineOf, index),
      student: name,
      words,
    };
    // the totals count the row, wherever they were typed
    return makeProblem(withdrawnRow, args, {
      ...{ field, fields: [field, '合计.人数', '合计.发放'] },
      place: findPlace(input, field),
    });
  });
}

/** What is not said where a cell of a column is blank; a total that is typed needs no roster. */
function listColumns({ campaign, facts }: CheckInput): { column: keyof RosterRow; lost: string }[] {
  const { 构成: told, 合计: totals } = facts.values;
  // a roster of one batch does not tell what the year is made of
  const dimensions = coversYear(campaign) ? listDimensionColumns('told') : [];
  return [
    ...dimensions
      .filter((column) => told[column] === undefined)
      .map((column) => ({ column, lost: `没有印“按${column}分”的一句` })),
    ...(totals?.户数 ? [] : [{ column: '家长' as const, lost: '算不出一共多少户' }]),
    ...(totals?.发放 ? [] : [{ column: '金额' as const, lost: '算不出一共发放多少' }]),
  ];
}

interface Gap {
  column: keyof RosterRow;
  lost: string;
  rows: readonly number[];
  isBlank: boolean;
}

/** Columns that some rows fill, of which a sentence or a total is not told: where other rows have none or several, that is why. */
function listGaps(input: CheckInput): (Gap | undefined)[] {
  const rows = input.campaign.名册 ?? [];
  return listColumns(input).flatMap(({ column, lost }) => {
    const counts = rows.map((row) => countValues(row, column));
    if (counts.every((count) => count === 0)) return [];
    const list = (test: (count: number) => boolean) =>
      counts.flatMap((count, index) => (test(count) ? [index] : []));
    const [blank, several] = [list((count) => count === 0), list((count) => count > 1)];
    const isBlank = blank.length > 0;
    const found = isBlank ? blank : several;
    return [found.length === 0 ? undefined : { column, lost, rows: found, isBlank }];
  });
}

/** The columns that are told to be unsaid. */
export function listUnsaidColumns(input: CheckInput): string[] {
  return listGaps(input).flatMap((gap) => gap?.column ?? []);
}

function findGaps(input: CheckInput) {
  const lineOf = findRosterLines(input);
  return judgeEach(listGaps(input), (gap): Diagnostic | undefined => {
    if (!gap) return undefined;
    const args = { ...gap, rows: nameRosterRows(lineOf, gap.rows) };
    const field = formatPath(['名册', gap.rows[0] ?? 0, gap.column]);
    return makeProblem(unsaidColumn, args, { field, fields: [field], place: findPlace(input, field) });
  });
}

/** 0 of a blank cell, several of one that lists them. */
function countValues(row: RosterRow, column: keyof RosterRow): number {
  const value = row[column];
  return Array.isArray(value) ? value.length : Number(value !== undefined);
}

export const rosterRowRules: readonly Rule[] = [
  defineRule(withdrawnRow, findWithdrawn),
  defineRule(unsaidColumn, findGaps),
];
