/**
 * The nodes of nunjucks' parser that templates may use, as nunjucks 3.2.4 makes them; its type
 * declarations leave the parser out. Lines and columns count from 0, columns in UTF-16 units.
 */
// the parser alone: the rest of the package takes as long to load as a short report to make
import nunjucksParser from 'nunjucks/src/parser.js';

interface Node<T extends string> {
  typename: T;
  lineno: number;
  colno: number;
}

interface ListOf<T extends string> extends Node<T> {
  children: NunjucksNode[];
}

interface Binary<T extends string> extends Node<T> {
  left: NunjucksNode;
  right: NunjucksNode;
}

interface Unary<T extends string> extends Node<T> {
  target: NunjucksNode;
}

export type NunjucksSymbol = Node<'Symbol'> & { value: string };
export type NunjucksPair = Node<'Pair'> & { key: NunjucksNode; value: NunjucksNode };
export type NunjucksList = ListOf<'NodeList' | 'Root'>;
type Body = NunjucksList;

export type NunjucksNode =
  | NunjucksSymbol
  | NunjucksPair
  | NunjucksList
  | ListOf<'Output'>
  | ListOf<'Group'>
  | ListOf<'Array'>
  | ListOf<'Dict'>
  | ListOf<'KeywordArgs'>
  | (Node<'TemplateData'> & { value: string })
  | (Node<'Literal'> & { value: string | number | boolean | null | RegExp })
  | (Node<'LookupVal'> & { target: NunjucksNode; val: NunjucksNode })
  | (Node<'FunCall'> & { name: NunjucksNode; args: NunjucksList })
  | (Node<'Filter'> & { name: NunjucksSymbol; args: NunjucksList })
  | (Node<'If'> & { cond: NunjucksNode; body: Body; else_: NunjucksNode | null })
  | (Node<'InlineIf'> & { cond: NunjucksNode; body: NunjucksNode; else_: NunjucksNode | null })
  | (Node<'For'> & { arr: NunjucksNode; name: NunjucksNode; body: Body; else_: Body | null })
  | (Node<'Macro'> & { name: NunjucksNode; args: NunjucksList; body: Body })
  | (Node<'Import'> & { template: NunjucksNode; target: NunjucksNode; withContext: boolean | null })
  | (Node<'FromImport'> & { template: NunjucksNode; names: NunjucksList; withContext: boolean | null })
  | (Node<'Include'> & { template: NunjucksNode; ignoreMissing: boolean | null })
  | (Node<'Extends'> & { template: NunjucksNode })
  | (Node<'Block'> & { name: NunjucksSymbol; body: Body })
  | (Node<'Set'> & { targets: NunjucksNode[] } & (
        | { value: NunjucksNode }
        | { value: null; body: NunjucksNode }
      ))
  | (Node<'Switch'> & {
      expr: NunjucksNode;
      cases: { cond: NunjucksNode; body: Body }[];
      default: Body | null;
    })
  | (Node<'Capture'> & { body: Body })
  | (Node<'Compare'> & { expr: NunjucksNode; ops: { type: string; expr: NunjucksNode }[] })
  | Binary<'In' | 'Is' | 'Or' | 'And' | 'Add' | 'Concat' | 'Sub' | 'Mul' | 'Div' | 'FloorDiv' | 'Mod'>
  | Unary<'Not' | 'Neg' | 'Pos'>
  // whatever else the parser may give: refused by name
  | (Node<'Caller'> & { name: NunjucksNode; args: NunjucksList; body: Body })
  | Node<'Pow' | 'AsyncEach' | 'AsyncAll' | 'IfAsync'>;

/** The node of a kind. */
export type NodeOf<T extends NunjucksNode['typename']> = NunjucksNode & { typename: T };

interface NunjucksParser {
  parse(text: string, extensions: [], options: { lstripBlocks: boolean }): NunjucksList;
}

const parser = nunjucksParser as NunjucksParser;

/** Parses; throws nunjucks' TemplateError, with `lineno` and `colno` from 1 where it knows them. */
export function parseNodes(text: string): NunjucksList {
  return parser.parse(text, [], { lstripBlocks: true });
}

/** What a writer knows the nodes by that templates may not use. */
export const nodeNames = new Map<string, string>([
  ['AsyncEach', ' {% asyncEach %} '],
  ['AsyncAll', ' {% asyncAll %} '],
  ['IfAsync', ' {% ifAsync %} '],
  ['Pow', '乘方'],
]);
