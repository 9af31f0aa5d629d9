/** 现场 and 走访.发放: what was handed over at ceremonies and at homes is a part of the year's. */
import {
  handedOverMismatch,
  onSiteExceeds,
  onSiteUneven,
} from '../../diagnostics/catalogue/consistency-people.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { isExact, sizeOf, type YearField, yearFields } from '../figures.ts';
import { addClaims, type Claim, claimField, subtractClaims } from './claims.ts';
import type { Equation, Identity } from './identity.ts';
import { claimAt, claimTotal, type Known } from './known.ts';

function listCeremonies({ campaign }: Known, field: YearField): Claim[] {
  return (campaign.仪式 ?? []).flatMap(
    (_, index) => claimField(campaign, formatPath(['仪式', index, '现场', field])) ?? [],
  );
}

function listVisits({ campaign }: Known, field: YearField): Claim[] {
  return (campaign.走访 ?? []).flatMap(
    (_, index) => claimField(campaign, formatPath(['走访', index, '发放', field])) ?? [],
  );
}

/** All ceremonies together. */
function listOnSite(known: Known): Equation[] {
  return yearFields.map((field) => {
    const claims = listCeremonies(known, field);
    const name = claims.length > 1 ? `各场仪式的现场${field}相加` : '取自仪式';
    return { path: `现场.${field}`, given: undefined, derived: addClaims(name, claims) };
  });
}

/** The year less what was given on site; unknown where either is hedged or nothing remains. */
function listRest(known: Known): Equation[] {
  return yearFields.map((field) => {
    const [whole, part] = [claimTotal(known, field), claimAt(known, `现场.${field}`)];
    const isKnown = whole && part && isExact(whole.figure) && isExact(part.figure);
    const rest = isKnown ? subtractClaims('全年 - 现场', whole, [part]) : undefined;
    const isLeft = rest && sizeOf(rest.figure) > 0;
    const fields = [`合计.${field}`, `现场.${field}`];
    return {
      path: `现场.其余.${field}`,
      given: undefined,
      derived: isLeft ? { ...rest, fields } : undefined,
    };
  });
}

/** Ceremonies and visits together against the year. */
function listHandedOver(known: Known): Equation[] {
  return yearFields.map((field) => {
    const [ceremonies, visits] = [listCeremonies(known, field), listVisits(known, field)];
    const [first] = ceremonies;
    const names = [
      ...(ceremonies.length > 1 ? [`各场仪式的现场${field}相加`] : ceremonies.map(({ name }) => name)),
      ...visits.map(({ name }) => name),
    ];
    const claims = [...ceremonies, ...visits];
    const given = first ?? visits[0];
    return {
      given: given && addClaims(names.join(' + '), claims),
      derived: claimTotal(known, field),
    };
  });
}

/** Where those who got it on site and at home are all there are, so is the money. */
function listAllHandedOver(known: Known): Equation[] {
  const [people, money] = listHandedOver(known);
  return listVisits(known, '人数').length > 0 && isAll(people) && money ? [money] : [];
}

/** Whether what was handed out once, and all of it there, leaves no other way for the rest of the money. */
function isHandedOnce({ campaign }: Known): boolean {
  const { 阶段: stages = [], 标准: standards = [], 仪式: ceremonies = [] } = campaign;
  const payments = stages.filter(({ 名称: name }) => name === '发放');
  return (
    payments.length < 2 &&
    payments.every(({ 方法: methods = [] }) => methods.every((method) => /现场|仪式/.test(method))) &&
    standards.every(({ 频次: often = '一次性' }) => often === '一次性') &&
    // a ceremony without one of the figures may have had the rest
    ceremonies.every(({ 现场: onSite }) => !onSite || Boolean(onSite.人数) === Boolean(onSite.金额))
  );
}

/** What a source gave on the spot is a part of what it gave. */
function listParts({ campaign }: Known): Equation[] {
  const { 仪式: ceremonies = [], 资金来源: sources = [] } = campaign;
  return ceremonies.flatMap(({ 现场: onSite }, index) =>
    (onSite?.构成 ?? []).flatMap(({ 名称: name }, order) => {
      const at = sources.findIndex((source) => source.名称 === name);
      return at < 0
        ? []
        : [
            {
              given: claimField(campaign, formatPath(['仪式', index, '现场', '构成', order, '金额'])),
              derived: claimField(campaign, formatPath(['资金来源', at, '金额'])),
            },
          ];
    }),
  );
}

function isAll(equation: Equation | undefined): boolean {
  const { given, derived } = equation ?? {};
  return Boolean(
    given &&
      derived &&
      isExact(given.figure) &&
      isExact(derived.figure) &&
      sizeOf(given.figure) === sizeOf(derived.figure),
  );
}

/** All the people get all the money, and all the money goes to all the people. */
function listUneven(known: Known): Equation[] {
  const [people, money] = listHandedOver(known);
  if (!people || !money || !isHandedOnce(known)) return [];
  const hasVisits = listVisits(known, '人数').length > 0;
  return [...(isAll(people) && !hasVisits ? [money] : []), ...(isAll(money) ? [people] : [])];
}

export const onSiteIdentities: readonly Identity[] = [
  {
    whole: '现场.人数、金额',
    relation: '=',
    parts: '仪式[].现场的人数、金额相加',
    solves: 'absent',
    list: listOnSite,
  },
  {
    whole: '现场.其余',
    relation: '=',
    parts: '全年 - 现场',
    solves: 'absent',
    list: listRest,
  },
  {
    whole: '仪式[].现场 + 走访[].发放：人数、金额',
    relation: '≤',
    parts: '全年的人数、金额',
    ofPart: true,
    kind: onSiteExceeds,
    list: listHandedOver,
  },
  {
    whole: '仪式[].现场.构成[].金额',
    relation: '≤',
    parts: '同名的资金来源[].金额',
    ofPart: true,
    kind: onSiteExceeds,
    list: listParts,
  },
  {
    whole: '仪式[].现场.金额 + 走访[].发放.金额',
    relation: '=',
    parts: '全年的金额（人数相加正是全年的人数时）',
    ofPart: true,
    kind: handedOverMismatch,
    list: listAllHandedOver,
  },
  {
    whole: '仪式[].现场 + 走访[].发放：人数、金额',
    relation: '=',
    parts: '全年的人数、金额（金额、人数已经是全年的，又只在现场一次发放时）',
    ofPart: true,
    kind: onSiteUneven,
    list: listUneven,
  },
];
