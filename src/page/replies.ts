/** What the press has made, as the page is told of it. */
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
    ...(value !== undefined && { value }),
    ...(formula !== undefined && { formula }),
    ...(place && { where: formatPlace(place) }),
    ...(place && path && { file: place.file, path }),
    inputs: inputs.map((input) => placeOrigin(input, locator)),
  };
}

/** How a batch ended. */
export function replyBatch({ result, problems }: BatchMade, locator: Locator): BatchReply {
  const more = [result?.consolidated, result?.summary].flatMap((outcome) => outcome ?? []);
  const outcomes = [...(result?.units ?? []), ...more];
  const are = (...statuses: string[]) => outcomes.filter(({ status }) => statuses.includes(status));
  return {
    written: are('written').length,
    kept: are('unchanged', 'kept').length,
    failed: are('failed', 'stopped').map(({ name }) => name),
    folder: result?.output ?? '',
    problems: locator.locateAll([...problems, ...outcomes.flatMap((outcome) => outcome.problems)]),
  };
}
