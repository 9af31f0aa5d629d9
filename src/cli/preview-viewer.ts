/** The preview in the viewer: drawn anew when a file is saved, whatever is in the file. */
import { failed } from '../diagnostics/catalogue/preview.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import { watchCampaign } from '../source/watch.ts';
import type { Made } from './preview-report.ts';
import { type Choice, drawView, type Look, type Shown } from './preview-screen.ts';
import { type OpenOptions, openViewer } from './viewer.ts';

export interface ViewOptions extends Choice {
  /** columns to draw in; else the window's */
  width?: number;
  watch?: boolean;
}

/**
 * Shows a report until the user leaves.
 * @param make makes the report anew
 * @returns what was shown last
 */
export async function viewReport(
  path: string,
  first: Made,
  make: () => Made,
  { width, watch, ...chosen }: ViewOptions,
  look: Omit<Look, 'columns'> & Pick<OpenOptions, 'onDrawn'>,
): Promise<Shown> {
  let shown: Shown = { ...first, path, isOld: false };
  const choice: Choice = { ...chosen };
  const viewer = openViewer({
    draw: ({ columns }) => drawView(shown, choice, { ...look, columns: width ?? columns }),
    actions: {
      x: () => {
        choice.explain = !choice.explain;
      },
    },
    ...look,
  });
  const refresh = () => {
    const old = shown;
    try {
      const made = make();
      shown = made.report
        ? { ...made, path, isOld: false }
        : { ...old, problems: made.problems, isOld: old.report !== undefined };
      viewer.redraw();
    } catch (error) {
      // a defect of ours must not take the user's pages away
      const problems = [makeProblem(failed, { reason: (error as Error).message })];
      shown = { ...old, problems, isOld: true };
      viewer.redraw();
    }
  };
  const update = () => {
    const began = performance.now();
    refresh();
    const time = new Date().toLocaleTimeString('zh-CN', { hour12: false });
    viewer.tell(`${time} 更新，${Math.ceil(performance.now() - began)} 毫秒`);
  };
  const watching = watch ? watchCampaign(path, update) : undefined;
  const rehearsal = watch ? rehearse(refresh) : undefined;
  await viewer.closed;
  clearInterval(rehearsal);
  watching?.close();
  return shown;
}

/** While the first pages are looked at: what has run a few times is compiled, and takes a third of the time. */
function rehearse(run: () => void): NodeJS.Timeout {
  let left = 3;
  const timer = setInterval(() => {
    run();
    if (--left === 0) clearInterval(timer);
  }, 200);
  return timer;
}
