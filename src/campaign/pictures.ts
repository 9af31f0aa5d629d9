/** The photographs that a campaign names. */
import { heavy, tooMany } from '../diagnostics/catalogue/pictures.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { Folder } from '../source/folder.ts';
import { type PictureFile, readPicture } from '../source/pictures/picture.ts';
import { isObject, type Places, type PlainValue } from '../source/places.ts';
import type { Campaign } from './schema/campaign.ts';

/** The photographs of a campaign that could be read, and what is wrong with the others. */
export interface ReadPictures {
  /** by the path of their entry, `图片[1]`; those that could be read */
  pictures: ReadonlyMap<string, PictureFile>;
  problems: Diagnostic[];
}

/** Pictures of a report. */
const most = 50;
/** Bytes of all of them, beyond which a file is hard to send. */
const light = 20 * 2 ** 20;

/** Reads the pictures of a campaign; what is wrong with one is told where it is named. */
export function readPictures(
  folder: Folder,
  { 图片: named = [] }: Pick<Campaign, '图片'>,
  places: Places,
): ReadPictures {
  const pictures = new Map<string, PictureFile>();
  if (named.length > most) {
    const at = { field: '图片', place: places.get('图片')?.key };
    return { pictures, problems: [makeProblem(tooMany, { count: named.length, most }, at)] };
  }
  const read = new Map<string, ReturnType<typeof readPicture>>();
  const problems = named.flatMap(({ 文件: name }, index): Diagnostic[] => {
    const entry = formatPath(['图片', index]);
    const { picture, problems: found } = read.get(name) ?? readPicture(folder, name);
    read.set(name, { picture, problems: [] });
    if (picture) pictures.set(entry, picture);
    const field = `${entry}.文件`;
    const spot = places.get(field);
    return found.map((problem) => ({ ...problem, field, ...(spot ? { place: spot.value } : {}) }));
  });
  const size = [...new Set(pictures.values())].reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > light) {
    const at = { field: '图片', place: places.get('图片')?.key };
    problems.push(makeProblem(heavy, { megabytes: Math.round(size / 2 ** 20) }, at));
  }
  return { pictures, problems };
}

/** The files of pictures that data name as typed, before they are validated. */
export function listPictureNames(value: PlainValue): string[] {
  const named = isObject(value) ? (value.图片 ?? null) : null;
  return [named].flat().flatMap((entry) => {
    const name = isObject(entry) ? entry.文件 : undefined;
    return typeof name === 'string' ? [name.trim()] : [];
  });
}
