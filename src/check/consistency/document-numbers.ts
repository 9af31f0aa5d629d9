/** 发文字号: its form, its year, and that no two documents share one. */

import { splitDay } from '../../chinese/calendar.ts';
import { formatDate } from '../../chinese/date-format.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../../chinese/punctuation.ts';
import type { DateSpan } from '../../chinese/values.ts';
import {
  documentNumberForm,
  documentNumberTwice,
  documentNumberYear,
} from '../../diagnostics/catalogue/document-number.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { atField, atWords, findPlace } from '../places.ts';
import { type CheckInput, defineRule, judgeEach, type Rule, type RuleResult } from '../rule.ts';

interface Cited {
  number: string;
  field: string;
  title: string;
  /** when the document was issued */
  issued: DateSpan | undefined;
  /** when it came in: in its own year or early in the next */
  received?: DateSpan | undefined;
}

function listNumbers({ campaign }: CheckInput): Cited[] {
  const notices = (campaign.通知 ?? []).flatMap((notice, index) =>
    notice.文号
      ? [
          {
            number: notice.文号,
            field: formatPath(['通知', index, '文号']),
            title: notice.标题,
            issued: notice.印发,
            received: notice.收到,
          },
        ]
      : [],
  );
  const own = campaign.报告.版头?.发文字号;
  return own
    ? [
        ...notices,
        { number: own, field: '报告.版头.发文字号', title: '本报告', issued: campaign.报告.成文日期 },
      ]
    : notices;
}

function findWrongYear(
  { number, field, issued, received }: Cited,
  input: CheckInput,
): Diagnostic | undefined {
  const given = parseDocumentNumber(number)?.year;
  const date = issued ?? received;
  if (given === undefined || !date) return undefined;
  const [first] = splitDay(date.from);
  const [last] = splitDay(date.to);
  if (given <= last && given >= (issued ? first : first - 1)) return undefined;
  return makeProblem(
    documentNumberYear,
    { given, date: formatDate(date) },
    atWords(input, field, number, 0, number.length),
  );
}

function findTwice(input: CheckInput): RuleResult {
  const seen = new Map<string, Cited>();
  return judgeEach(listNumbers(input), (cited) => {
    const number = formatDocumentNumber(cited.number) ?? cited.number;
    const first = seen.get(number);
    if (!first) seen.set(number, cited);
    if (!first || first.title === cited.title) return undefined;
    return makeProblem(
      documentNumberTwice,
      { number, first: first.title },
      {
        ...atField(input, cited.field),
        related: [{ message: `${first.field}：${first.number}`, place: findPlace(input, first.field) }],
      },
    );
  });
}

export const documentNumberRules: readonly Rule[] = [
  defineRule(documentNumberForm, (input) =>
    judgeEach(listNumbers(input), ({ number, field }) => {
      const standard = formatDocumentNumber(number);
      if (standard === number) return undefined;
      const at = atWords(input, field, number, 0, number.length);
      return makeProblem(
        documentNumberForm,
        { given: number, standard },
        { ...at, ...(standard ? { fix: standard, found: number } : {}) },
      );
    }),
  ),
  defineRule(documentNumberYear, (input) =>
    judgeEach(
      listNumbers(input).filter(({ issued, received }) => issued ?? received),
      (cited) => findWrongYear(cited, input),
    ),
  ),
  defineRule(documentNumberTwice, findTwice),
];
