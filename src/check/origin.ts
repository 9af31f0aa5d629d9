/** In one line, where a printed value comes from: the fields as they were typed, with their places. */
import { formatPlace } from '../diagnostics/printer.ts';
import type { Value } from '../document/tree.ts';
import type { Facts } from '../facts/facts.ts';
import type { Places } from '../source/places.ts';
import { type Source, traceValue } from './explain.ts';

/** More fields are told by their number. */
const mostNamed = 3;

/** 合计.发放：17.1万元（活动.yaml:89:7）; of what was calculated, from which fields; undefined where no field gave it. */
export function tellOrigin(value: Value, facts: Facts, places: Places): string | undefined {
  const sources = traceValue(value, facts, places).map(settle);
  const [only, ...others] = sources;
  if (!only) return undefined;
  if (others.length === 0 && only.place) return print(only);
  const typed = dropRepeated(sources.flatMap(listTyped));
  if (typed.length === 0) return only.formula;
  const formula = others.length === 0 && only.formula !== undefined ? `${only.formula}：` : '';
  const named = typed.slice(0, mostNamed).map(print).join('、');
  return `${formula || '由'}${named}${typed.length > mostNamed ? `等${typed.length}项` : ''}${formula ? '' : '得出'}`;
}

/** What was only taken from another field is that field. */
function settle(source: Source): Source {
  const [only, ...others] = source.inputs;
  return only && others.length === 0 && !source.place && only.value === source.value ? settle(only) : source;
}

/** The fields that somebody typed. */
function listTyped(source: Source): Source[] {
  return source.place ? [source] : source.inputs.flatMap(listTyped);
}

function dropRepeated(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.path, source])).values()];
}

function print({ path, value, place }: Source): string {
  return `${path}${value === undefined ? '' : `：${value}`}${place ? `（${formatPlace(place)}）` : ''}`;
}
