/**
 * Workbooks → tables. Read part by part with an XML parser, for what a roster needs no reader library gives:
 * merged ranges, hidden rows and sheets, the number as stored, and whether a formula's value was.
 */
import * as kinds from '../diagnostics/catalogue/roster-file.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { unzip, type ZipFailure } from '../opc/unzip.ts';
import { walkXml } from '../opc/xml-events.ts';
import { type NumberFormat, readNumberFormat } from './number-format.ts';
import type { Table } from './table.ts';
import { decodeEscapes, isTrue, readWorksheet, type SharedParts } from './worksheet.ts';

export interface Sheet {
  name: string;
  hidden: boolean;
  /** reads the sheet's cells; a workbook's other sheets cost nothing */
  read: () => { table?: Table; problems: Diagnostic[] };
}

/** Workbook, relationships, strings, styles and sheets; no drawings, themes, caches. */
const wantedPart =
  /^(?:_rels\/|xl\/(?:_rels\/|worksheets\/[^/]+\.xml$|(?:workbook|sharedStrings|styles)\.xml$))/;

/** Of all wanted parts together, inflated. A roster of 20,000 rows takes about 15 MB. */
const mostBytes = 32 * 2 ** 20;

const failureKinds: Record<ZipFailure, typeof kinds.damaged> = {
  damaged: kinds.damaged,
  protected: kinds.protectedWorkbook,
  'too-large': kinds.tooLarge,
};

/** Whether bytes are a workbook by their first ones: a ZIP archive, or the compound file of .xls and encrypted .xlsx. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b]) || isCompoundFile(bytes);
}

/**
 * Opens a workbook (.xlsx): its sheets in order. Refuses, in bounded time and memory, what is damaged, protected
 * or inflates beyond reason.
 */
export function readWorkbook(bytes: Uint8Array, file: string): { sheets: Sheet[]; problems: Diagnostic[] } {
  const refuse = (kind: typeof kinds.damaged) => {
    return { sheets: [], problems: [makeProblem(kind, undefined, { place: { file, line: 1, column: 1 } })] };
  };
  if (isCompoundFile(bytes)) return refuse(kinds.protectedWorkbook);
  const archive = unzip(bytes, (name) => wantedPart.test(name), mostBytes);
  if ('failure' in archive) return refuse(failureKinds[archive.failure]);
  const { parts } = archive;
  const workbookPart = parts.get('xl/workbook.xml');
  const workbook = workbookPart && readWorkbookPart(workbookPart);
  const targets = readRelationships(parts.get('xl/_rels/workbook.xml.rels'));
  const strings = readSharedStrings(parts.get('xl/sharedStrings.xml'));
  const formats = readFormats(parts.get('xl/styles.xml'));
  if (!workbook || !strings || !formats) return refuse(kinds.damaged);
  const shared: SharedParts = { strings, formats, from1904: workbook.from1904 };
  const sheets = workbook.sheets.flatMap(({ name, hidden, id }): Sheet[] => {
    const part = parts.get(targets.get(id) ?? '');
    if (!part) return [];
    return [
      {
        name,
        hidden,
        read: () => readWorksheet(part, { file, sheet: name }, shared) ?? refuse(kinds.damaged),
      },
    ];
  });
  return sheets.length === 0 ? refuse(kinds.damaged) : { sheets, problems: [] };
}

interface SheetEntry {
  name: string;
  hidden: boolean;
  id: string;
}

function readWorkbookPart(part: Uint8Array): { sheets: SheetEntry[]; from1904: boolean } | undefined {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  const wellFormed = walkXml(part, {
    open(element, attribute) {
      if (element === 'workbookPr') from1904 = isTrue(attribute('date1904'));
      if (element !== 'sheet') return;
      const hidden = (attribute('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attribute('name') ?? '', hidden, id: attribute('r:id') ?? '' });
    },
  });
  return wellFormed ? { sheets, from1904 } : undefined;
}

/** The workbook's parts by relationship id. Targets are relative to `xl/`, or begin with a slash. */
function readRelationships(part: Uint8Array | undefined): Map<string, string> {
  const targets = new Map<string, string>();
  if (!part) return targets;
  walkXml(part, {
    open(element, attribute) {
      const target = attribute('Target');
      if (element !== 'Relationship' || target === undefined) return;
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

/** Strings by number; phonetic guides left out. */
function readSharedStrings(part: Uint8Array | undefined): string[] | undefined {
  const strings: string[] = [];
  if (!part) return strings;
  let text = '';
  let collects = false;
  let isPhonetic = false;
  const wellFormed = walkXml(part, {
    open(element) {
      if (element === 'si') text = '';
      else if (element === 't') collects = !isPhonetic;
      else if (element === 'rPh') isPhonetic = true;
    },
    text(piece) {
      if (collects) text += piece;
    },
    close(element) {
      if (element === 'si') strings.push(decodeEscapes(text));
      else if (element === 't') collects = false;
      else if (element === 'rPh') isPhonetic = false;
    },
  });
  return wellFormed ? strings : undefined;
}

/** Number formats by cell style. */
function readFormats(part: Uint8Array | undefined): NumberFormat[] | undefined {
  const formats: NumberFormat[] = [];
  if (!part) return formats;
  const codes = new Map<number, string>();
  let isCellStyle = false;
  const wellFormed = walkXml(part, {
    open(element, attribute) {
      if (element === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (element === 'cellXfs') isCellStyle = true;
      else if (element === 'xf' && isCellStyle) {
        const id = Number(attribute('numFmtId') ?? 0);
        formats.push(readNumberFormat(id, codes.get(id)));
      }
    },
    close(element) {
      if (element === 'cellXfs') isCellStyle = false;
    },
  });
  return wellFormed ? formats : undefined;
}

/** [MS-CFB] 2.2: the signature of a compound file. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
