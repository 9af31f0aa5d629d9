/** XML → events, with the namespaces of SpreadsheetML taken off. No entity of a document is ever expanded. */
import { Parser } from 'saxen';
import { decodeXml } from './xml-encoding.ts';

/** Transitional and Strict (ISO/IEC 29500-1, -4), and the packages' relationships. */
const namespaces = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://schemas.openxmlformats.org/package/2006/relationships': 's',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
};

/** Reads an attribute of the element that opens; undefined where it has none of that name. */
export type XmlAttribute = (name: string) => string | undefined;

/** What is done as a part is walked: names of elements without the prefix of SpreadsheetML, texts decoded. */
export interface XmlHandler {
  /** `stop` ends the walk early, as if the part ended there */
  open: (name: string, attribute: XmlAttribute, stop: () => void) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** Walks a part; returns false where it is not well-formed, or brings a DOCTYPE, which no package may (ISO/IEC 29500-2). */
export function walkXml(part: Uint8Array, handler: XmlHandler): boolean {
  let wellFormed = true;
  const text = decodeXml(part);
  if (text === undefined) return false;
  const parser = new Parser();
  parser.ns(namespaces);
  parser.on('openTag', (name, attributes) => {
    const attribute: XmlAttribute = (wanted) => {
      const value = attributes()[wanted];
      return value === undefined ? undefined : decodeReferences(value);
    };
    handler.open(withoutPrefix(name), attribute, () => parser.stop());
  });
  parser.on('closeTag', (name) => handler.close?.(withoutPrefix(name)));
  parser.on('text', (text) => handler.text?.(decodeReferences(text)));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('error', () => {
    wellFormed = false;
  });
  parser.on('attention', (markup) => {
    if (/^<!DOCTYPE/i.test(markup)) wellFormed = false;
  });
  parser.parse(text);
  return wellFormed;
}

/** The five entities that XML knows of itself. */
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** References to characters, of any plane (the parser's own decoder cuts them to 16 bits), and the five entities. */
function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function withoutPrefix(name: string): string {
  return name.startsWith('s:') ? name.slice(2) : name;
}
