import { charPitch, hasAutoSpace, isKeptWithNext } from '../../layout/compose/spacing.ts';
import { XML_DECLARATION } from '../../opc/escape.ts';
import { WORDPROCESSING } from '../../opc/namespaces.ts';
import { el } from '../../opc/xml.ts';
import type { FontRole, Role, RoleStyle, Style } from '../../style/style.ts';
import {
  COMMENT_REFERENCE_STYLE,
  COMMENT_TEXT_STYLE,
  EMPHASIS_STYLE,
  HEADER_STYLE,
  RUN_IN_STYLE,
  STRONG_STYLE,
  STYLE_NAMES,
} from './style-names.ts';

/** `<w:name w:val="…"/>`, as most properties are. */
const w = (name: string, value: string | number | boolean): string =>
  el(`w:${name}`, { 'w:val': typeof value === 'boolean' ? Number(value) : value });

const LANGUAGE = el('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' });
const BASED_ON_BODY = w('basedOn', STYLE_NAMES.body.id);

/** The styles part, `word/styles.xml`. */
export function writeStyles(style: Style): string {
  const roles = Object.keys(STYLE_NAMES) as Role[];
  const defaults = el('w:rPrDefault', {}, el('w:rPr', {}, writeFonts(style, 'body'), LANGUAGE));
  const styles = el(
    'w:styles',
    { 'xmlns:w': WORDPROCESSING },
    el('w:docDefaults', {}, defaults, el('w:pPrDefault')),
    ...roles.map((role) => writeParagraphStyle(style, role)),
    ...writeCharacterStyles(style),
    writeMarginalStyle(COMMENT_TEXT_STYLE, 'annotation text'),
    writeMarginalStyle(HEADER_STYLE, 'header'),
    ...writeTableStyles(style),
  );
  return XML_DECLARATION + styles;
}

function writeParagraphStyle(style: Style, role: Role): string {
  const { id, name, builtIn, outline } = STYLE_NAMES[role];
  const isBody = role === 'body';
  const attributes = {
    'w:type': 'paragraph',
    'w:default': isBody ? 1 : undefined,
    'w:customStyle': builtIn ? undefined : 1,
    'w:styleId': id,
  };
  return el(
    'w:style',
    attributes,
    w('name', name),
    isBody ? '' : BASED_ON_BODY + w('next', STYLE_NAMES.body.id),
    el('w:qFormat'),
    el('w:pPr', {}, writeParagraphProperties(style, role, outline)),
    el('w:rPr', {}, writeRunProperties(style, role)),
  );
}

function writeParagraphProperties(style: Style, role: Role, outline: number | undefined): string {
  const { align } = style.roles[role];
  return [
    isKeptWithNext(role) ? el('w:keepNext') + el('w:keepLines') : '',
    w('widowControl', false),
    el('w:kinsoku'),
    w('overflowPunct', style.hangingPunctuation),
    w('autoSpaceDE', hasAutoSpace(role)),
    w('autoSpaceDN', hasAutoSpace(role)),
    w('snapToGrid', false),
    writeSpacing(style.roles[role]),
    writeFirstLine(role, style),
    w('jc', align),
    outline === undefined ? '' : w('outlineLvl', outline),
  ].join('');
}

function writeCharacterStyles(style: Style): string[] {
  const standard = el(
    'w:style',
    { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
    w('name', 'Default Paragraph Font'),
    w('uiPriority', 1),
    el('w:semiHidden'),
  );
  return [
    standard,
    writeCharacterStyle(RUN_IN_STYLE, '段首句后文', writeRunProperties(style, 'body'), false),
    writeCharacterStyle(STRONG_STYLE, 'Strong', el('w:b') + el('w:bCs')),
    writeCharacterStyle(EMPHASIS_STYLE, 'Emphasis', writeFace(style, style.emphasisFont)),
    writeCharacterStyle(COMMENT_REFERENCE_STYLE, 'annotation reference', writeSize(MARGINAL_SIZE)),
  ];
}

function writeCharacterStyle(id: string, name: string, properties: string, builtIn = true): string {
  return el(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': builtIn ? undefined : 1, 'w:styleId': id },
    w('name', name),
    w('basedOn', 'DefaultParagraphFont'),
    el('w:rPr', {}, properties),
  );
}

/** 五号, in half-points: of what is no text of the report. */
const MARGINAL_SIZE = 21;

/** A style for what is no text of the report: single lines, no indent. */
function writeMarginalStyle(id: string, name: string): string {
  return el(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    w('name', name),
    BASED_ON_BODY,
    el(
      'w:pPr',
      {},
      el('w:spacing', SINGLE_LINE),
      el('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 }),
      w('jc', 'left'),
    ),
    el('w:rPr', {}, w('spacing', 0), writeSize(MARGINAL_SIZE)),
  );
}

function writeTableStyles(style: Style): string[] {
  const margin = (side: string, width: number) => el(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });
  const { cellMargin } = style.table;
  const margins = el(
    'w:tblCellMar',
    {},
    margin('top', 0),
    margin('left', cellMargin),
    margin('bottom', 0),
    margin('right', cellMargin),
  );
  return [
    el(
      'w:style',
      { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
      w('name', 'Normal Table'),
      w('uiPriority', 99),
      el('w:semiHidden'),
      el('w:tblPr', {}, margin('tblInd', 0), margins),
    ),
    el(
      'w:style',
      { 'w:type': 'table', 'w:styleId': 'TableGrid' },
      w('name', 'Table Grid'),
      w('basedOn', 'TableNormal'),
      w('uiPriority', 39),
      el('w:tblPr', {}, writeTableBorders(style)),
    ),
  ];
}

const SINGLE_LINE = { 'w:line': 240, 'w:lineRule': 'auto' };

function writeSpacing({ before, after, line }: RoleStyle): string {
  const pitch = line === 'auto' ? SINGLE_LINE : { 'w:line': line, 'w:lineRule': 'exact' };
  return el('w:spacing', { 'w:before': before, 'w:after': after, ...pitch });
}

/** Both forms of the indent: Word prefers the one in characters, LibreOffice knows only the other. */
function writeFirstLine(role: Role, style: Style): string {
  const { firstLineChars } = style.roles[role];
  return el('w:ind', {
    'w:firstLineChars': firstLineChars * 100,
    'w:firstLine': firstLineChars * charPitch(role, style),
  });
}

function writeRunProperties(style: Style, role: Role): string {
  const { bold, color, charSpacing, size } = style.roles[role];
  return [
    writeFonts(style, role),
    w('b', bold),
    w('bCs', bold),
    w('color', color),
    w('spacing', charSpacing),
    w('kern', 2),
    writeSize(size),
    LANGUAGE,
  ].join('');
}

const writeSize = (size: number): string => w('sz', size) + w('szCs', size);

/** Page numbers have the digits of their Chinese face (GB/T 9704—2012, 7.5); all else has Latin ones. */
function writeFonts(style: Style, role: Role): string {
  const { font } = style.roles[role];
  return role === 'pageNumber' ? writeFace(style, font, style.fonts[font][0]) : writeFace(style, font);
}

function writeFace(style: Style, face: FontRole, latin = style.latinFont): string {
  return el('w:rFonts', {
    'w:ascii': latin,
    'w:eastAsia': style.fonts[face][0],
    'w:hAnsi': latin,
    'w:cs': latin,
  });
}

/** The six borders of a table with all its lines. */
export function writeTableBorders({ table }: Style): string {
  const looks = { 'w:val': 'single', 'w:sz': table.borderSize, 'w:space': 0, 'w:color': '000000' };
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  return el('w:tblBorders', {}, ...sides.map((side) => el(`w:${side}`, looks)));
}
