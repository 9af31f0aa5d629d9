/** How an edited file looks, held to the style that the report has: what a paste or a deletion has broken. */
import { numbering } from '../diagnostics/catalogue/verify-setting.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import type { ReportInputs } from '../inputs.ts';
import type { Role } from '../style/style.ts';
import type { WordPassage } from '../word/paragraphs.ts';
import { FaceBook } from './faces.ts';
import { type Checked, checkLooks } from './looks.ts';
import { findBrokenNumbers } from './numbering.ts';

export function checkSetting(checked: Checked, inputs: ReportInputs): Diagnostic[] {
  const { report } = checked;
  const faces = new FaceBook(inputs.styles, report.style);
  return [
    ...checkLooks(checked, findRoles(checked), faces),
    ...findBrokenNumbers(checked.passages, checked.ours).map(({ passage, ...args }) =>
      makeProblem(numbering, args, { place: checked.places.of(passage, 0) }),
    ),
  ];
}

/** What the paragraphs of a file are: as in the report; of another hand, the title and long paragraphs of text. */
function findRoles({ passages, matches, isOurs }: Checked): Map<WordPassage, Role> {
  const roles = new Map<WordPassage, Role>();
  const longest = new Map<WordPassage, number>();
  for (const { ours, theirs } of isOurs ? matches : [])
    for (const { passage, text } of theirs) {
      const role = ours[0]?.role;
      if (!role || (longest.get(passage) ?? 0) >= text.length) continue;
      longest.set(passage, text.length);
      roles.set(passage, role);
    }
  for (const passage of passages.filter(({ format }) => format)) {
    if (roles.has(passage)) continue;
    const { text } = passage;
    if (!isOurs && passage.number === 1 && TITLE.test(text)) roles.set(passage, 'title');
    else if (text.length >= leastText && /[。，,]/.test(text)) roles.set(passage, 'body');
  }
  return roles;
}

const TITLE = /^[^。；]{4,60}(?:总结|报告|汇报|公示|简讯|通报|方案)\s*$/;
/** Shorter paragraphs may be headings, names, days. */
const leastText = 40;
