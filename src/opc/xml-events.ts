/** XML → events, with fixed prefixes for the namespaces of Office, that of SpreadsheetML taken off. No entity of a document is ever expanded. */

import { Parser } from 'saxen';
import { WORDPROCESSING } from './namespaces.ts';
import { decodeReferences } from './references.ts';
import { decodeXml } from './xml-encoding.ts';

/** Transitional and Strict (ISO/IEC 29500-1, -4), and the packages' relationships. */
const namespaces = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://schemas.openxmlformats.org/package/2006/relationships': 's',
  [WORDPROCESSING]: 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'urn:jinqiu:base:1': 'jq',
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

function withoutPrefix(name: string): string {
  return name.startsWith('s:') ? name.slice(2) : name;
}
