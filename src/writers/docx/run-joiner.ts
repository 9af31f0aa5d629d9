import { escapeXml } from '../../opc/escape.ts';
import { el, group } from '../../opc/xml.ts';

/** What a run says of its look, where it is not the paragraph's own. */
export interface RunLook {
  characterStyle?: string | undefined;
  highlight?: boolean;
  /** width of its characters, in percent */
  scale: number;
}

/** Words that follow one another in one look are one run: half the size, and easier to edit. */
export class RunJoiner {
  #xml = '';
  #text = '';
  #look: RunLook = { scale: 100 };
  #font: string | undefined;

  /** @param font the face of its 汉字, where it has to be said */
  add(text: string, look: RunLook, font: string | undefined): void {
    if (font !== this.#font || !isAlike(look, this.#look)) this.#close();
    this.#text += text;
    this.#look = look;
    this.#font = font;
  }

  /** XML that stands between runs. */
  put(xml: string): void {
    this.#close();
    this.#xml += xml;
  }

  end(): string {
    this.#close();
    return this.#xml;
  }

  #close(): void {
    if (this.#text === '') return;
    this.#xml += writeRun(this.#text, this.#look, this.#font);
    this.#text = '';
  }
}

const isAlike = (a: RunLook, b: RunLook) =>
  a === b || (a.characterStyle === b.characterStyle && a.highlight === b.highlight && a.scale === b.scale);

/**
 * Characters that Word takes from the Latin face unless it is told otherwise (ECMA-376, 17.3.2.26): “”‘’—…·×± and
 * their like. ASCII is always Latin; 汉字, Chinese marks and full-width forms are always Chinese.
 */
const AMBIGUOUS = /[^\x20-\x7E\u3000-\u303F\u3400-\u4DBF\u4E00-\u9FFF\uFF00-\uFFEF]/;

function writeRun(text: string, { characterStyle, scale, highlight }: RunLook, font?: string): string {
  const hint = AMBIGUOUS.test(text) ? 'eastAsia' : undefined;
  const properties = group(
    'w:rPr',
    characterStyle ? el('w:rStyle', { 'w:val': characterStyle }) : '',
    hint || font ? el('w:rFonts', { 'w:hint': hint, 'w:eastAsia': font }) : '',
    scale < 100 ? el('w:w', { 'w:val': scale }) : '',
    highlight ? el('w:highlight', { 'w:val': 'yellow' }) : '',
  );
  const space = /^[ \t\r\n]|[ \t\r\n]$/.test(text) ? ' xml:space="preserve"' : '';
  return `<w:r>${properties}<w:t${space}>${escapeXml(text)}</w:t></w:r>`;
}
