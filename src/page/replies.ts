/** What the press has made, as the page is told of it. */
import { findFailure } from '../batch/report-files.ts';
import type { Source } from '../check/explain.ts';
import { formatPlace } from '../diagnostics/printer.ts';
import type { BatchReply, Origin } from './contract.ts';
import type { Locator } from './locate.ts';
import type { BatchMade } from './press-tasks.ts';

/** A fact and what it was made of, each with its field. */
export function placeOrigin({ path: fact, value, place, formula, inputs }: Source, locator: Locator): Origin {
  const path =
    place && place.cell === undefined ? locator.fieldAt(place.file, place.line, place.column) : undefined;
  return {
    fact,
    value,
    formula,
    where: place && formatPlace(place),
    ...(place && path && { file: place.file, path }),
    inputs: inputs.map((input) => placeOrigin(input, locator)),
  };
}

/** How a batch ended. */
export function replyBatch({ result, problems }: BatchMade, locator: Locator): BatchReply {
  const [whole, summary] = [result?.consolidated, result?.summary];
  const reports = [...(result?.units ?? []), ...(whole ? [whole] : [])];
  const outcomes = [...reports, ...(summary ? [summary] : [])];
  const are = (...statuses: string[]) => reports.filter(({ status }) => statuses.includes(status));
  return {
    written: are('written').length,
    kept: are('unchanged', 'kept').length,
    failed: outcomes
      .filter(({ status }) => status === 'failed' || status === 'stopped')
      .map((outcome) => ({ name: outcome.name, why: findFailure(outcome)?.message ?? '没有做到这里' })),
    missing: result?.missing ?? [],
    hasWorkbook: summary !== undefined && summary.files.length > 0,
    folder: result?.output ?? '',
    problems: locator.locateAll([...problems, ...outcomes.flatMap((outcome) => outcome.problems)]),
  };
}
