/** Paragraphs that look otherwise than their role in the style: those that are wrong alike are told in one line. */
import { look } from '../diagnostics/catalogue/verify-setting.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import type { UncheckedReport } from '../produce.ts';
import type { Role, Style } from '../style/style.ts';
import { formatFontSize } from '../style/units.ts';
import type { WordPassage } from '../word/paragraphs.ts';
import type { WordSetting } from '../word/read.ts';
import type { ParagraphLook } from '../word/styles.ts';
import type { Match } from './alignment.ts';
import type { FaceBook } from './faces.ts';
import type { PlaceNamer } from './places.ts';
import type { OurSentence } from './sentences.ts';

/** A file whose look is checked, with what is known of its words. */
export interface Checked {
  setting: WordSetting;
  passages: readonly WordPassage[];
  matches: readonly Match[];
  ours: readonly OurSentence[];
  report: UncheckedReport;
  /** the file is the report, edited */
  isOurs: boolean;
  places: PlaceNamer;
}

/** The roles whose look a paste or a slip changes. */
const names: Partial<Record<Role, string>> = {
  ...{ title: '标题', body: '正文', heading1: '一级标题', heading2: '二级标题', heading3: '三级标题' },
};

/** What is seen, and what should be. */
interface Wrong {
  found: string;
  expected: string;
}

/** Places named of paragraphs that are wrong alike. */
const mostPlaces = 3;

export function checkLooks(
  { setting, passages, report: { style }, isOurs, places }: Checked,
  roles: ReadonlyMap<WordPassage, Role>,
  faces: FaceBook,
): Diagnostic[] {
  const groups = new Map<string, { wrong: Wrong; there: WordPassage[] }>();
  for (const passage of passages) {
    const role = roles.get(passage);
    if (!role || !names[role] || !passage.format) continue;
    const found = setting.styles.resolve(passage.format, passage.text);
    const wrongs = [
      ...compareFace(role, found, style, faces),
      ...comparePlace(role, found),
      ...(isOurs ? comparePitch(role, found, style) : []),
    ];
    for (const wrong of wrongs) {
      const key = JSON.stringify([role, wrong]);
      const group = groups.get(key) ?? { wrong: { ...wrong, found: names[role] + wrong.found }, there: [] };
      group.there.push(passage);
      groups.set(key, group);
    }
  }
  return Array.from(groups.values(), ({ wrong, there }) => {
    const spots = there.map((passage) => places.of(passage, 0));
    const named = spots.slice(0, mostPlaces).map(({ cell }) => cell ?? '');
    const more = there.length > mostPlaces ? `等${there.length}段` : '';
    const [place] = spots;
    const where = there.length > 1 ? named.join('、') + more : '';
    return makeProblem(look, { ...wrong, places: where }, { place });
  });
}

/** What runs on behind a heading is set as the text is. */
const mayBeText: ReadonlySet<Role> = new Set(['heading2', 'heading3', 'heading4']);

function compareFace(role: Role, { font, size }: ParagraphLook, style: Style, faces: FaceBook): Wrong[] {
  const [own, body] = [style.roles[role], style.roles.body];
  const looks = mayBeText.has(role) ? [own, body] : [own];
  const isFontRight = font === undefined || looks.some(({ font: face }) => faces.isOf(font, face));
  const isSizeRight = size === undefined || looks.some((one) => one.size === size);
  if (isFontRight && isSizeRight) return [];
  const tell = (name: string | undefined, points: number) =>
    [...(isFontRight ? [] : [`“${name}”`]), ...(isSizeRight ? [] : [formatFontSize(points)])].join('、');
  const what = isFontRight ? '字号' : isSizeRight ? '字体' : '字体、字号';
  return [
    { found: `的${what}是${tell(font, size ?? 0)}`, expected: tell(style.fonts[own.font][0], own.size) },
  ];
}

function comparePlace(role: Role, { align, isIndented }: ParagraphLook): Wrong[] {
  if (role === 'title' && align !== 'center') return [{ found: '没有居中', expected: '' }];
  const isText = role === 'body' && (align === 'both' || align === 'left');
  return isText && !isIndented ? [{ found: '首行没有缩进2字', expected: '' }] : [];
}

/** Lines of a page that was drawn closer: 24 in place of 22. */
const closest = 22 / 24;

function comparePitch(role: Role, { line }: ParagraphLook, { roles }: Style): Wrong[] {
  const expected = roles[role].line;
  if (role !== 'body' || expected === 'auto') return [];
  if (line !== undefined && line >= expected * closest - 1 && line * closest <= expected + 1) return [];
  const found = line === undefined ? '的行距不是固定值' : `的行距是${line / 20}磅`;
  return [{ found, expected: `固定值${expected / 20}磅` }];
}
