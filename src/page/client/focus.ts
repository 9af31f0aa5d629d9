/** The cursor, brought to a field. */
import type { Path } from '../contract.ts';
import { keyOf } from './values.ts';

/** Frames in which a field that was opened is drawn, on a slow machine too. */
const mostFrames = 120;

/** Puts the cursor into a field as soon as it is drawn; into the one around it where it is none of the form's. */
export function focusOn(file: string, path: Path, frame = 0): void {
  const element = findInput(file, path, frame < mostFrames);
  if (!element && frame < mostFrames) requestAnimationFrame(() => focusOn(file, path, frame + 1));
  element?.scrollIntoView({ block: 'center' });
  element?.focus();
}

/** The input of a field, or of the first one within it. */
function findInput(file: string, path: Path, isExact: boolean): HTMLElement | null {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(keyOf(file, path))}"]`);
  const inner = field?.matches('input,select,textarea')
    ? field
    : field?.querySelector<HTMLElement>('input,select,textarea');
  return inner ?? (path.length > 1 && !isExact ? findInput(file, path.slice(0, -1), false) : null);
}
