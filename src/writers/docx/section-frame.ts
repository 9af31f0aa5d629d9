import type { NumberPlace, Style } from '../../style/style.ts';

/** portrait: upright pages; letter: the same, with no number on the first (信函); landscape: 横排表. */
export type SectionKind = 'portrait' | 'letter' | 'landscape';

/** All of a style that pages show around their text. */
export interface SectionFrame {
  page: Style['page'];
  /** 字 of the page number, in twips */
  numberEm: number;
  numberPlace: NumberPlace;
  watermarkFont: string;
  /** has a watermark */
  draft: boolean;
}

export function frameOf({ page, roles, fonts, numberPlace }: Style, draft: boolean): SectionFrame {
  return { page, numberEm: roles.pageNumber.size * 10, numberPlace, watermarkFont: fonts.宋体[0], draft };
}

/**
 * Parts around the text that the `docx` package made before, by the frame that they were made for, as JSON: it takes
 * longer to load than a report to write.
 */
export type PackedSections = Readonly<Record<string, string>>;

export const keyOf = (frame: SectionFrame): string => JSON.stringify(frame);
