/** The parser's nodes → values and places. */
import { isAlias, isMap, isScalar, isSeq, type ParsedNode, Scalar, type YAMLMap } from 'yaml';
import { controlCharacter, hiddenCharacter } from '../diagnostics/catalogue/encoding.ts';
import * as kinds from '../diagnostics/catalogue/yaml.ts';
import * as signs from '../diagnostics/catalogue/yaml-signs.ts';
import { type At, type Diagnostic, makeProblem, type ProblemKind } from '../diagnostics/diagnostic.ts';
import { formatPath } from '../diagnostics/path.ts';
import { type PlacedValue, type PlainObject, type PlainValue, type Spot, setField } from './places.ts';
import type { Repaired } from './repair.ts';
import { sanitise } from './sanitise.ts';
import { quote } from './yaml-marks.ts';

type Node = ParsedNode | null;
/** Start and end offsets in the repaired text. */
type Range = readonly [number, number];
type Path = readonly (string | number)[];

/** Problems told of one line: more than anyone types there by mistake. */
const mostInLine = 20;

/** Reads a document's node. Lines in `trapped` have had their anchors and aliases reported. */
export function readNode(
  contents: Node,
  repaired: Repaired,
  linted: ReadonlySet<number>,
): PlacedValue & { problems: Diagnostic[] } {
  const reader = new NodeReader(repaired, linted);
  const value = reader.read(contents, []);
  return { value, places: { get: (path) => reader.findSpot(path) }, problems: reader.problems };
}

class NodeReader {
  readonly problems: Diagnostic[] = [];
  readonly #repaired: Repaired;
  readonly #linted: ReadonlySet<number>;
  /** problems by line */
  readonly #reported = new Map<number, number>();
  /** offsets by path; turned into places only when asked, for most never are */
  readonly #ranges = new Map<string, { key?: Range; value: Range }>();

  constructor(repaired: Repaired, linted: ReadonlySet<number>) {
    this.#repaired = repaired;
    this.#linted = linted;
  }

  findSpot(path: string): Spot | undefined {
    const found = this.#ranges.get(path);
    if (!found) return undefined;
    const value = this.#repaired.placeOf(...found.value);
    return found.key ? { key: this.#repaired.placeOf(...found.key), value } : { value };
  }

  read(node: Node, path: Path, key?: Range): PlainValue {
    const isEmpty = node === null || (isScalar(node) && node.range[0] === node.range[1]);
    const range: Range = isEmpty ? (key ?? [0, 0]) : [node.range[0], node.range[1]];
    this.#ranges.set(formatPath(path), key ? { key, value: range } : { value: range });
    if (node === null) return null;
    if (isAlias(node)) {
      const text = this.#repaired.text.slice(...range);
      this.#report(signs.alias, { quoted: quote(text) }, path, range);
      return null;
    }
    if (node.anchor) this.#report(signs.anchor, { text: `&${node.anchor}` }, path, range);
    if (node.tag) this.#report(signs.tag, { text: node.tag }, path, range);
    if (isMap(node)) return this.#readMap(node as YAMLMap.Parsed, path);
    if (isSeq(node)) return node.items.map((item, index) => this.read(item as Node, [...path, index]));
    return this.#readScalar(node as Scalar.Parsed, path, range);
  }

  #readMap(map: YAMLMap.Parsed, path: Path): PlainObject {
    const object: PlainObject = {};
    const keys = new Map<string, Range>();
    for (const { key, value } of map.items) {
      if (!isScalar(key) || key.source === '') {
        const [start, end] = (key as Node)?.range ?? map.range;
        this.#report(kinds.complexKey, undefined, path, [start, end]);
        continue;
      }
      const range: Range = [key.range[0], key.range[1]];
      const name = this.#clean(readText(key, this.#repaired.text), path, range);
      const fieldPath = [...path, name];
      if (value === null && map.flow) {
        this.#readSplitText(name, object, path, range);
        continue;
      }
      const first = keys.get(name);
      if (first) {
        this.#report(kinds.duplicateKey, { key: name }, fieldPath, range, () => ({
          related: [{ message: '先写的在这里', place: this.#repaired.placeOf(...first) }],
        }));
      }
      keys.set(name, range);
      setField(object, name, this.read(value as Node, fieldPath, range));
    }
    return object;
  }

  /** `精心组织` of `{标题: 积极发动,精心组织}`, or `标题：x` and `标题:x` of braces, where no colon was seen. */
  #readSplitText(text: string, object: PlainObject, path: Path, range: Range): void {
    const entry = /^([^:：\s]+)([:：])\s*(.+)$/s.exec(text);
    if (!entry) {
      const before =
        /[^{,:\s][^{,:]*,\s*$/.exec(this.#repaired.text.slice(Math.max(0, range[0] - 200), range[0]))?.[0] ??
        '';
      this.#report(signs.commaSplit, { text, quoted: quote(before + text) }, path, range);
      return;
    }
    const [, key = '', colon, value = ''] = entry;
    const kind = colon === ':' ? signs.colonSpace : signs.fullWidthColon;
    this.#report(kind, { key, value }, path, range, () => ({ fix: `${key}: ${value}`, found: text }));
    const fieldPath = [...path, key];
    this.#ranges.set(formatPath(fieldPath), { key: range, value: range });
    setField(object, key, value);
  }

  #readScalar(scalar: Scalar.Parsed, path: Path, range: Range): string | null {
    const text = readText(scalar, this.#repaired.text);
    if (scalar.type === Scalar.PLAIN && /^(?:|~|null)$/.test(text)) return null;
    return this.#clean(text, path, range);
  }

  #clean(text: string, path: Path, range: Range): string {
    const clean = sanitise(text);
    if (clean.removed.length > 0) this.#report(controlCharacter, { codes: clean.removed }, path, range);
    if (clean.hidden.length > 0) this.#report(hiddenCharacter, { codes: clean.hidden }, path, range);
    return clean.text;
  }

  /** @param more asked for only where the problem is told: a place far along a line is dear */
  #report<A>(kind: ProblemKind<A>, args: A, path: Path, range: Range, more?: () => At): void {
    const line = this.#repaired.lineOf(range[0]);
    const before = this.#reported.get(line) ?? 0;
    this.#reported.set(line, before + 1);
    if (before >= mostInLine || (this.#linted.has(line) && kind !== kinds.duplicateKey)) return;
    const place = this.#repaired.placeOf(...range);
    const field = path.length > 0 ? { field: formatPath(path) } : {};
    this.problems.push(makeProblem(kind, args, { place, ...field, ...more?.() }));
  }
}

/** A character beside which Chinese typesetting has no word space. */
const wide = String.raw`[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3001-\u303f\uff01-\uff60]`;
const brokenPair = new RegExp(String.raw`(${wide})[ \t]*\n[ \t]*(?=(${wide}))`, 'gu');
const spacedPair = new RegExp(`(${wide}) (?=(${wide}))`, 'gu');

/**
 * A scalar's text: a plain one as typed, a quoted or block one without its quoting. Where a text runs over
 * several lines, YAML joins them with spaces; between two Chinese characters none belongs.
 */
function readText(scalar: Scalar.Parsed, document: string): string {
  const text = (scalar.type === Scalar.PLAIN ? scalar.source : String(scalar.value)).trim();
  const raw = document.slice(scalar.range[0], scalar.range[1]).trimEnd();
  if (scalar.type === Scalar.BLOCK_LITERAL || !raw.includes('\n')) return text;
  const pairs = new Set(Array.from(raw.matchAll(brokenPair), ([, before, after]) => `${before}${after}`));
  return text.replace(spacedPair, (typed, before, after) =>
    pairs.has(`${before}${after}`) ? before : typed,
  );
}
