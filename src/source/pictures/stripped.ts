import type { Turn } from './orientation.ts';

/** A picture without metadata; `width` and `height` in pixels as it is stored, before the turn. */
export interface Stripped {
  bytes: Uint8Array;
  width: number;
  height: number;
  turn: Turn;
}
