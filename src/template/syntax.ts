/**
 * The one language behind the template syntaxes. nunjucks and Handlebars each parse their own text and
 * translate it to these nodes; running, name checking, positions and limits are written once, over them.
 * There is nothing here that could call JavaScript: a template can only read facts and call helpers.
 */
import type { Detail } from '../campaign/details.ts';
import type { Place } from '../diagnostics/diagnostic.ts';

/** A parsed template file. */
export interface Template {
  file: string;
  body: Statement[];
}

export type Statement =
  | Literal
  | Print
  | If
  | For
  | Section
  | With
  | Assignment
  | MacroDefinition
  | Import
  | Include
  | Extends
  | BlockDefinition
  | PartialDefinition
  | Choice;

/** Text of the template, passed on as it stands. */
export interface Literal {
  type: 'literal';
  text: string;
}

/** A hole: the value of an expression. */
export interface Print {
  type: 'print';
  value: Expression;
  at: Place;
}

export interface If {
  type: 'if';
  condition: Expression;
  body: Statement[];
  otherwise: Statement[];
}

export interface For {
  type: 'for';
  list: Expression;
  /** one name: the item. Two: key and value of an object, or the first two parts of each item. */
  names: string[];
  /** the name under which the body finds what the loop knows of itself */
  loop?: string;
  /** the level of Handlebars whose `this` is the item, and whose `@index` counts the rounds */
  level?: number;
  body: Statement[];
  otherwise: Statement[];
  at: Place;
}

/** Handlebars' `{{#x}}…{{/x}}`: each item of a list, what is not a list as `this`, and `true` as a condition. */
export interface Section {
  type: 'section';
  value: Expression;
  /** the level whose `this` is the item or the value */
  level: number;
  body: Statement[];
  otherwise: Statement[];
  /** the body looks beyond its own `this`; of `true`, which has none, it would see another than is meant */
  looksOut: boolean;
  at: Place;
}

/** What a loop knows of itself. */
export const counters = [
  'index',
  'index0',
  'revindex',
  'revindex0',
  'first',
  'last',
  'length',
  'key',
] as const;
export type Counter = (typeof counters)[number];

/** Binds names for a part of the template. */
export interface With {
  type: 'with';
  bindings: { [name: string]: Expression };
  /** what `this` is within, and at which level of Handlebars */
  current?: { level: number; value: Expression };
  body: Statement[];
}

export interface Assignment {
  type: 'set';
  names: string[];
  value: Expression;
}

export interface MacroDefinition {
  type: 'macro';
  name: string;
  params: { name: string; fallback?: Expression }[];
  body: Statement[];
  at: Place;
}

/** `alias`: all macros under one name. `names`: single macros, by the name they get here. */
export interface Import {
  type: 'import';
  template: Expression;
  alias?: string;
  names: { [local: string]: string };
  /** the macros see the names of the template that imports them */
  withContext: boolean;
  at: Place;
}

export interface Include {
  type: 'include';
  template: Expression;
  /** what `this` is in the included template; that of the template around it if absent */
  current?: Expression;
  /** the name under which a partial of the template itself goes before the file */
  partial?: string;
  /** what `@partial-block` is there, and what is printed where there is no such partial */
  block?: PartialBody;
  ignoreMissing: boolean;
  at: Place;
}

/** A part of a Handlebars template that partials print; `level` is that of its own `this`. */
export interface PartialBody {
  level: number;
  body: Statement[];
}

/** `{{#*inline "x"}}…{{/inline}}` */
export interface PartialDefinition extends PartialBody {
  type: 'partial';
  name: string;
}

export interface Extends {
  type: 'extends';
  template: Expression;
  at: Place;
}

export interface BlockDefinition {
  type: 'block';
  name: string;
  body: Statement[];
  at: Place;
}

/** Where in the paragraphs of its kind a sentence of the bank stands. */
export const positions = ['段首', '段中', '段尾'] as const;
export type Position = (typeof positions)[number];

/** What a sentence of the bank has for proof: 意 none is needed, 推 the figures, 凭 a tick of the user's. */
export const proofs = ['意', '推', '凭'] as const;

/** A sentence of the bank. */
export interface BankSentence {
  /** 摸底-3 */
  id: string;
  number: number;
  /** sentences of one group are alternatives */
  group: string;
  proof: (typeof proofs)[number];
  detail: Detail;
  /** the levels of units that it is for; all if absent */
  levels?: readonly string[] | undefined;
  /** the ticks that it needs, and says */
  ticks: readonly string[];
  /** words that stand in no two sentences of one report */
  words: readonly string[];
  /** 无主语: it has no subject, and takes 句首 of the place where it is said first */
  subjectless: boolean;
  /** its own condition, and the values of its holes: it is open where all hold */
  needs: Expression[];
  body: Statement[];
  at: Place;
}

/** A place of the bank: what is printed of its sentences is chosen while the template runs. */
export interface Choice {
  type: 'choice';
  /** 段 */
  kind: string;
  position: Position;
  /** printed only where the user chose it by its number */
  onRequest: boolean;
  sentences: BankSentence[];
}

export type Expression =
  | Constant
  | Name
  | Current
  | Round
  | Member
  | Call
  | Capture
  | List
  | RecordLiteral
  | Conditional
  | Logical
  | Not
  | Comparison
  | Contains
  | Defined
  | Test
  | Caller
  | Arithmetic
  | Join;

export interface Constant {
  type: 'constant';
  value: string | number | boolean | null;
  at: Place;
}

export interface Name {
  type: 'name';
  name: string;
  at: Place;
}

/** What Handlebars calls `this`, at a level; at level 0 all facts, or what a partial was given. */
export interface Current {
  type: 'current';
  level: number;
  at: Place;
}

/** What Handlebars calls `@index`, of the loop that made a level. */
export interface Round {
  type: 'round';
  counter: Counter;
  level: number;
  at: Place;
}

export interface Member {
  type: 'member';
  target: Expression;
  key: Expression;
  /** without such a field, the helper of the name is meant */
  orHelper?: string;
  at: Place;
}

/** A call of a helper, a macro, an imported macro or `super`. */
export interface Call {
  type: 'call';
  callee: Expression;
  args: Expression[];
  named: { [name: string]: Expression };
  /** as a filter: only helpers are meant */
  filter: boolean;
  at: Place;
}

/** What `{% call(x) m() %}…{% endcall %}` hands to the macro as `caller`. */
export interface Caller {
  type: 'caller';
  definition: MacroDefinition;
  at: Place;
}

/** The text that a part of the template makes. */
export interface Capture {
  type: 'capture';
  body: Statement[];
  at: Place;
}

export interface List {
  type: 'list';
  items: Expression[];
  at: Place;
}

export interface RecordLiteral {
  type: 'record';
  /** an object whose fields it has too, where it has none of its own by their names */
  base?: Expression;
  fields: { [key: string]: Expression };
  at: Place;
}

export interface Conditional {
  type: 'conditional';
  condition: Expression;
  chosen: Expression;
  otherwise?: Expression;
  at: Place;
}

export interface Logical {
  type: 'and' | 'or';
  left: Expression;
  right: Expression;
  at: Place;
}

export interface Not {
  type: 'not';
  operand: Expression;
  at: Place;
}

export type ComparisonOperator = '==' | '!=' | '===' | '!==' | '<' | '<=' | '>' | '>=';

export interface Comparison {
  type: 'comparison';
  operator: ComparisonOperator;
  left: Expression;
  right: Expression;
  at: Place;
}

/** `x in list`, or in a text, or among an object's keys. */
export interface Contains {
  type: 'contains';
  item: Expression;
  list: Expression;
  at: Place;
}

export interface Defined {
  type: 'defined';
  operand: Expression;
  at: Place;
}

/** `x is even`, by the names of `valueTests`. */
export interface Test {
  type: 'test';
  test: string;
  operand: Expression;
  argument?: Expression;
  at: Place;
}

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '//' | '%';

export interface Arithmetic {
  type: 'arithmetic';
  operator: ArithmeticOperator;
  left: Expression;
  right: Expression;
  at: Place;
}

/** Texts one after the other, `a ~ b`. */
export interface Join {
  type: 'join';
  parts: Expression[];
  at: Place;
}
