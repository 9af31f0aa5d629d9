import pc from 'picocolors';
import type { Run } from '../../layout/page.ts';
import type { Paint, Piece } from './row.ts';

/** Colours, or none. */
export type Colors = ReturnType<typeof pc.createColors>;

/** Colours that paint, or that leave text as it is. */
export const makeColors = (enabled: boolean): Colors => pc.createColors(enabled);

/** Runs as they look on the screen: faces by weight, figures of the data in cyan, doubtful ones in red. */
export function paintRuns(runs: readonly Run[], colors: Colors): Piece[] {
  return runs.map((run) => ({ text: run.text, paint: paintOf(run, colors) }));
}

function paintOf({ font, bold, value, isMark }: Run, colors: Colors): Paint {
  if (isMark || value?.flags?.length) return (text) => colors.bold(colors.red(text));
  const figure: Paint = value ? colors.cyan : (text) => text;
  if (bold || font === '黑体' || font === '小标宋') return (text) => colors.bold(figure(text));
  return font === '楷体' ? (text) => colors.italic(figure(text)) : figure;
}
