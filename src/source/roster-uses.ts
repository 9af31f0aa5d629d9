/** What the columns of a roster hold, seen beside one another: whose a name is, which sum was paid, what a batch is of. */
import { mayBePartOfMoney, personal, rankMoney, readSide } from './heading-words.ts';
import type { FoundColumn } from './roster-found.ts';
import { readSum } from './row-sums.ts';
import type { Table } from './table.ts';

/** Settles what the headings alone left open. */
export function settleUses(table: Table, head: readonly FoundColumn[]): void {
  assignSides(head);
  joinParents(head);
  chooseMoney(table, head);
  tellAdmissions(table, head);
}

/** 姓名 beside 子女姓名 is the parent's; so are 性别 and 年龄 that stand behind his name. */
function assignSides(head: readonly FoundColumn[]): void {
  const keyed = (key: string) => head.filter(({ use }) => use.kind === 'field' && use.key === key);
  const students = keyed('学生');
  const children = students.filter(({ heading }) => readSide(heading) === 'child');
  for (const found of students)
    if (children.length === 1 && readSide(found.heading) !== 'child' && keyed('家长').length === 0)
      found.use = { kind: 'field', key: '家长', isMoney: false, unit: '' };
  const [student] = keyed('学生');
  const [parent] = keyed('家长');
  if (!student || !parent) return;
  for (const found of head) {
    const { use, heading, column } = found;
    if (use.kind !== 'field' || !personal.has(use.key) || readSide(heading) === 'child') continue;
    const others = keyed(use.key).filter((other) => other !== found);
    const isBehind = (name: FoundColumn) => name.column < column;
    // behind both names a column is the parent's only where the child has one of his own, or the parent's go on
    const isParents =
      student.column < parent.column
        ? isBehind(parent) &&
          (others.some((other) => other.column < parent.column) || isAmongParents(head, found))
        : !isBehind(student);
    if (isParents)
      found.use = others.length > 0 ? { kind: 'ignored', quiet: true } : { kind: 'ignored', parents: true };
  }
}

/** What a roster says of the parent, and not of the child. */
const ofParent: ReadonlySet<string> = new Set(['单位', '家长身份']);

/** Whether a column stands right behind the parent's name, and before where he works. */
function isAmongParents(head: readonly FoundColumn[], found: FoundColumn): boolean {
  const at = head.indexOf(found);
  const [before, behind] = [head[at - 1]?.use, head[at + 1]?.use];
  const isField = (use: FoundColumn['use'] | undefined, isMeant: (key: string) => boolean) =>
    use?.kind === 'field' && isMeant(use.key);
  return isField(before, (key) => key === '家长') && isField(behind, (key) => ofParent.has(key));
}

/** 父亲姓名 and 母亲姓名 name the two parents of one household. */
function joinParents(head: readonly FoundColumn[]): void {
  const parents = head.flatMap(({ heading, use }) =>
    use.kind === 'field' && use.key === '家长' ? [{ use, named: /[父母]亲/.exec(heading)?.[0] }] : [],
  );
  const isBoth = /^(?:父亲,母亲|母亲,父亲)$/.test(parents.map(({ named }) => named).join());
  for (const { use } of isBoth ? parents.slice(1) : []) use.joins = true;
}

/** Of 应发金额 and 实发金额 the one that was paid; of several as good, the one that is the sum of the others, or all alike. */
function chooseMoney(table: Table, head: readonly FoundColumn[]): void {
  const sums = head.filter(({ use }) => use.kind === 'field' && use.isMoney);
  const best = Math.max(...sums.map(({ heading }) => rankMoney(heading)));
  const top = sums.filter(({ heading }) => rankMoney(heading) === best);
  const chosen = top.length > 1 ? (findSum(table, top, head) ?? findAlike(table, top)) : top[0];
  for (const found of sums)
    if (chosen ? found !== chosen : !top.includes(found))
      found.use = { kind: 'ignored', chosen: (chosen ?? top[0] ?? found).heading };
}

/** The column that is in every row what the other columns of money come to. */
function findSum(
  table: Table,
  candidates: readonly FoundColumn[],
  head: readonly FoundColumn[],
): FoundColumn | undefined {
  const parts = head.filter(
    (found) =>
      candidates.includes(found) || (found.use.kind === 'ignored' && mayBePartOfMoney(found.heading)),
  );
  const found = candidates.filter((whole) => {
    const others = parts.filter((part) => part !== whole);
    return others.length > 1 && holdsInRows(table, whole, ([sum, ...rest]) => sum === addUp(rest), others);
  });
  return found.length === 1 ? found[0] : undefined;
}

function findAlike(table: Table, [first, ...others]: readonly FoundColumn[]): FoundColumn | undefined {
  return first && holdsInRows(table, first, (sums) => new Set(sums).size === 1, others) ? first : undefined;
}

const addUp = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);

/** Whether something holds of the sums, in 分, of every row below the heading that has any. */
function holdsInRows(
  { rows }: Table,
  first: FoundColumn,
  holds: (sums: readonly number[]) => boolean,
  others: readonly FoundColumn[],
): boolean {
  const read = rows
    .filter(({ number }) => number > first.row)
    .map((row) => [first, ...others].map((found) => readSum(row, found, '')?.fen))
    .filter((sums) => sums.some((sum) => sum !== 0));
  return read.length > 0 && read.every((sums) => sums.every((sum) => sum !== undefined) && holds(sums));
}

/** 本科一批, 专科批, 提前批: by which batch a student was admitted, not paid. */
const admission = /本科|专科|高职|提前|一本|二本|三本|普通批|平行|征集|艺术|体育|专项|统招|单招|自主/;

/** 批次 that holds batches of admission tells nothing of the payment. */
function tellAdmissions({ rows }: Table, head: readonly FoundColumn[]): void {
  for (const found of head) {
    if (found.use.kind !== 'field' || found.heading !== '批次') continue;
    const texts = rows
      .filter(({ number }) => number > found.row)
      .flatMap(({ cells }) => cells.find(({ column }) => column === found.column)?.text.trim() || []);
    if (texts.length > 0 && texts.every((text) => admission.test(text)))
      found.use = { kind: 'ignored', admission: true };
  }
}
