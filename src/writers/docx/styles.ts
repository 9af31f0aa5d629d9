import { hasAutoSpace, isKeptWithNext } from '../../layout/compose/spacing.ts';
import { escapeXml, XML_DECLARATION } from '../../opc/escape.ts';
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

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The styles part, `word/styles.xml`. */
export function writeStyles(style: Style): string {
  const roles = Object.keys(STYLE_NAMES) as Role[];
  return [
    `${XML_DECLARATION}<w:styles xmlns:w="${NAMESPACE}">`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${writeFonts(style, 'body')}${LANGUAGE}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    ...roles.map((role) => writeParagraphStyle(style, role)),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    writeCharacterStyle(RUN_IN_STYLE, '段首句后文', writeRunProperties(style, 'body'), false),
    writeCharacterStyle(STRONG_STYLE, 'Strong', '<w:b/><w:bCs/>'),
    writeCharacterStyle(EMPHASIS_STYLE, 'Emphasis', writeFace(style, '楷体')),
    writeCharacterStyle(
      COMMENT_REFERENCE_STYLE,
      'annotation reference',
      '<w:sz w:val="21"/><w:szCs w:val="21"/>',
    ),
    writeMarginalStyle(COMMENT_TEXT_STYLE, 'annotation text'),
    writeMarginalStyle(HEADER_STYLE, 'header'),
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="${style.table.cellMargin}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="${style.table.cellMargin}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
    `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:tblPr>${writeTableBorders(style)}</w:tblPr></w:style>`,
    '</w:styles>',
  ].join('');
}

function writeParagraphStyle(style: Style, role: Role): string {
  const { id, name, builtIn, outline } = STYLE_NAMES[role];
  const isBody = role === 'body';
  const kept = isKeptWithNext(role) ? '<w:keepNext/><w:keepLines/>' : '';
  const hanging = `<w:overflowPunct w:val="${Number(style.hangingPunctuation)}"/>`;
  const autoSpace = Number(hasAutoSpace(role));
  const properties = [
    kept,
    '<w:widowControl w:val="0"/><w:kinsoku/>',
    hanging,
    `<w:autoSpaceDE w:val="${autoSpace}"/><w:autoSpaceDN w:val="${autoSpace}"/><w:snapToGrid w:val="0"/>`,
    writeSpacing(style.roles[role]),
    writeFirstLine(style.roles[role], style),
    `<w:jc w:val="${style.roles[role].align}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
  return [
    `<w:style w:type="paragraph"${isBody ? ' w:default="1"' : ''}${builtIn ? '' : ' w:customStyle="1"'} w:styleId="${id}">`,
    `<w:name w:val="${name}"/>`,
    isBody ? '' : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>',
    '<w:qFormat/>',
    `<w:pPr>${properties}</w:pPr><w:rPr>${writeRunProperties(style, role)}</w:rPr></w:style>`,
  ].join('');
}

function writeCharacterStyle(id: string, name: string, properties: string, builtIn = true): string {
  return `<w:style w:type="character"${builtIn ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${properties}</w:rPr></w:style>`;
}

/** A style for what is no text of the report: single lines, no indent. */
function writeMarginalStyle(id: string, name: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr><w:rPr><w:spacing w:val="0"/><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr></w:style>`;
}

function writeSpacing({ before, after, line }: RoleStyle): string {
  const pitch = line === 'auto' ? 'w:line="240" w:lineRule="auto"' : `w:line="${line}" w:lineRule="exact"`;
  return `<w:spacing w:before="${before}" w:after="${after}" ${pitch}/>`;
}

/** Both forms of the indent: Word prefers the one in characters, LibreOffice knows only the other. */
function writeFirstLine({ firstLineChars, size, charSpacing }: RoleStyle, style: Style): string {
  const isBodySize = size === style.roles.body.size;
  const pitch = isBodySize ? style.grid.charPitch : size * 10 + charSpacing;
  return `<w:ind w:firstLineChars="${firstLineChars * 100}" w:firstLine="${Math.round(firstLineChars * pitch)}"/>`;
}

const LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>';

function writeRunProperties(style: Style, role: Role): string {
  const { bold, color, charSpacing, size } = style.roles[role];
  return [
    writeFonts(style, role),
    `<w:b w:val="${Number(bold)}"/><w:bCs w:val="${Number(bold)}"/>`,
    `<w:color w:val="${color}"/><w:spacing w:val="${charSpacing}"/><w:kern w:val="2"/>`,
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${LANGUAGE}`,
  ].join('');
}

/** Page numbers have the digits of their Chinese face (GB/T 9704—2012, 7.5); all else has Latin ones. */
function writeFonts(style: Style, role: Role): string {
  const { font } = style.roles[role];
  return role === 'pageNumber' ? writeFace(style, font, style.fonts[font][0]) : writeFace(style, font);
}

function writeFace(style: Style, face: FontRole, latinFont = style.latinFont): string {
  const latin = escapeXml(latinFont);
  return `<w:rFonts w:ascii="${latin}" w:eastAsia="${escapeXml(style.fonts[face][0])}" w:hAnsi="${latin}" w:cs="${latin}"/>`;
}

/** The six borders of a table with all its lines. */
export function writeTableBorders({ table }: Style): string {
  const border = (side: string) =>
    `<w:${side} w:val="single" w:sz="${table.borderSize}" w:space="0" w:color="000000"/>`;
  return `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>`;
}
