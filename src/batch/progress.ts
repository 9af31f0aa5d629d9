/** How far a run has come, as a line: what is told on a terminal is drawn over, elsewhere it is a line a report. */
import { truncate } from '../chinese/width.ts';

export interface Progress {
  done: number;
  total: number;
  /** whose report was last dealt with */
  name: string;
  /** milliseconds since the start */
  elapsed: number;
}

const barCells = 20;

/**
 * `[██████········] 132/1000 矿业分公司　剩余约 12 秒`
 * @param columns cells of the terminal; the line is kept one short of it, so that it never wraps
 */
export function drawProgress({ done, total, name, elapsed }: Progress, columns: number): string {
  const filled = Math.floor((done / Math.max(total, 1)) * barCells);
  const bar = `[${'█'.repeat(filled)}${'·'.repeat(barCells - filled)}]`;
  const line = `${bar} ${done}/${total}  ${formatRemaining({ done, total, elapsed })}  ${name}`;
  return truncate(line, columns - 1);
}

/** The time left, from the time taken; nothing while there is nothing to reckon from. */
export function formatRemaining({ done, total, elapsed }: Omit<Progress, 'name'>): string {
  if (done === 0) return '正在开始';
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1000);
  if (seconds < 60) return `剩余约${seconds}秒`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60
    ? `剩余约${minutes}分钟`
    : `剩余约${Math.floor(minutes / 60)}小时${minutes % 60 ? `${minutes % 60}分钟` : ''}`;
}
