/**
 * Workbooks → tables. Read part by part with an XML parser, for what a roster needs no reader library gives:
 * merged ranges, what is hidden or crossed out, the number as stored, and whether a formula's value was.
 */
import * as kinds from '../diagnostics/catalogue/workbook.ts';
import { type Diagnostic, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { isCompound } from '../opc/compound.ts';
import { readRelationships } from '../opc/relationships.ts';
import { isZip, ZipArchive } from '../opc/unzip.ts';
import { walkXml, type XmlAttribute } from '../opc/xml-events.ts';
import { ZipError, type ZipFailure } from '../opc/zip-error.ts';
import { readNumberFormat } from './number-format.ts';
import type { Table } from './table.ts';
import {
  type CellStyle,
  decodeEscapes,
  isTrue,
  readWorksheet,
  type SharedParts,
  type SharedText,
} from './worksheet.ts';

export interface Sheet {
  name: string;
  hidden: boolean;
  /** reads the sheet's cells; a workbook's other sheets cost nothing */
  read: () => { table?: Table; problems: Diagnostic[] };
}

/** Of all wanted parts together, inflated. A roster of 20,000 rows takes about 15 MB. */
const mostBytes = 32 * 2 ** 20;
/** Each is looked at, for the roster may stand on any. */
const mostSheets = 1000;

const failureKinds: Record<ZipFailure, typeof kinds.damaged> = {
  damaged: kinds.damaged,
  protected: kinds.protectedWorkbook,
  'too-large': kinds.tooLarge,
};

/** Whether bytes are a workbook by their first ones: a ZIP archive, or the compound file of .xls and encrypted .xlsx. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isZip(bytes) || isCompound(bytes);
}

/**
 * Opens a workbook (.xlsx): its sheets in order. Refuses, in bounded time and memory, what is damaged, protected
 * or inflates beyond reason.
 */
export function readWorkbook(bytes: Uint8Array, file: string): { sheets: Sheet[]; problems: Diagnostic[] } {
  const refuse = (kind: typeof kinds.damaged) => [makeProblem(kind, undefined, { place: startOf(file) })];
  if (isCompound(bytes)) return { sheets: [], problems: refuse(kinds.protectedWorkbook) };
  try {
    const archive = new ZipArchive(bytes, mostBytes);
    const workbook = readWorkbookParts(archive);
    // whoever chooses among sheets looks at one several times; one is kept, so that many large ones don't fill the memory
    let latest: { of: object; cells: ReturnType<Sheet['read']> } | undefined;
    const sheets = workbook.sheets.map((entry): Sheet => {
      const { name, hidden, target } = entry;
      const readCells = () => {
        try {
          const part = requirePart(archive, target);
          return readWorksheet(part, { file, sheet: name }, workbook) ?? { problems: refuse(kinds.damaged) };
        } catch (error) {
          return { problems: refuse(explainFailure(error)) };
        }
      };
      const read = () => {
        const cells = latest?.of === entry ? latest.cells : readCells();
        latest = { of: entry, cells };
        return cells;
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
  if (sheets.length > mostSheets) throw new ZipError('too-large');
  const relationships = readRelationships(archive, main);
  const readShared = <T>(wanted: string, read: (part: Uint8Array) => T[] | undefined): T[] => {
    const found = relationships.find(({ type }) => type === wanted);
    return found ? requireWhole(read(requirePart(archive, found.target))) : [];
  };
  const worksheets = sheets.flatMap(({ name, hidden, id }) => {
    const { type, target } = requireWhole(relationships.find((relationship) => relationship.id === id));
    return type === 'worksheet' ? [{ name, hidden, target }] : [];
  });
  // no program writes two sheets that are one part
  if (new Set(worksheets.map(({ target }) => target)).size < worksheets.length) throw new ZipError('damaged');
  return {
    sheets: worksheets,
    strings: readShared('sharedStrings', readSharedStrings),
    styles: readShared('styles', readStyles),
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
function readSharedStrings(part: Uint8Array): SharedText[] | undefined {
  const strings: SharedText[] = [];
  let text = '';
  let struck = '';
  let isStruck = false;
  let collects = false;
  let isPhonetic = false;
  const wellFormed = walkXml(part, {
    open(element, attribute) {
      if (element === 'si') text = struck = '';
      if (element === 'si' || element === 'r') isStruck = false;
      else if (element === 't') collects = !isPhonetic;
      else if (element === 'rPh') isPhonetic = true;
      else if (element === 'strike') isStruck = isOn(attribute);
    },
    text(piece) {
      if (!collects) return;
      text += piece;
      if (isStruck) struck += piece;
    },
    close(element) {
      if (element === 'si')
        strings.push({ text: decodeEscapes(text), struck: text !== '' && struck === text });
      else if (element === 't') collects = false;
      else if (element === 'rPh') isPhonetic = false;
    },
  });
  return wellFormed ? strings : undefined;
}

/** The looks of cells, by number. */
function readStyles(part: Uint8Array): CellStyle[] | undefined {
  const styles: CellStyle[] = [];
  const codes = new Map<number, string>();
  const struckFonts: boolean[] = [];
  let within: string | undefined;
  const wellFormed = walkXml(part, {
    open(element, attribute) {
      if (element === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (element === 'cellXfs' || element === 'fonts') within = element;
      else if (element === 'font' && within === 'fonts') struckFonts.push(false);
      else if (element === 'strike' && within === 'fonts')
        struckFonts[struckFonts.length - 1] = isOn(attribute);
      else if (element === 'xf' && within === 'cellXfs') {
        const id = Number(attribute('numFmtId') ?? 0);
        const struck = struckFonts[Number(attribute('fontId') ?? 0)] ?? false;
        styles.push({ format: readNumberFormat(id, codes.get(id)), struck });
      }
    },
    close(element) {
      if (element === within) within = undefined;
    },
  });
  return wellFormed ? styles : undefined;
}

/** A mark of a font that stands there is set, but where it says that it is not. */
function isOn(attribute: XmlAttribute): boolean {
  return isTrue(attribute('val') ?? '1');
}
