/** The styles of a Word file, and how a paragraph looks by them. */
import { walkXml, type XmlAttribute } from '../opc/xml-events.ts';
import {
  noteParagraphProperty,
  noteRunProperty,
  type ParagraphFormat,
  type ParagraphProperties,
  type RunProperties,
} from './format.ts';

/** How most of a paragraph looks; what is not known is absent. */
export interface ParagraphLook {
  font?: string | undefined;
  /** half-points */
  size?: number | undefined;
  align: 'left' | 'center' | 'right' | 'both';
  /** the first line begins further in than the others, or the words with space */
  isIndented: boolean;
  /** exact height of a line in twips; absent where it grows with the words */
  line?: number | undefined;
}

interface NamedStyle {
  basedOn?: string | undefined;
  paragraph: ParagraphProperties;
  run: RunProperties;
}

const emptyStyle = (): NamedStyle => ({ paragraph: {}, run: {} });

/** What a look is resolved by. */
export class StyleSheet {
  readonly #styles = new Map<string, NamedStyle>();
  readonly #defaults = emptyStyle();
  #normal: string | undefined;
  #theme: Theme = new Map();
  /** the parts, until a look is asked for */
  #parts: { styles?: Uint8Array | undefined; theme?: Uint8Array | undefined };

  /** @param styles, theme parts, as far as the file has them */
  constructor(styles: Uint8Array | undefined, theme: Uint8Array | undefined) {
    this.#parts = { styles, theme };
  }

  /** @param text the paragraph's words, with its space */
  resolve({ style, own, runs }: ParagraphFormat, text: string): ParagraphLook {
    this.#readParts();
    const chain = this.#chain(style ?? this.#normal);
    const paragraph = Object.assign({}, ...chain.map((one) => defined(one.paragraph)), defined(own));
    const looks = runs.map(({ style: name, length, ...direct }) => {
      const inherited = [...chain, ...(name === undefined ? [] : this.#lineage(name))].map(({ run }) => run);
      const { themeFont, font, size } = joinRuns([...inherited, direct]);
      return { length, size, font: themeFont === undefined ? font : this.#theme.get(themeFont) };
    });
    const { align = 'both', firstLine = 0, firstLineChars = 0, line, lineRule } = paragraph;
    return {
      font: findMost(looks.map(({ font, length }) => ({ value: font, length }))),
      size: findMost(looks.map(({ size, length }) => ({ value: size ?? 20, length }))),
      align: alignments[align as string] ?? 'both',
      isIndented: firstLineChars >= 100 || firstLine >= leastIndent || /^[ \u3000\t]{2}/.test(text),
      line: lineRule === 'exact' ? line : undefined,
    };
  }

  /** The defaults, and a style with those that it is based on, the furthest first. */
  #chain(id: string | undefined): NamedStyle[] {
    return [this.#defaults, ...(id === undefined ? [] : this.#lineage(id))];
  }

  #lineage(id: string): NamedStyle[] {
    const lineage: NamedStyle[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style = this.#styles.get(at);
      if (style) lineage.unshift(style);
      at = style?.basedOn;
    }
    return lineage;
  }

  #readParts(): void {
    const { styles, theme } = this.#parts;
    this.#parts = {};
    if (theme) this.#theme = readTheme(theme);
    if (styles) this.#read(styles);
  }

  #read(part: Uint8Array): void {
    const open: string[] = [];
    let style = emptyStyle();
    walkXml(part, {
      open: (name, attribute) => {
        if (name === 'w:style') style = this.#begin(attribute);
        else if (name === 'w:docDefaults') style = this.#defaults;
        else if (name === 'w:basedOn') style.basedOn = attribute('w:val');
        // what differs in parts of a table stands deeper
        else if (open.at(-1) === 'w:pPr' && !open.includes('w:tblStylePr'))
          noteParagraphProperty(name, attribute, style.paragraph);
        else if (open.at(-1) === 'w:rPr' && !open.includes('w:tblStylePr'))
          noteRunProperty(name, attribute, style.run);
        open.push(name);
      },
      close: () => open.pop(),
    });
  }

  #begin(attribute: XmlAttribute): NamedStyle {
    const style = emptyStyle();
    const id = attribute('w:styleId') ?? '';
    this.#styles.set(id, style);
    const isDefault = /^(?:1|true|on)$/.test(attribute('w:default') ?? '');
    if (isDefault && attribute('w:type') === 'paragraph') this.#normal = id;
    return style;
  }
}

/** Less is no indent that anybody sees. */
const leastIndent = 200;

const alignments: Readonly<Record<string, ParagraphLook['align']>> = {
  ...{ left: 'left', start: 'left', center: 'center', right: 'right', end: 'right' },
  ...{ both: 'both', distribute: 'both' },
};

/** A font that is named takes the place of the theme's, and the other way. */
function joinRuns(properties: readonly RunProperties[]): RunProperties {
  const joined: RunProperties = {};
  for (const { font, themeFont, size } of properties) {
    if (font !== undefined || themeFont !== undefined) Object.assign(joined, { font, themeFont });
    if (size !== undefined) joined.size = size;
  }
  return joined;
}

const defined = (properties: ParagraphProperties): ParagraphProperties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));

/** What most of the characters have. */
function findMost<T>(parts: readonly { value: T; length: number }[]): T | undefined {
  const lengths = new Map<T, number>();
  for (const { value, length } of parts) lengths.set(value, (lengths.get(value) ?? 0) + length);
  return [...lengths].sort(([, a], [, b]) => b - a).find(([, length]) => length > 0)?.[0];
}

/** By the names that styles call them by: minorEastAsia → 宋体. */
type Theme = ReadonlyMap<string, string>;

function readTheme(part: Uint8Array): Theme {
  const fonts = new Map<string, string>();
  let family: string | undefined;
  walkXml(part, {
    open(name, attribute) {
      const local = name.slice(name.indexOf(':') + 1);
      if (local === 'majorFont' || local === 'minorFont') family = `${local.slice(0, 5)}EastAsia`;
      if (family === undefined) return;
      const face = attribute('typeface') ?? '';
      const isNamed = local === 'ea' || (local === 'font' && attribute('script') === 'Hans');
      if (isNamed && face !== '' && !fonts.has(family)) fonts.set(family, face);
    },
    close(name) {
      if (/:(?:major|minor)Font$/.test(name)) family = undefined;
    },
  });
  return fonts;
}
