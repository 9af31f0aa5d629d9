/** All built-in helpers. */
import { type Helper, type HelperTable, tabulateHelpers } from '../helper.ts';
import { moneyHelpers } from './money.ts';

export const helperList: readonly Helper[] = [...moneyHelpers];

export const builtInHelpers: HelperTable = tabulateHelpers(helperList);
