/** File names that every system accepts, from titles and units' names that may hold anything. */
import type { Audience } from '../campaign/audiences.ts';
import type { Meta } from '../document/tree.ts';

/** Names that Windows keeps for devices, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=$|\.)/i;

/** Bytes of UTF-8 that ext4 and most cloud drives accept, less room for a temporary file's affixes. */
const longest = 200;

/**
 * Makes a name safe for Windows, macOS and Linux: forbidden signs become their full-width forms, blanks and
 * dots at the ends go, names of devices get a `_`. Never empty, never a path.
 *
 * @param extension with its dot; kept whole when a long name is cut
 */
export function safeFileName(name: string, extension: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[<>:"/\\|?*]/g, (sign) => fullWidth[sign] ?? sign)
    // ~$ begins the locks of Office, which every listing leaves out
    .replace(/^(?:[\s.]|~\$)+|[\s.]+$/g, '');
  const safe = reserved.test(plain) ? `_${plain}` : plain;
  return `${cutBytes(safe, longest - Buffer.byteLength(extension)) || '未命名'}${extension}`;
}

const fullWidth: Record<string, string> = {
  '<': '〈',
  '>': '〉',
  ':': '：',
  '"': '”',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

/** Two names that a file system which ignores case and width might take for one. */
export function foldFileName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function cutBytes(text: string, limit: number): string {
  let cut = '';
  for (const char of text) {
    if (Buffer.byteLength(cut + char) > limit) break;
    cut += char;
  }
  return cut.replace(/[\s.]+$/, '');
}

/** The title; a version that was asked for, and a draft, say so. */
export function nameReport({ title, draft }: Meta, audience: Audience | undefined): string {
  const asked = audience && !title.includes(audience) ? `（${audience}）` : '';
  return title + asked + (draft ? '（草稿）' : '');
}
