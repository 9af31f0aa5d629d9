import { escapeXml, XML_DECLARATION } from '../../opc/escape.ts';
import type { Style } from '../../style/style.ts';

/** The font table: to each font that is written, the ones that Word may take where it is not installed. */
export function writeFontTable(style: Style): string {
  const fonts = Object.values(style.fonts).map(([name, ...others]) => {
    const alternatives = others.length > 0 ? `<w:altName w:val="${escapeXml(others.join(','))}"/>` : '';
    return `<w:font w:name="${escapeXml(name)}">${alternatives}<w:charset w:val="86"/></w:font>`;
  });
  return `${XML_DECLARATION}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${escapeXml(style.latinFont)}"><w:charset w:val="00"/></w:font>${[...new Set(fonts)].join('')}</w:fonts>`;
}
