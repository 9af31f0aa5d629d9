/** What the fields of a campaign hold, for the rules of language: sentences, speech, names; the rest is no text of the report. */
import { meaningOf, type TextRole } from '../../campaign/roles.ts';
import type { Step } from '../../diagnostics/path.ts';
import type { TextKind } from './finding.ts';

/** Codes have rules of their own, or are words that the program looks up. */
const kinds: Record<TextRole, TextKind | undefined> = {
  name: 'name',
  unit: 'prose',
  title: 'prose',
  party: 'prose',
  sentence: 'prose',
  phrase: 'prose',
  speech: 'speech',
  code: undefined,
};

/** Undefined for figures, dates, choices, and texts that are not printed as such. */
export function textKindOf(path: readonly Step[]): TextKind | undefined {
  const role = meaningOf(path)?.role;
  return role && kinds[role];
}
