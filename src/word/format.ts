/** How words of a Word file are set, as its body says it: of itself, and by which styles. */
import type { XmlAttribute } from '../opc/xml-events.ts';

/** Lengths in twips, sizes in half-points; absent: as the style has it. */
export interface ParagraphProperties {
  align?: string | undefined;
  firstLine?: number | undefined;
  /** in hundredths of a character */
  firstLineChars?: number | undefined;
  line?: number | undefined;
  lineRule?: string | undefined;
}

export interface RunProperties {
  /** of Chinese characters */
  font?: string | undefined;
  /** a font of the theme: minorEastAsia */
  themeFont?: string | undefined;
  size?: number | undefined;
}

/** How one paragraph is set. */
export interface ParagraphFormat {
  style?: string | undefined;
  own: ParagraphProperties;
  /** stands in a list that Word numbers */
  isNumbered?: boolean;
  /** looks of its words, with how many characters have each */
  runs: (RunProperties & { style?: string | undefined; length: number })[];
}

/** A section: the page that its paragraphs stand on. Lengths in twips. */
export interface Section {
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** ids of its headers and footers; one without goes on with those of the section before */
  references: string[];
}

/** A table: its columns' width in twips, and which section it stands in, from 0. */
export interface TableGrid {
  number: number;
  width: number;
  section: number;
}

const read = (text: string | undefined): number | undefined => {
  const number = Number.parseFloat(text ?? '');
  return Number.isFinite(number) ? number : undefined;
};

/** Notes what an element says of a paragraph. */
export function noteParagraphProperty(
  name: string,
  attribute: XmlAttribute,
  properties: ParagraphProperties,
): void {
  if (name === 'w:jc') properties.align = attribute('w:val');
  if (name === 'w:ind') {
    const hanging = read(attribute('w:hanging'));
    const first = hanging === undefined ? read(attribute('w:firstLine')) : -hanging;
    properties.firstLine = first ?? properties.firstLine;
    properties.firstLineChars = read(attribute('w:firstLineChars')) ?? properties.firstLineChars;
  }
  if (name === 'w:spacing') {
    properties.line = read(attribute('w:line')) ?? properties.line;
    properties.lineRule = attribute('w:lineRule') ?? properties.lineRule;
  }
}

/** Notes what an element says of a run. */
export function noteRunProperty(name: string, attribute: XmlAttribute, properties: RunProperties): void {
  if (name === 'w:sz') properties.size = read(attribute('w:val'));
  if (name === 'w:rFonts') {
    const theme = attribute('w:eastAsiaTheme');
    const font = attribute('w:eastAsia');
    if (theme === undefined && font === undefined) return;
    properties.themeFont = theme;
    properties.font = font;
  }
}

/** Notes what an element says of a section's page. */
export function noteSectionProperty(name: string, attribute: XmlAttribute, section: Section): void {
  if (name === 'w:pgSz') {
    section.width = read(attribute('w:w')) ?? 0;
    section.height = read(attribute('w:h')) ?? 0;
  }
  if (name === 'w:pgMar')
    for (const side of ['top', 'bottom', 'left', 'right'] as const)
      section[side] = Math.abs(read(attribute(`w:${side}`)) ?? 0);
  if (name === 'w:footerReference' || name === 'w:headerReference')
    section.references.push(attribute('r:id') ?? '');
}

export const emptySection = (): Section => ({
  ...{ width: 0, height: 0, top: 0, bottom: 0, left: 0, right: 0 },
  references: [],
});

/** Reads how paragraphs are set while their words are read. `path`: names of the elements that are open. */
export class FormatReader {
  readonly sections: Section[] = [];
  readonly tables: TableGrid[] = [];
  #run: RunProperties & { style?: string | undefined } = {};

  open(path: readonly string[], attribute: XmlAttribute, paragraph: ParagraphFormat | undefined): void {
    const [name = '', parent, grand] = [path.at(-1), path.at(-2), path.at(-3)];
    if (name === 'w:r') this.#run = {};
    else if (name === 'w:sectPr' && parent !== 'w:sectPrChange') this.sections.push(emptySection());
    else if (parent === 'w:sectPr' && grand !== 'w:sectPrChange')
      noteSectionProperty(name, attribute, this.sections.at(-1) ?? emptySection());
    else if (parent === 'w:tblGrid' && name === 'w:gridCol') this.#noteColumn(attribute);
    else if (parent === 'w:pPr' && grand === 'w:p' && paragraph) {
      if (name === 'w:pStyle') paragraph.style = attribute('w:val');
      if (name === 'w:numPr') paragraph.isNumbered = true;
      noteParagraphProperty(name, attribute, paragraph.own);
    } else if (parent === 'w:rPr' && grand === 'w:r') {
      if (name === 'w:rStyle') this.#run.style = attribute('w:val');
      noteRunProperty(name, attribute, this.#run);
    }
  }

  openTable(number: number): void {
    this.tables.push({ number, width: 0, section: this.sections.length });
  }

  addWords(text: string, paragraph: ParagraphFormat): void {
    const { length } = text.replace(/[\s\d\p{P}a-z]/giu, '');
    const { style, font, themeFont, size } = this.#run;
    const alike = paragraph.runs.find(
      (run) => run.style === style && run.font === font && run.themeFont === themeFont && run.size === size,
    );
    if (alike) alike.length += length;
    else paragraph.runs.push({ ...this.#run, length });
  }

  #noteColumn(attribute: XmlAttribute): void {
    const table = this.tables.at(-1);
    if (table) table.width += read(attribute('w:w')) ?? 0;
  }
}
