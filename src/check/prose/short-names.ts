/** The shorter forms in which a sentence calls a group or a source: 县财政配套 and 县财政 of 县财政配套资金, 教育系统 of 教育系统工会. */
import { regions } from '../../chinese/regions.ts';

/** What money is called at the end of a source's name. */
const money =
  /(?:本级|专项|配套|帮扶|补助|补贴|助学|自筹|救助|(?<!总)工会)*(?:资金|经费|拨款|捐款|捐赠|捐助|善款|款)$/;
const moneyWord = /(?:资金|经费|款)$/;
const given = ['下拨', '拨付', '拨来', '安排', '投入', '提供', '下达'];
/** How a union calls what it gave of its own. */
const ownMoney = ['自筹', '自筹经费', '自筹资金', '本级经费', '经费', '工会经费'];
const shortest = 3;
/** 临岗县财政, which its own people call 县财政. */
const placed = new RegExp(
  `^[\\u4e00-\\u9fff]{2,3}([${regions}](?:总工会|财政|慈善总会|慈善会|民政局|教育局|红十字会).*)$`,
);

/** 望州市宏图建材有限公司 by its brand: 宏图公司, 宏图建材; 澜湖港务集团有限公司 as 港务集团. */
const company =
  /^(?:[\u4e00-\u9fff]{2,3}[省市县区])?(?![省市县区])([\u4e00-\u9fff]{2})([\u4e00-\u9fff]{2,6}?)(?:股份|有限|责任|总)*公司$/;
const group = /^[\u4e00-\u9fff]{2,4}?([\u4e00-\u9fff]{2}集团)(?:股份|有限|责任)*(?:公司)?$/;

function shortenCompany(name: string): string[] {
  const [, brand, trade = ''] = company.exec(name) ?? [];
  const [, called] = group.exec(name) ?? [];
  return [
    ...(brand === undefined ? [] : [`${brand}公司`, brand + trade, `${brand}${trade}公司`]),
    ...(called === undefined ? [] : [called]),
  ];
}

const ownPlace = new RegExp(`^([\\u4e00-\\u9fff]{2,3})[${regions}]`);
const beginsAsRegion = new RegExp(`^[${regions}]`);

/** 沣阳农商银行, as 沣阳市总工会 calls it: 农商银行. */
function dropPlace(name: string, own: readonly string[]): string[] {
  const places = own.flatMap((one) => ownPlace.exec(one)?.[1] ?? []);
  return places.flatMap((place) => {
    const rest = name.startsWith(place) ? name.slice(place.length) : '';
    return rest.length > shortest && !beginsAsRegion.test(rest) ? [rest] : [];
  });
}

/** A name's forms, itself first. */
export type Forms = readonly [name: string, ...others: string[]];

/**
 * @param own how the unit that reports is called: what it does is not all done with its own source
 */
export function shortenSource(name: string, own: readonly string[]): Forms {
  const near = own.includes(name) ? undefined : placed.exec(name)?.[1];
  if (near !== undefined) {
    const [, ...others] = shortenSource(near, own);
    const [, ...full] = shortenWhole(name, own);
    return [name, near, ...full, ...others];
  }
  return shortenWhole(name, own);
}

function shortenWhole(name: string, own: readonly string[]): Forms {
  const giver = name.replace(money, '');
  const gift = name.slice(giver.length);
  if (gift === '') return [name, ...shortenCompany(name), ...dropPlace(name, own)];
  if (giver.length < shortest) return [name];
  if (own.includes(giver)) return [name, ...ownMoney.map((word) => giver + word)];
  const called = [gift, gift.replace(moneyWord, '')].filter((word) => word !== '');
  return [
    name,
    giver,
    ...called.flatMap((word) => [giver + word, ...given.map((verb) => giver + verb + word)]),
  ];
}

export function shortenGroup(name: string): Forms {
  const unit = name.replace(/(?:总工会|基层工会|工会委员会|工会)$/, '');
  const people = name.replace(/(?:学生|子女)$/, '');
  const all = name.replace(/^各/, '');
  return [name, ...[unit, people, all, ...shortenCompany(name)].filter((form) => form.length >= shortest)];
}

/** The forms that call one of some things and no other: none that another bears too, or has in its name. */
export function keepCertain(forms: readonly Forms[]): string[][] {
  const holders = listHolders(forms);
  return forms.map(([name, ...others]) =>
    [...new Set(others)].filter((form) => form !== name && holders.get(form)?.size === 1),
  );
}

/** Each shorter form, and the names of the things that bear it or have it in their name; a province has 20,000. */
function listHolders(forms: readonly Forms[]): Map<string, Set<string>> {
  const holders = new Map(forms.flatMap(([, ...others]) => others.map((form) => [form, new Set<string>()])));
  const lengths = new Set([...holders.keys()].map(({ length }) => length));
  for (const [name, ...others] of forms)
    for (const part of [...others, ...listParts(name, lengths)]) holders.get(part)?.add(name);
  return holders;
}

function* listParts(name: string, lengths: ReadonlySet<number>): Generator<string> {
  for (const length of lengths)
    for (let start = 0; start + length <= name.length; start++) yield name.slice(start, start + length);
}
