/**
 * What the fields of a campaign mean, asked of the schema: which texts are names, what a public notice shows, what
 * units share. So a field is declared in one place, and no room keeps a list of fields of its own.
 */
import type { Step } from '../diagnostics/path.ts';
import { describeField, describeRecord, enterField, type Field } from './fields.ts';
import { campaignSchema, type RosterRow } from './schema/campaign.ts';
import { dimensions } from './schema/dimensions.ts';
import type { Exposure, FieldMeta, TextRole } from './schema/meanings.ts';
import { rosterRow } from './schema/roster-row.ts';

export type { Exposure, TextRole } from './schema/meanings.ts';

/** A field of the campaign and what it means, with what the objects around it say for it. */
export interface Meaning {
  field: Field;
  /** of a text */
  role: TextRole | undefined;
  public: Exposure;
  contact: boolean;
  structural: boolean;
  shared: NonNullable<FieldMeta['shared']>;
  lasts: boolean;
}

/** A meaning, and those of the fields within: made when they are first asked for, then kept. */
interface Node {
  meaning: Meaning;
  /** of a text that stands there, in place of a record too */
  text?: Meaning;
  within: Map<string, Node | undefined>;
}

const outside: Omit<Meaning, 'field'> = {
  role: undefined,
  public: 'search',
  contact: false,
  structural: false,
  shared: false,
  lasts: false,
};

let root: Node | undefined;

function rootNode(): Node {
  root ??= makeNode(describeField(campaignSchema), outside);
  return root;
}

function makeNode(field: Field, around: Omit<Meaning, 'field'>): Node {
  const own = field.kind === 'list' ? { ...field.item.meta, ...field.meta } : field.meta;
  const meaning: Meaning = {
    field,
    role: own.role,
    public: own.public ?? around.public,
    contact: own.contact ?? around.contact,
    structural: own.structural ?? around.structural,
    shared: own.shared ?? around.shared,
    lasts: own.lasts ?? around.lasts,
  };
  return { meaning, within: new Map() };
}

/** An item of a list means what the list does. */
function enter(node: Node, step: Step): Node | undefined {
  if (typeof step === 'number') return node;
  const known = node.within.get(step);
  if (known !== undefined || node.within.has(step)) return known;
  const { field } = node.meaning;
  const inner = enterField(field.kind === 'list' ? field.item : field, step);
  const made = inner && makeNode(inner, node.meaning);
  node.within.set(step, made);
  return made;
}

/** What a text means: where it stands in place of a record, the field that it stands for. */
function meaningOfText(node: Node): Meaning {
  node.text ??= findShorthand(node).meaning;
  return node.text;
}

function findShorthand(node: Node): Node {
  const { field } = node.meaning;
  const { shorthand } = (field.kind === 'list' ? field.item : field).meta;
  return (shorthand !== undefined && enter(node, shorthand)) || node;
}

/** What the field at a path means; undefined for what the campaign's schema does not have. */
export function meaningOf(path: readonly Step[]): Meaning | undefined {
  let node: Node | undefined = rootNode();
  for (const step of path) {
    if (!node) return undefined;
    node = enter(node, step);
  }
  return node?.meaning;
}

/** A record that a text stands in. */
export type Holder = Readonly<Record<string, unknown>>;

/**
 * The texts of a campaign, or of its facts, that mean a certain thing, in the order of their fields. In data as they
 * were typed, a text that stands for a record means what its field does.
 */
export function listTexts(
  values: object,
  isMeant: (meaning: Meaning) => boolean,
  isOf?: (record: Holder) => boolean,
): string[] {
  return findTexts(values, isMeant, isOf).map(({ text }) => text);
}

/**
 * Those texts, each with the record that it stands in.
 * @param isMeant is asked once a field: what a long roster has in others is not gone through
 * @param isOf whether a record is one whose texts are meant; every one if absent
 */
export function findTexts(
  values: object,
  isMeant: (meaning: Meaning) => boolean,
  isOf: (record: Holder) => boolean = () => true,
): { text: string; record: Holder }[] {
  const found: ReturnType<typeof findTexts> = [];
  const isWanted = rememberNodes((node) => {
    const meaning = meaningOfText(node);
    return meaning.role !== undefined && isMeant(meaning);
  });
  const leadsOn = rememberNodes((node) => {
    const { field } = node.meaning;
    return (field.kind === 'list' ? field.item : field).kind !== 'leaf' || isWanted(node);
  });
  const visit = (value: unknown, node: Node, record: Holder): void => {
    if (typeof value === 'string') {
      if (isWanted(node) && isOf(record)) found.push({ text: value, record });
    } else if (Array.isArray(value)) {
      for (const item of value) visit(item, node, record);
    } else if (typeof value === 'object' && value !== null) {
      const within = value as Holder;
      for (const key of Object.keys(within)) {
        const inner = enter(node, key);
        if (inner && leadsOn(inner)) visit(within[key], inner, within);
      }
    }
  };
  visit(values, rootNode(), {});
  return found;
}

function rememberNodes(judge: (node: Node) => boolean): (node: Node) => boolean {
  const known = new Map<Node, boolean>();
  return (node) => {
    const verdict = known.get(node) ?? judge(node);
    known.set(node, verdict);
    return verdict;
  };
}

/**
 * The texts of a roster's columns that mean a certain thing. Of 20,000 rows only those columns are looked at.
 * @param rows as they were typed, or validated
 */
export function listCells(rows: unknown, isMeant: (meaning: Meaning) => boolean): string[] {
  if (!Array.isArray(rows)) return listTexts({ 名册: rows }, isMeant);
  const meant = listRosterFields().flatMap(({ key }) => {
    const meaning = meaningOf(['名册', key]);
    return meaning?.role && isMeant(meaning) ? [key] : [];
  });
  const found: string[] = [];
  for (const row of rows as unknown[]) {
    if (typeof row !== 'object' || row === null) continue;
    for (const key of meant) {
      const cell = Object.hasOwn(row, key) ? (row as Record<string, unknown>)[key] : undefined;
      if (typeof cell === 'string') found.push(cell);
      else if (Array.isArray(cell)) found.push(...cell.filter((part) => typeof part === 'string'));
    }
  }
  return found;
}

/** A column of the roster, as the schema declares it. */
export interface RosterField {
  key: keyof RosterRow;
  field: Field;
}

let columns: readonly RosterField[] | undefined;

/** The columns of the roster, in the order of the schema. */
export function listRosterFields(): readonly RosterField[] {
  columns ??= Object.entries(describeRecord(rosterRow).fields).map(([key, field]) => ({
    key: key as RosterField['key'],
    field,
  }));
  return columns;
}

/**
 * The columns whose values are groups of a 维度, in the order of the 维度: those that a report tells of its own, or
 * all that can be compared.
 */
export function listDimensionColumns(which: 'told' | 'all' = 'all'): RosterField['key'][] {
  const columns = listRosterFields().filter(
    ({ field: { meta } }) => meta.dimension === 'told' || (which === 'all' && meta.dimension),
  );
  return dimensions.flatMap((dimension) => columns.find(({ key }) => key === dimension)?.key ?? []);
}

/** The groups of a 维度 that a row belongs to: none where the column is empty, several where it is a list. */
export function groupsOf(row: RosterRow, dimension: RosterField['key']): readonly string[] {
  const value = row[dimension];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
}
