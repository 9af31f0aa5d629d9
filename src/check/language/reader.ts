/** One scan of a text by its characters says which rules may find something in it; only those look closer. */
import { remember, sentences } from '../../chinese/remembered.ts';
import type { Finding, LanguageRule, TextKind } from './finding.ts';

/** What a rule found in a text. */
export interface Found {
  rule: LanguageRule;
  findings: readonly Finding[];
}

/** Findings of one rule that are told of one text: more than anyone types there by mistake. */
const mostInText = 100;

/** Bits of a number that may be shifted; sets that share one let a rule look in vain, no more. */
const BITS = 31;

/** Reads texts with all rules; a text that was met of late, whatever report it stands in, is not read again. */
export class LanguageReader {
  readonly #rules: readonly { rule: LanguageRule; bit: number }[];
  /** by character, the bits of the sets of signs that it is in */
  readonly #signs = new Int32Array(0x10000);
  readonly #readers = new Map<TextKind, (text: string) => readonly Found[]>();

  constructor(rules: readonly LanguageRule[]) {
    const sets = [...new Set(rules.map(({ signs }) => signs))];
    this.#rules = rules.map((rule) => ({ rule, bit: 1 << (sets.indexOf(rule.signs) % BITS) }));
    for (const { rule, bit } of this.#rules)
      for (const sign of rule.signs) {
        const code = sign.charCodeAt(0);
        this.#signs[code] = (this.#signs[code] ?? 0) | bit;
      }
  }

  /** What the rules for texts of this kind find, in the order of the rules; nothing of those that find nothing. */
  read(text: string, kind: TextKind): readonly Found[] {
    const held = this.#held(text);
    if (held === 0) return none;
    const read = this.#readers.get(kind) ?? remember((words) => this.#look(words, kind), sentences);
    this.#readers.set(kind, read);
    return read(text);
  }

  /** The bits of the sets of signs that a text has any of. */
  #held(text: string): number {
    let held = 0;
    for (let at = 0; at < text.length; at++) held |= this.#signs[text.charCodeAt(at)] ?? 0;
    return held;
  }

  #look(text: string, kind: TextKind): readonly Found[] {
    const held = this.#held(text);
    return this.#rules
      .filter(({ rule, bit }) => (held & bit) !== 0 && rule.reads.includes(kind))
      .map(({ rule }) => ({ rule, findings: [...rule.find(text, kind)].slice(0, mostInText) }))
      .filter(({ findings }) => findings.length > 0);
  }
}

const none: readonly Found[] = [];
