/**
 * Everything that the reports of a campaign are made of, read: the campaign with its roster, the templates and styles
 * at hand. Making a report of it is `produce.ts`.
 */
import { type LoadedCampaign, loadCampaign, nameRoster } from './campaign/load.ts';
import { readNeighbours } from './campaign/neighbours.ts';
import { isUnfilled, parseCampaign } from './campaign/parse.ts';
import { type HeldData, indexPeople } from './campaign/people.ts';
import { type ReadPictures, readPictures } from './campaign/pictures.ts';
import { listRosterColumns } from './campaign/rosters.ts';
import type { Campaign } from './campaign/schema/campaign.ts';
import type { NameIndex } from './chinese/name-finder.ts';
import { partOfCampaign } from './diagnostics/catalogue/files.ts';
import { badArgument } from './diagnostics/catalogue/program.ts';
import { emptyRoster } from './diagnostics/catalogue/roster-file.ts';
import { type Diagnostic, hasErrors, makeProblem, startOf } from './diagnostics/diagnostic.ts';
import { placeProblem } from './diagnostics/places.ts';
import type { UnitReturn } from './facts/unit-return.ts';
import { openSamples } from './samples.ts';
import { placeData } from './source/data.ts';
import { type CampaignFiles, findCampaignAbove, locateFile, readCampaignFiles } from './source/files.ts';
import { type Folder, MemoryFolder } from './source/folder.ts';
import { type Library, readLibrary } from './source/library.ts';
import { once } from './source/once.ts';
import { isObject, type PlacedValue, type Places, type PlainObject } from './source/places.ts';
import { type ReadFile, readFolder, readRoster, readYamlFile } from './source/reading.ts';
import type { Roster } from './source/roster.ts';
import { type CompiledStyles, chooseStyle, type StyleFile, takeStyles } from './style/choose.ts';
import { readBankFiles } from './template/bank/bank.ts';
import type { BankFile } from './template/bank/sentences.ts';
import type { Seat } from './template/bank/settings.ts';
import { chooseTemplate } from './template/choose.ts';
import { takeBank, takeCompiled } from './template/compiled.ts';
import { makeLibrary, type TemplateFile, type TemplateLibrary } from './template/library.ts';
import type { CompiledSample } from './template/samples.ts';

/** The templates and styles at hand: the campaign's own first. */
export interface Shelves {
  templates: TemplateLibrary;
  styles: StyleFile[];
  /** what the form of a new campaign of a year gives as examples, as typed */
  readSample(year: number): PlainObject;
}

/** Everything that the reports of a campaign are made of. */
export interface ReportInputs extends LoadedCampaign, Shelves {
  /** absolute path of the campaign's main file; empty where the data came from a program */
  path: string;
  /** errors were found in reading it: only a draft is made of it */
  flawed?: boolean;
  /** errors found beside the checks of its own: a draft marks the figures that they put in doubt */
  doubts?: readonly Diagnostic[];
  /** what the units below handed in, for a consolidated report */
  returns?: readonly UnitReturn[];
  /** people of other units, and of the roster's rows that are nobody's, who may be spoken of in these reports; read when they are first asked for */
  elsewhere?: () => NameIndex;
  /** the photographs; read when a report is made */
  pictures?: () => ReadPictures;
  /** of a unit in a batch: its place among its neighbours, whose reports should not read alike */
  seat?: Seat;
}

/** What else a campaign is read with. */
export interface ReadOptions {
  /** read in place of what the main file holds, as a repair not yet written */
  text?: string | undefined;
  /** the built-in templates and styles, for a program without the disk; else those that were installed */
  library?: Folder | undefined;
}

/**
 * Reads a campaign with its roster and its own templates and styles.
 * @param from a folder, on the disk or in memory; or the path of one, or of one YAML file
 */
export function readCampaign(
  from: string | Folder,
  { text, library }: ReadOptions = {},
): { inputs?: ReportInputs; problems: Diagnostic[] } {
  if (typeof from !== 'string' && !isFolder(from)) {
    const expected = '路径（文字），或有 list、read 的文件夹（MemoryFolder、DiskFolder）';
    return { problems: [makeProblem(badArgument, { name: 'readCampaign', expected })] };
  }
  const files = readCampaignFiles(from);
  if (!files.main) return { problems: files.problems };
  const { value, problems: syntax } = readYamlFile(files.main, text);
  const { problems: unreadable, ...shelves } = readShelves(files, library);
  const problems = [...files.problems, ...syntax, ...unreadable];
  if (!value) return { problems };
  const part = findPart(files, value);
  if (part) return { problems: [...files.problems, part] };
  const neighbours = () => readNeighbours(files, value);
  return prepare(value, files.folder, shelves, problems, { path: locateFile(files.main), neighbours });
}

/** What a program in JavaScript may pass instead is no folder. */
function isFolder(from: Partial<Folder> | null | undefined): from is Folder {
  return typeof from?.list === 'function' && typeof from.read === 'function';
}

/** What to read in place of a unit's own file, where that is no campaign by itself. */
function findPart(files: CampaignFiles, { value }: PlacedValue): Diagnostic | undefined {
  const isWhole = !isObject(value) || '单位' in value || '报告' in value;
  const above = isWhole ? undefined : findCampaignAbove(files)?.folder.path;
  if (above === undefined || !files.main) return undefined;
  return makeProblem(partOfCampaign, { name: files.main.name, above }, { place: startOf(files.main.name) });
}

/**
 * Takes a campaign from a program: nested plain data with the names that a file would have, 名册 as its rows. Figures
 * are texts, as a file has them (`28.58万元`), or bare numbers. Its problems name fields, not places.
 * @param folder that holds the roster, where the data name its file
 */
export function takeCampaign(
  data: object,
  { folder = new MemoryFolder(), library }: { folder?: Folder; library?: Folder } = {},
): { inputs?: ReportInputs; problems: Diagnostic[] } {
  const { problems, ...shelves } = readShelves(undefined, library);
  const { problems: endless, ...placed } = placeData(data);
  return prepare(placed, folder, shelves, [...problems, ...endless], { path: '', neighbours: () => [] });
}

/** Validates what was read, and attaches the roster. */
function prepare(
  value: PlacedValue,
  folder: Folder,
  shelves: Shelves,
  found: readonly Diagnostic[],
  { path, neighbours }: { path: string; neighbours: () => readonly HeldData[] },
): { inputs?: ReportInputs; problems: Diagnostic[] } {
  const parsed = parseCampaign(value);
  const name = nameRoster(parsed);
  const roster = name && placeRoster(readRoster(folder, name, listRosterColumns(value.value)), value.places);
  const { loaded, problems: invalid } = loadCampaign(parsed, roster);
  // that nobody is in the roster is told once: as an error where nothing else says who was helped
  const isTold = loaded !== undefined && isUnfilled(loaded.campaign);
  const problems = [...found, ...invalid.filter(({ code }) => !isTold || code !== emptyRoster.code)];
  const named = parsed.value ?? parsed.rest;
  if (!loaded && named) problems.push(...checkNamed(named, shelves, folder, parsed.places));
  return {
    ...(loaded && {
      inputs: {
        ...{ ...loaded, ...shelves, path, flawed: hasErrors(problems) },
        elsewhere: once(() => indexPeople([...neighbours(), { roster: roster && { ...roster, rows: [] } }])),
        pictures: once(() => readPictures(folder, loaded.campaign, loaded.places)),
      },
    }),
    problems,
  };
}

/** What else is wrong with what data name that cannot be used yet: their report, style and pictures. */
function checkNamed(
  campaign: Campaign,
  { templates, styles }: Shelves,
  folder: Folder,
  places: Places,
): Diagnostic[] {
  const { 模板: template, 样式: style, 字体: fonts } = campaign.报告;
  const choice = template === undefined ? undefined : chooseTemplate(templates.templates, campaign);
  const problems = [
    ...(choice && 'problem' in choice ? [choice.problem] : []),
    ...chooseStyle(styles, style, fonts).problems.map((problem) => ({ field: '报告.样式', ...problem })),
  ];
  return [
    ...problems.map((problem) => placeProblem(problem, places)),
    ...readPictures(folder, campaign, places).problems,
  ];
}

/** A roster's problems; of one that is not there, at the place of its name. */
function placeRoster({ problems, ...roster }: Roster, places: Places): Roster {
  const spot = places.get('名册.文件') ?? places.get('名册');
  const at = spot ? { place: spot.value } : { field: '名册' };
  return {
    ...roster,
    problems: problems.map((problem) => (problem.place ? problem : { ...problem, ...at })),
  };
}

/** The templates and styles at hand: the campaign's own before the built-in ones. */
export function readShelves(
  own?: Pick<CampaignFiles, 'templates' | 'styles' | 'bank'>,
  builtIn?: Folder,
): Shelves & { problems: Diagnostic[] } {
  const library = readLibrary(builtIn);
  const shelf = openLibrary(library);
  const ownTemplates = readFolder(own?.templates ?? [], '模板/');
  const ownStyles = readFolder(own?.styles ?? [], '样式/');
  const ownBank = readFolder(own?.bank ?? []);
  const ownFiles = [...ownTemplates.files, ...ownBank.files];
  const templates =
    ownFiles.length > 0 ? makeLibrary(ownFiles, shelf.templates, shelf.openBank) : shelf.openTemplates();
  return {
    templates,
    styles: ownStyles.files.length > 0 ? [...ownStyles.files.map(nameStyle), ...shelf.styles] : shelf.styles,
    readSample: shelf.readSample,
    problems: [
      ...library.problems,
      ...ownTemplates.problems,
      ...ownStyles.problems,
      ...ownBank.problems,
      ...templates.problems,
    ],
  };
}

/** What comes with the program, as the rooms behind take it up. */
interface BuiltInShelf {
  templates: TemplateFile[];
  /** those alone, the same for all campaigns without templates of their own */
  openTemplates(): TemplateLibrary;
  openBank(): readonly BankFile[];
  /** the same list for all campaigns without styles of their own: what is made for a style is kept by it */
  styles: StyleFile[];
  readSample(year: number): PlainObject;
}

const opened = new WeakMap<Library, BuiltInShelf>();

function openLibrary(library: Library): BuiltInShelf {
  const known = opened.get(library);
  if (known) return known;
  const { files, readBank } = library;
  const { made } = library;
  const styles = files.filter(({ name }) => name.startsWith('styles/')).map(nameStyle);
  const compiled = made?.get('styles')?.() as CompiledStyles | undefined;
  if (compiled) takeStyles(styles, compiled);
  const templates = made ? takeCompiled(files, made) : files;
  const openBank = once(() => (made && takeBank(made)) ?? readBankFiles(readBank()).files);
  const shelf = {
    templates,
    openTemplates: once(() => makeLibrary([], templates, openBank)),
    openBank,
    styles,
    readSample: openSamples(files, made?.get('sample') as (() => CompiledSample) | undefined),
  };
  opened.set(library, shelf);
  return shelf;
}

/** A style is named by its file: `styles/gbt9704.yaml` is `gbt9704`. */
function nameStyle({ name, file, value, places }: ReadFile): StyleFile {
  return { name: name.replace(/^styles\/|\.ya?ml$/g, ''), file, value, places };
}
