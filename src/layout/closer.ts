import type { Document } from '../document/tree.ts';
import type { Role, RoleStyle, Style } from '../style/style.ts';
import type { Page } from './page.ts';
import { surveyPages, takesFewer } from './text-pages.ts';

/** Lines of text on a last page that are too few for it to stand. */
const FEW_LINES = 3;
/** Lines more than usual that a page may take: with 24 of 三号 there is still two thirds of a character between them. */
const MOST_ADDED = 2;
/** The same of any size: a line is at least so many of its characters high. */
const LEAST_PITCH = 1.6;
/** What ends a text, and is no text of its own. */
const CLOSING: ReadonlySet<string> = new Set(['attachment-note', 'sign-off', 'remark', 'imprint']);

/**
 * The style with its lines closer, where so the last page falls away that holds but a few lines and the 落款: GB/T 9704
 * lets a page's line pitch give way for that (7.3.5.5). The style itself where nothing is gained, or it doesn't want it.
 */
export function drawCloser(document: Document, style: Style): Style {
  if (!style.drawsCloser) return style;
  const { count, last } = surveyPages(document, style);
  if (!last || !isNearlyEmpty(last)) return style;
  for (let added = 1; added <= MOST_ADDED; added++) {
    const closer = setLines(style, style.grid.linesPerPage + added);
    if (closer.grid.linePitch < LEAST_PITCH * closer.roles.body.size * 10) break;
    if (takesFewer(document, closer, count)) return closer;
  }
  return style;
}

/** Whether a page has a 落款 and little above it. */
function isNearlyEmpty({ items }: Page): boolean {
  const text = items.filter(({ block }) => !CLOSING.has(block.type));
  return (
    items.some(({ block }) => block.type === 'sign-off') &&
    text.length <= FEW_LINES &&
    text.every(({ kind }) => kind === 'line')
  );
}

const made = new WeakMap<Style, Map<number, Style>>();

/** A style with so many lines a page; the same object each time, for much is kept by it. */
function setLines(style: Style, lines: number): Style {
  const ofStyle = made.get(style) ?? new Map<number, Style>();
  made.set(style, ofStyle);
  const known = ofStyle.get(lines) ?? withPitch(style, lines);
  ofStyle.set(lines, known);
  return known;
}

function withPitch(style: Style, lines: number): Style {
  const { page, grid, roles } = style;
  const pitch = Math.floor((page.height - page.top - page.bottom) / lines);
  const settle = <T>(length: T): T | number => (length === grid.linePitch ? pitch : length);
  const settled = Object.entries(roles).map(([role, look]): [string, RoleStyle] => [
    role,
    { ...look, line: settle(look.line), before: settle(look.before), after: settle(look.after) },
  ]);
  return {
    ...style,
    grid: { ...grid, linesPerPage: lines, linePitch: pitch },
    roles: Object.fromEntries(settled) as Record<Role, RoleStyle>,
  };
}
