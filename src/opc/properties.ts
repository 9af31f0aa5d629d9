import { escapeXml, XML_DECLARATION } from './escape.ts';
import { el } from './xml.ts';

/** What the properties of a file say of it. */
export interface FileProperties {
  title: string;
  /** the unit */
  author: string;
  keywords: readonly string[];
  /** ISO, the report's own */
  date?: string | undefined;
}

/** For a report without a date: the properties must hold some moment, and never that of writing. */
const NO_DATE = '2000-01-01';

const NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

/** The core properties, `docProps/core.xml`: title, unit, keywords and the report's own date; nothing private. */
export function writeCoreProperties({ title, author, keywords, date = NO_DATE }: FileProperties): string {
  const text = (name: string, value: string) => el(name, {}, escapeXml(value));
  const moment = (name: string) => el(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${date}T00:00:00Z`);
  const properties = el(
    'cp:coreProperties',
    NAMESPACES,
    text('dc:title', title),
    text('dc:creator', author),
    keywords.length > 0 ? text('cp:keywords', keywords.join('，')) : '',
    text('cp:lastModifiedBy', author),
    text('cp:revision', '1'),
    moment('dcterms:created'),
    moment('dcterms:modified'),
    text('dc:language', 'zh-CN'),
  );
  return XML_DECLARATION + properties;
}

/** The extended properties, `docProps/app.xml`. */
export function writeAppProperties({ author }: Pick<FileProperties, 'author'>): string {
  const properties = el(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    el('Application', {}, 'jinqiu'),
    el('Company', {}, escapeXml(author)),
  );
  return XML_DECLARATION + properties;
}
