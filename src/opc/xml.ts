import { escapeXml } from './escape.ts';

/** Text is escaped; a number is written whole, as every length and count of Office files is; undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An XML element, `<w:p>…</w:p>`; without children `<w:br/>`.
 *
 * @param children XML; text goes through `escapeXml` first
 */
export function el(name: string, attributes: Attributes = {}, ...children: string[]): string {
  let open = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    open += ` ${key}="${typeof value === 'number' ? Math.round(value) : escapeXml(value)}"`;
  }
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

/** An element around children, or nothing where they are all empty. */
export function group(name: string, ...children: string[]): string {
  const inner = children.join('');
  return inner === '' ? '' : `<${name}>${inner}</${name}>`;
}
