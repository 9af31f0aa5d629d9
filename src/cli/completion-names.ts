/** The names that a shell may offer: what comes with the program, and what a campaign's folder adds. Asked at each Tab. */
import { formatNames, formats } from '../delivery/formats.ts';
import { listProblemKinds } from '../diagnostics/catalogue/index.ts';
import { readCampaignFiles } from '../source/files.ts';
import { listLibrary, readLibrary } from '../source/library.ts';
import { isObject, type PlainValue } from '../source/places.ts';
import { readFolder, readYamlFile } from '../source/reading.ts';

/** A word that may be typed, and in Chinese what it is. */
export interface Candidate {
  value: string;
  help: string;
}

export type NameSource = 'templates' | 'styles' | 'units' | 'formats' | 'bank' | 'codes';

/** The names of each kind, for a campaign's path. Nothing is told of what cannot be read. */
export const listNames: Readonly<Record<NameSource, (path: string) => Candidate[]>> = {
  templates: (path) => {
    const own = readFolder(readCampaignFiles(path).templates, '模板/').files;
    return nameFiles([...own, ...readLibrary().files], /^[^/]+\/template\.ya?ml$/);
  },
  styles: (path) => {
    const own = readFolder(readCampaignFiles(path).styles, '样式/').files;
    return [...nameFiles(own, /^[^/]+\.ya?ml$/), ...nameFiles(readLibrary().files, /^styles\/[^/]+\.yaml$/)];
  },
  units: (path) => [...listUnits(path), { value: '本级', help: '汇总报告' }],
  formats: () => formatNames.map((value) => ({ value, help: formats[value].help })),
  bank: () =>
    listLibrary().flatMap(({ name }) => {
      const [, value] = /^语料\/([^/]+)\.yaml$/.exec(name) ?? [];
      return value === undefined ? [] : [{ value, help: '语料的段' }];
    }),
  codes: () => listProblemKinds().map(({ code, title }) => ({ value: code, help: title })),
};

/** The 名称 of each file that is called so, once, and the 用途 of a template. */
function nameFiles(
  files: readonly { name: string; value?: PlainValue | undefined }[],
  pattern: RegExp,
): Candidate[] {
  const named = files.flatMap(({ name, value = null }) =>
    pattern.test(name) && isObject(value) && typeof value.名称 === 'string'
      ? [[value.名称, typeof value.用途 === 'string' ? value.用途 : ''] as const]
      : [],
  );
  // what the campaign has of its own comes first, and stands
  return [...new Map(named.reverse())].reverse().map(([value, words]) => ({ value, help: words }));
}

/** 单位.下属 as it is typed: a name, or a record with one. */
function listUnits(path: string): Candidate[] {
  const { main } = readCampaignFiles(path);
  const value = (main && readYamlFile(main).value?.value) ?? null;
  const unit = (isObject(value) && value.单位) || null;
  const units = isObject(unit) ? unit.下属 : undefined;
  return (Array.isArray(units) ? units : []).flatMap(nameUnit);
}

function nameUnit(unit: PlainValue): Candidate[] {
  if (typeof unit === 'string') return [{ value: unit, help: '下属单位' }];
  if (!isObject(unit) || typeof unit.名称 !== 'string') return [];
  const { 名称: name, 简称: short } = unit;
  return [{ value: typeof short === 'string' ? short : name, help: name }];
}
