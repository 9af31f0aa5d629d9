import {
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextDirection,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { type NumberSide, placeNumber, sideOfNumber } from '../../layout/page-number.ts';
import type { SectionFrame, SectionKind } from './section-frame.ts';
import { HEADER_STYLE, STYLE_NAMES } from './style-names.ts';

/** Packs one empty section of each kind, with the settings that every document has. */
export async function packSections(kinds: readonly SectionKind[], frame: SectionFrame): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    compatibility: {
      version: 15,
      spaceForUnderline: true,
      balanceSingleByteDoubleByteWidth: true,
      doNotLeaveBackslashAlone: true,
      underlineTrailingSpaces: true,
      doNotExpandShiftReturn: true,
      adjustLineHeightInTable: true,
      useFELayout: true,
    },
    sections: kinds.map((kind) => composeSection(kind, frame)),
  });
  return Packer.pack(document, 'uint8array');
}

function composeSection(kind: SectionKind, frame: SectionFrame): ISectionOptions {
  const number = kind === 'landscape' ? makeTurnedNumber : makeNumber;
  const watermark = () => makeWatermark(frame);
  const first = kind === 'letter';
  return {
    properties: {
      ...(first ? { titlePage: true } : {}),
      page: placeTextArea(frame, kind),
    },
    headers: frame.draft
      ? { default: watermark(), even: watermark(), ...(first ? { first: watermark() } : {}) }
      : {},
    footers: { default: number('odd', frame), even: number('even', frame) },
    children: [],
  };
}

/** Page and margins; a landscape page is the upright one turned a quarter to the left. */
function placeTextArea({ page }: SectionFrame, kind: SectionKind) {
  const { width, height, top, right, bottom, left, header, footer } = page;
  return kind === 'landscape'
    ? {
        size: { width, height, orientation: 'landscape' as const },
        margin: { top: left, right: top, bottom: right, left: bottom, header, footer: header, gutter: 0 },
      }
    : {
        size: { width, height, orientation: 'portrait' as const },
        margin: { top, right, bottom, left, header, footer, gutter: 0 },
      };
}

type Parity = 'odd' | 'even';

const sideOf = (parity: Parity, { numberPlace }: SectionFrame) =>
  sideOfNumber(parity === 'odd' ? 1 : 2, numberPlace);

/** — 1 — below the text area, one 字 of its own from the side (GB/T 9704—2012, 7.5). */
function makeNumber(parity: Parity, frame: SectionFrame): Footer {
  const side = sideOf(parity, frame);
  const indent = side === 'center' ? {} : { indent: { [side]: frame.numberEm } };
  return new Footer({ children: [makeNumberLine(side, indent)] });
}

/** Room for a turned number, in 字 of its own. */
const TURNED_LENGTH = 8;

/**
 * On a landscape page the number stands where upright pages have it, and is turned with the sheet: in the left
 * margin, reading downwards. A floating table of one cell puts it there alike in Word, WPS and LibreOffice.
 */
function makeTurnedNumber(parity: Parity, frame: SectionFrame): Footer {
  const { page, numberEm: em } = frame;
  const side = sideOf(parity, frame);
  const length = TURNED_LENGTH * em;
  const top = page.left + placeNumber(side, page.width - page.left - page.right, length, em);
  const none = { style: 'none' } as const;
  const cell = new TableCell({
    width: { size: em, type: 'dxa' },
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    children: [makeNumberLine(side)],
  });
  const table = new Table({
    float: {
      horizontalAnchor: 'page',
      verticalAnchor: 'page',
      absoluteHorizontalPosition: page.footer,
      absoluteVerticalPosition: top,
    },
    layout: 'fixed',
    width: { size: em, type: 'dxa' },
    columnWidths: [em],
    margins: { left: 0, right: 0 },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [new TableRow({ height: { value: length, rule: 'exact' }, children: [cell] })],
  });
  return new Footer({ children: [table, new Paragraph({ style: STYLE_NAMES.pageNumber.id })] });
}

function makeNumberLine(side: NumberSide, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    style: STYLE_NAMES.pageNumber.id,
    alignment: side,
    ...options,
    children: [new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
}

/** 草稿 across the page, behind the text. */
function makeWatermark({ watermarkFont: font }: SectionFrame): Header {
  const mark = new TextWatermark({ text: '草稿', font, width: 300, height: 150 });
  return new Header({ children: [new Paragraph({ style: HEADER_STYLE, children: [mark] })] });
}
