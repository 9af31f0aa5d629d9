/** 本科比大专多24名, 受助人数是2022年的1.5倍: one group beside another, this year beside an earlier one. */
import { agrees, comparable } from '../../../chinese/compare.ts';
import { formatFigure } from '../../../chinese/format.ts';
import { listChanges } from '../../../facts/equations/history.ts';
import { isExact, sizeOf, withSize } from '../../../facts/figures.ts';
import type { Known } from '../known.ts';
import { anyOf } from '../several.ts';
import { dropFigures, type Statement } from '../statements.ts';
import { amountOf, findKnown, hasName, listAllNames, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';
import { readYear } from './changes.ts';

const tail = '(?:学?生|子女|家庭|阶段|学段|的?人数|的?金额|受助|就读的?)*';
const difference = `比(NAME)${tail}(多|少|高|低)(?:了|出|资助|发放|领取)*$`;

/** 本科比大专多24名, 大专36名，比本科少24名. */
export const tieDifference: Subject = (statement, names) => {
  const said = amountOf(statement);
  const { found, before } = statement;
  if (!said || found.per || !/比[^，；]+$/.test(before)) return undefined;
  if (/标准|每|均|率/.test(before) || words.otherMatters.test(before) || words.occasion.test(before))
    return undefined;
  const read = readDifference(statement, listAllNames(names));
  if (!read) return undefined;
  const [one, other] = [read.one, read.other].map((name) => findExact(findKnown(name, names), said));
  if (!one || !other) return undefined;
  const more = sizeOf(one.figure) - sizeOf(other.figure);
  const figure = withSize(one.figure, Math.abs(more));
  return {
    statement,
    holds: agrees(said, figure) && (more === 0 || more > 0 === read.isMore),
    name: `${one.path} − ${other.path}`,
    derived: more === 0 ? '一样多' : `${more > 0 ? '多' : '少'}${formatFigure(figure)}`,
    fields: [one.path, other.path],
  };
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

const timesOf = /(?:是|为|达|达到|相当于|约为)(去年|上年|上一年|前年|(?:19|20)\d\d年)(?:同期)?的$/;

/** 受助人数是2022年的1.5倍: as exact as it was typed. */
export const tieMultiple: Subject = (statement, { input }) => {
  const { found, before, clause } = statement;
  const [, when] = timesOf.exec(before) ?? [];
  if (found.kind !== 'measure' || found.unit !== '倍' || found.approx || found.upper || when === undefined)
    return undefined;
  if (
    hasName(before, input) ||
    words.otherMatters.test(before) ||
    words.occasion.test(before) ||
    /均|标准/.test(clause)
  )
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
  if (
    !change ||
    !isExact(change.now.figure) ||
    !isExact(change.last.figure) ||
    sizeOf(change.last.figure) === 0
  )
    return undefined;
  const times = sizeOf(change.now.figure) / sizeOf(change.last.figure);
  const decimals = /\.(\d+)/.exec(found.text)?.[1]?.length ?? 0;
  return {
    statement,
    holds:
      Math.abs(times - found.n) <= Math.max(0.5 / 10 ** decimals, 0.05) / (decimals === 0 ? 5 : 1) + 1e-9,
    name: `${change.now.name} ÷ ${change.last.name}`,
    derived: `${times.toFixed(Math.max(decimals, 1))}倍`,
    fields: [...change.now.fields, ...change.last.fields],
  };
};
