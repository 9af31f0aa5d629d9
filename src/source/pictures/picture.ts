/** Reads a photograph: checks what it is and how large, and takes off all that its seeing does not need. */
import * as kinds from '../../diagnostics/catalogue/pictures.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { findFile, readBytes } from '../files.ts';
import type { Folder } from '../folder.ts';
import { nameFormat } from '../formats.ts';
import { stripJpeg } from './jpeg.ts';
import { stripPng } from './png.ts';
import type { Stripped } from './stripped.ts';

/** A picture that can be printed; `width` and `height` in pixels as it is to be seen. */
export interface PictureFile extends Stripped {
  format: 'jpeg' | 'png';
}

/** Bytes of the largest picture: a report with ten of them can still be sent. */
const largest = 10 * 2 ** 20;
/** Pixels of the largest picture: what opens it holds four bytes for each. */
const mostPixels = 60_000_000;
/** Pixels of the longer side below which a picture is printed smaller than a stamp. */
const fewestPixels = 300;

const strippers = {
  'JPEG 图片': { format: 'jpeg', strip: stripJpeg },
  'PNG 图片': { format: 'png', strip: stripPng },
} as const;

/** The picture that data name, from a file in the campaign's folder or below. Its problems have no place. */
export function readPicture(
  folder: Folder,
  name: string,
): { picture?: PictureFile | undefined; problems: Diagnostic[] } {
  const { file, problems } = findFile(folder, name);
  if (!file) return { problems };
  const { bytes, problems: unreadable } = readBytes(file);
  return bytes ? examine(bytes, name) : { problems: unreadable };
}

function examine(file: Uint8Array, name: string): { picture?: PictureFile; problems: Diagnostic[] } {
  const found = file.length === 0 ? '空文件' : nameFormat(file);
  if (found !== 'JPEG 图片' && found !== 'PNG 图片')
    return { problems: [makeProblem(kinds.otherKind, { name, format: found })] };
  if (file.length > largest) {
    const size = `${Math.ceil(file.length / 2 ** 20)} MB`;
    return { problems: [makeProblem(kinds.tooLarge, { name, size, limit: `${largest / 2 ** 20} MB` })] };
  }
  const { format, strip } = strippers[found];
  const stripped = strip(file, mostPixels);
  if (!stripped) return { problems: [makeProblem(kinds.broken, { name })] };
  const { width, height, turn } = stripped;
  if (width * height > mostPixels) {
    const size = `${width}×${height} 像素`;
    const limit = `${mostPixels / 10_000} 万像素`;
    return { problems: [makeProblem(kinds.tooLarge, { name, size, limit })] };
  }
  const isSmall = Math.max(width, height) < fewestPixels;
  const sides = turn.quarters % 2 === 1 ? { width: height, height: width } : { width, height };
  return {
    picture: { ...stripped, ...sides, format },
    problems: isSmall ? [makeProblem(kinds.fewPixels, { name, width, height })] : [],
  };
}
