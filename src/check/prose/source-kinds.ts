/** 财政, 工会, 企业, 社会: by which words a sentence calls all sources of a kind, where it does not name them. */
import { nameAnonymously } from '../../campaign/donors.ts';
import { lexicon } from '../../campaign/lexicon.ts';
import type { CampaignModel } from '../../campaign/model.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type CheckInput, oncePerInput } from '../rule.ts';
import type { Known } from './known.ts';
import { OWN } from './signs.ts';
import { addKnown } from './together.ts';

type Source = NonNullable<CampaignModel['资金来源']>[number];

const isFiscal = ({ 名称: name, 级别: level }: Source) => /财政/.test(name) || level === '财政';
const isAdministrative = (source: Source) => isFiscal(source) || source.级别 === '行政';
const isUnion = ({ 名称: name, 级别: level }: Source) => /工会/.test(level ?? '') || /工会/.test(name);
const isSocial = ({ 级别: level }: Source) => ['社会', '企业', '个人', '基金'].some((word) => word === level);
const isStaff = ({ 名称: name }: Source) => /职工|员工|干部|个人/.test(name) && /捐|募/.test(name);

/** A company that is named: 恒远集团, not 爱心企业捐赠, which may be many. */
export function isNamedCompany(source: Source, { 单位: { 全称: full } }: CampaignModel): boolean {
  const { 名称: name } = source;
  return (
    nameAnonymously(source) === lexicon.匿名资助方.企业 &&
    !/爱心|^企业|企业$|企业捐|等|各/.test(name) &&
    !full.includes(name)
  );
}

/** Whether a source may be given by companies. */
function isOfCompanies(source: Source): boolean {
  return nameAnonymously(source) === lexicon.匿名资助方.企业 || /企业/.test(source.名称);
}

/** How society is called as one giver. */
export const societyWords = ['社会', '社会捐助', '社会捐赠', '社会捐款', '社会力量', '社会各界', '社会资金'];

/** Words of a kind, with what may be counted in: the sum of any of these. */
interface Kind {
  words: readonly string[];
  which: readonly ((source: Source, own: readonly string[]) => boolean)[];
}

const isOwn = ({ 名称: name, 级别: level }: Source, own: readonly string[]) =>
  level === '本级工会' || own.some((one) => name.startsWith(one));

const kinds: readonly Kind[] = [
  { words: ['财政', '财政资金', '财政配套', '财政拨款', '政府'], which: [isFiscal, isAdministrative] },
  { words: ['行政', '行政拨款'], which: [isAdministrative] },
  {
    words: ['工会', '工会经费', '工会资金', '各级工会'],
    which: [isUnion, isOwn, (source, own) => isUnion(source) && !isOwn(source, own)],
  },
  { words: ['上级工会', '上级'], which: [(source, own) => isUnion(source) && !isOwn(source, own)] },
  { words: ['企业', '爱心企业', '企业捐赠', '企业捐助', '企业捐款'], which: [isOfCompanies, isSocial] },
  { words: societyWords, which: [isSocial] },
  { words: ['职工', '职工捐款', '职工募捐', '教职工捐款', '干部职工'], which: [isStaff] },
];

type Camp = '行政' | '工会' | '社会';

/** By which words a sentence calls whose money all of it is. */
const campWords: Readonly<Record<Camp, readonly string[]>> = {
  行政: ['财政', '政府', '行政'],
  工会: ['工会', '各级工会', '工会系统', '上级工会'],
  社会: [...societyWords, '企业', '爱心企业', '职工', '职工捐款', '干部职工', '个人'],
};
export const sourceWords = Object.values(campWords).flat();

/** Whether a source may be one of those that such a word calls; of whose money nobody knows any may be. */
export function mayCount(word: string, source: Source, { 单位: unit }: CampaignModel): boolean {
  const own = [unit.全称, unit.简称 ?? unit.全称];
  const camps: Camp[] = [
    ...(isAdministrative(source) ? ['行政' as const] : []),
    ...(isUnion(source) || isOwn(source, own) ? ['工会' as const] : []),
  ];
  const isGiven = isSocial(source) || isStaff(source) || /捐|募|慈善|基金|商会/.test(source.名称);
  if (isGiven) camps.push('社会');
  // 行政拨款 of a company is the company's
  if (unit.层级 === '企业' && camps.includes('行政')) camps.push('社会');
  return camps.length === 0 || camps.some((camp) => campWords[camp].includes(word));
}

/** What each word of a kind may stand for; the unit's own name, as signs, for what it gave of its own. */
export const listSourceKinds = oncePerInput((input): ReadonlyMap<string, Known[]> => {
  const { 全称: full, 简称: short = full } = input.campaign.单位;
  const own = [full, short];
  const named = kinds.flatMap(({ words, which }) => {
    const known = which.flatMap((isOne) => sumOf(input, (source) => isOne(source, own)));
    return known.length > 0 ? words.map((word) => [word, known] as const) : [];
  });
  const ownMoney = sumOf(input, (source) => isOwn(source, own));
  const signs = [...new Set([full.length, short.length])].map(
    (length) => [OWN.repeat(length), ownMoney] as const,
  );
  return new Map([...named, ...(ownMoney.length > 0 ? signs : [])]);
});

function sumOf({ campaign }: CheckInput, isOne: (source: Source) => boolean): Known[] {
  const sources = (campaign.资金来源 ?? []).flatMap((source, index) =>
    isOne(source) ? [[source, index] as const] : [],
  );
  const sum = addKnown(
    sources.map(([{ 金额: figure }, index]) =>
      figure ? { path: formatPath(['资金来源', index, '金额']), figure } : undefined,
    ),
  );
  return sum ? [sum] : [];
}

/** The companies that gave, money or goods; undefined where somebody who is not named gave too. */
export function countCompanies({ campaign }: CheckInput): number | undefined {
  const { 资金来源: sources = [], 实物: goods = [] } = campaign;
  const all = sources.flatMap(({ 构成: parts = [], ...source }) =>
    isNamedCompany(source, campaign) || parts.length === 0 ? [source] : parts,
  );
  if (all.some((source) => !isNamedCompany(source, campaign) && (isOfCompanies(source) || isSocial(source))))
    return undefined;
  const named = all.filter((source) => isNamedCompany(source, campaign)).map(({ 名称 }) => 名称);
  const givers = goods.map(({ 资助方 }) => 资助方 ?? '');
  const others = givers.filter(
    (giver) => giver !== '' && !named.some((name) => name.includes(giver) || giver.includes(name)),
  );
  return others.length > 0 || named.length === 0 ? undefined : new Set(named).size;
}
