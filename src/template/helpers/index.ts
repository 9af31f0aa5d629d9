/** All built-in helpers, by family. */
import { type Helper, type HelperTable, tabulateHelpers } from '../helper.ts';
import { batchHelpers } from './batches.ts';
import { dateHelpers } from './dates.ts';
import { letterHelpers } from './letters.ts';
import { listHelpers } from './lists.ts';
import { moneyHelpers } from './money.ts';
import { numberHelpers } from './numbers.ts';
import { orderHelpers } from './orders.ts';
import { selectionHelpers } from './selections.ts';
import { sequenceHelpers } from './sequences.ts';
import { tableHelpers } from './tables.ts';
import { textHelpers } from './text.ts';

/** Lists put in order, chosen from, cut and joined. */
const collectionHelpers = [...orderHelpers, ...selectionHelpers, ...batchHelpers, ...sequenceHelpers];

/** The families with their Chinese titles, in the order of the helper reference. */
export const helperFamilies = [
  { title: '金额', helpers: moneyHelpers },
  { title: '人数和数字', helpers: numberHelpers },
  { title: '日期', helpers: dateHelpers },
  { title: '文字', helpers: textHelpers },
  { title: '字母和字', helpers: letterHelpers },
  { title: '一组数据', helpers: listHelpers },
  { title: '挑选和排列', helpers: collectionHelpers },
  { title: '表和图', helpers: tableHelpers },
] as const;

const builtInHelpers: HelperTable = tabulateHelpers(helperFamilies.flatMap(({ helpers }) => helpers));

/** The built-in helpers with those of a caller's own, which go before them. */
export function joinHelpers(own: readonly Helper[] = []): HelperTable {
  return own.length > 0 ? new Map([...builtInHelpers, ...tabulateHelpers(own)]) : builtInHelpers;
}
