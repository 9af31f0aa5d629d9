/** What a file is, whatever its extension says: by its first bytes. */

/** A format that is none that was asked for, as a message names it. */
export type FormatName = (typeof formats)[number][1];

const formats = [
  ['PK\x03\x04', 'Word、Excel 文件或压缩包'],
  ['\xd0\xcf\x11\xe0', '旧版 Word、Excel 文件，或加了密码的文件'],
  ['%PDF-', 'PDF 文件'],
  ['\x89PNG\r\n\x1a\n', 'PNG 图片'],
  ['\xff\xd8\xff', 'JPEG 图片'],
  ['GIF8', 'GIF 图片'],
  ['RIFF....WEBP', 'WebP 图片'],
  ['....ftyp(?:hei|hev|mif|msf)', 'HEIC 图片'],
  ['....ftypavi', 'AVIF 图片'],
  ['....ftyp', '视频'],
  ['II\\*\0|MM\0\\*', 'TIFF 图片'],
  ['BM.{4}\0{4}', 'BMP 图片'],
  ['(?:<\\?xml[^>]*>\\s*)?<svg', 'SVG 图片'],
  ['Rar!', '压缩包'],
  ['7z\xbc\xaf', '压缩包'],
  ['\x1f\x8b', '压缩包'],
  ['\\{\\\\rtf', 'RTF 文件'],
] as const;

const patterns = formats.map(([first, name]) => ({ first: new RegExp(`^(?:${first})`, 's'), name }));

/** The format of a file that is no text; undefined of one that may be. */
export function nameFormat(bytes: Uint8Array): FormatName | undefined {
  const start = Buffer.from(bytes.subarray(0, 128)).toString('latin1');
  return patterns.find(({ first }) => first.test(start))?.name;
}
