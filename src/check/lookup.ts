/** What figure stands at a path: as facts look it up. */
export { amountAt } from '../facts/figures.ts';
