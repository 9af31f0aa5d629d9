/**
 * Of the data that a report was made of, what its file keeps: figures, the settings that steer it, and the words that it
 * says; of names, a digest. So the fields can be told from a file that comes back, and no words go with it that it does
 * not say.
 */
import { escapeXml } from '../opc/escape.ts';
import { el } from '../opc/xml.ts';
import type { XmlAttribute } from '../opc/xml-events.ts';
import { digest, tighten } from './words.ts';

/** A field of the data, as typed. */
export interface TypedField {
  /** `资金来源[1].金额` */
  path: string;
  text: string;
  /** words are printed as they are, figures may be reckoned with, settings steer */
  kind: 'figure' | 'words' | 'setting';
}

/** A field that was kept: its text, or where that names somebody a digest and the length of it without space. */
export type KeptField = { path: string } & (
  | { text: string; digest?: undefined }
  | { text?: undefined; digest: string; length: number }
);

/**
 * The fields that are kept, as XML.
 * @param words all that the report says, without space
 */
export function writeFields(
  fields: readonly TypedField[],
  words: string,
  isNaming: (text: string) => boolean,
): string {
  return fields
    .filter(({ text, kind }) => kind !== 'words' || words.includes(tighten(text)))
    .map(({ path, text }) => {
      if (!isNaming(text)) return el('f', { n: path }, escapeXml(text));
      const name = tighten(text);
      return el('f', { n: path, d: digest(name), l: name.length });
    })
    .join('');
}

/** Reads one back from its attributes; undefined for none of ours. */
export function readField(attribute: XmlAttribute): KeptField | undefined {
  const [path, kept, length] = [attribute('n'), attribute('d'), Number(attribute('l'))];
  if (path === undefined || path.length > longestPath) return undefined;
  if (kept === undefined) return { path, text: '' };
  return Number.isInteger(length) && length > 0 ? { path, digest: kept, length } : undefined;
}

const longestPath = 200;
