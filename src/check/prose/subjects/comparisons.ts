/** 本科比大专多24名, 受助人数是2022年的1.5倍: one group beside another, this year beside an earlier one. */
import { comparable } from '../../../chinese/compare.ts';
import { listChanges } from '../../../facts/equations/year-on-year.ts';
import { isExact } from '../../../facts/figures.ts';
import { readContext } from '../context.ts';
import type { Known } from '../known.ts';
import { hasName } from '../part-names.ts';
import { anyOf } from '../several.ts';
import { dropFigures, type Statement } from '../statements.ts';
import {
  amountOf,
  findKnown,
  holdToGap,
  holdToMultiple,
  listAllNames,
  readMultiple,
  type Subject,
} from '../tie.ts';
import * as words from '../vocabulary.ts';
import { readYear } from '../year-pairs.ts';

const tail = '(?:学?生|子女|家庭|阶段|学段|的?人数|的?金额|受助|就读的?)*';
const difference = `比(NAME)${tail}(多|少|高|低)(?:了|出|资助|发放|领取)*$`;

/** 本科比大专多24名, 大专36名，比本科少24名. */
export const tieDifference: Subject = (statement, names) => {
  const said = amountOf(statement);
  const { found, before } = statement;
  if (!said || found.per || !/比[^，；]+$/.test(before)) return undefined;
  if (/标准|每|均|率/.test(before) || words.otherMatters.test(before) || words.occasion.test(before))
    return undefined;
  // 城西街道44名学生中，本科生比高中生多3名 is of these alone
  if (readContext(statement, names.input).withinSome) return undefined;
  const read = readDifference(statement, listAllNames(names));
  if (!read) return undefined;
  const [one, other] = [read.one, read.other].map((name) => findExact(findKnown(name, names), said));
  if (!one || !other) return undefined;
  return holdToGap(statement, { one, other }, read.isMore);
};

function findExact(known: readonly Known[], said: Known['figure']): Known | undefined {
  return known.find(({ figure }) => comparable(figure, said) && isExact(figure));
}

/** The two that are compared: the other right behind 比, the one before it in the sentence. */
function readDifference(
  statement: Statement,
  names: readonly string[],
): { one: string; other: string; isMore: boolean } | undefined {
  const any = anyOf(names);
  const text = dropFigures(statement.before, statement);
  const match = new RegExp(`(?:^|[，；、])(${any})${tail}[，、]?${difference.replace('NAME', any)}`).exec(
    text,
  );
  const [, one, other, way] = match ?? [];
  return one === undefined || other === undefined || one === other
    ? undefined
    : { one, other, isMore: /多|高/.test(way ?? '') };
}

const timesOf = new RegExp(`(?:是|为|达|达到|相当于|约为)(${words.namedYear})(?:同期)?的$`);

/** 受助人数是2022年的1.5倍. */
export const tieMultiple: Subject = (statement, { input }) => {
  const { before, clause } = statement;
  const [, when] = timesOf.exec(before) ?? [];
  if (when === undefined || !readMultiple(statement) || hasName(before, input)) return undefined;
  if (words.otherMatters.test(before) || words.occasion.test(before) || /均|标准/.test(clause))
    return undefined;
  const field =
    words.aboutMoney.test(clause) && !/人数|学生/.test(clause)
      ? '金额'
      : words.aboutPeople.test(clause)
        ? '人数'
        : undefined;
  const { campaign, facts } = input;
  const change = listChanges({ campaign, ...facts }, readYear(when, campaign.报告.年度)).find(
    (one) => one.field === field,
  );
  if (!change || !isExact(change.now.figure) || !isExact(change.last.figure)) return undefined;
  const tie = holdToMultiple(statement, { one: nameKnown(change.now), other: nameKnown(change.last) });
  return tie && { ...tie, fields: [...change.now.fields, ...change.last.fields] };
};

/** 省总工会专项资金是县财政的2.5倍: in people or in money, whichever agrees. */
export const tieNamedMultiple: Subject = (statement, names) => {
  const { before } = statement;
  if (!readMultiple(statement) || words.otherMatters.test(before) || words.occasion.test(before))
    return undefined;
  const any = anyOf(listAllNames(names));
  const [, first = '', second = ''] =
    new RegExp(`^(${any})${tail}(?:是|为|达到?|相当于)(${any})${tail}的?$`).exec(before) ?? [];
  const ties = findKnown(first, names).flatMap((one) => {
    const other = findExact(findKnown(second, names), one.figure);
    return other && isExact(one.figure) ? (holdToMultiple(statement, { one, other }) ?? []) : [];
  });
  return ties.find(({ holds }) => holds) ?? ties[0];
};

function nameKnown({ name, figure }: { name: string; figure: Known['figure'] }): Known {
  return { path: name, figure };
}
