/**
 * Workbooks → tables. Read part by part with an XML parser, for what a roster needs no reader library gives:
 * merged ranges, hidden rows and sheets, the number as stored, and whether a formula's value was.
 */
import * as kinds from '../diagnostics/catalogue/roster-file.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { readRelationships } from '../opc/relationships.ts';
import { ZipArchive } from '../opc/unzip.ts';
import { walkXml } from '../opc/xml-events.ts';
import { ZipError, type ZipFailure } from '../opc/zip-error.ts';
import { type NumberFormat, readNumberFormat } from './number-format.ts';
import type { Table } from './table.ts';
import { decodeEscapes, isTrue, readWorksheet, type SharedParts } from './worksheet.ts';

export interface Sheet {
  name: string;
  hidden: boolean;
  /** reads the sheet's cells; a workbook's other sheets cost nothing */
  read: () => { table?: Table; problems: Diagnostic[] };
}

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
  const refuse = (kind: typeof kinds.damaged) => [
    makeProblem(kind, undefined, { place: { file, line: 1, column: 1 } }),
  ];
  if (isCompoundFile(bytes)) return { sheets: [], problems: refuse(kinds.protectedWorkbook) };
  try {
    const archive = new ZipArchive(bytes, mostBytes);
    const workbook = readWorkbookParts(archive);
    const sheets = workbook.sheets.map(({ name, hidden, target }): Sheet => {
      const read = () => {
        try {
          const part = requirePart(archive, target);
          return readWorksheet(part, { file, sheet: name }, workbook) ?? { problems: refuse(kinds.damaged) };
        } catch (error) {
          return { problems: refuse(explainFailure(error)) };
        }
      };
      return { name, hidden, read };
    });
    return sheets.length === 0 ? { sheets, problems: refuse(kinds.damaged) } : { sheets, problems: [] };
  } catch (error) {
    return { sheets: [], problems: refuse(explainFailure(error)) };
  }
}

/** The kind of problem that an archive's failure is; whatever else was thrown goes on. */
function explainFailure(error: unknown): typeof kinds.damaged {
  if (error instanceof ZipError) return failureKinds[error.failure];
  throw error;
}

/** A part that another refers to. */
function requirePart(archive: ZipArchive, target: string): Uint8Array {
  const part = archive.read(target);
  if (!part) throw new ZipError('damaged');
  return part;
}

/** A part's content as `read` makes it, where it is well-formed. */
function requireWhole<T>(content: T | undefined): T {
  if (content === undefined) throw new ZipError('damaged');
  return content;
}

/** Where programs put the workbook, for a package that does not say. */
const usualPart = 'xl/workbook.xml';

interface Workbook extends SharedParts {
  sheets: { name: string; hidden: boolean; target: string }[];
}

/** The workbook and what its sheets share, each part found by its relationship. Sheets that are charts are left out. */
function readWorkbookParts(archive: ZipArchive): Workbook {
  const main =
    readRelationships(archive, '').find(({ type }) => type === 'officeDocument')?.target ?? usualPart;
  const { sheets, from1904 } = requireWhole(readWorkbookPart(requirePart(archive, main)));
  const relationships = readRelationships(archive, main);
  const readShared = <T>(wanted: string, read: (part: Uint8Array) => T[] | undefined): T[] => {
    const found = relationships.find(({ type }) => type === wanted);
    return found ? requireWhole(read(requirePart(archive, found.target))) : [];
  };
  return {
    sheets: sheets.flatMap(({ name, hidden, id }) => {
      const { type, target } = requireWhole(relationships.find((relationship) => relationship.id === id));
      return type === 'worksheet' ? [{ name, hidden, target }] : [];
    }),
    strings: readShared('sharedStrings', readSharedStrings),
    formats: readShared('styles', readFormats),
    from1904,
  };
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

/** Strings by number; phonetic guides left out. */
function readSharedStrings(part: Uint8Array): string[] | undefined {
  const strings: string[] = [];
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
function readFormats(part: Uint8Array): NumberFormat[] | undefined {
  const formats: NumberFormat[] = [];
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
