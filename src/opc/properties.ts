import { escapeXml, XML_DECLARATION } from './escape.ts';

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

/** The core properties, `docProps/core.xml`: title, unit, keywords and the report's own date; nothing private. */
export function writeCoreProperties({ title, author, keywords, date = NO_DATE }: FileProperties): string {
  const moment = `${date}T00:00:00Z`;
  return [
    `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>`,
    keywords.length > 0 ? `<cp:keywords>${escapeXml(keywords.join('，'))}</cp:keywords>` : '',
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '<dc:language>zh-CN</dc:language></cp:coreProperties>',
  ].join('');
}

/** The extended properties, `docProps/app.xml`. */
export function writeAppProperties({ author }: Pick<FileProperties, 'author'>): string {
  return `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>jinqiu</Application><Company>${escapeXml(author)}</Company></Properties>`;
}
