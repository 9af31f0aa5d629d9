/** Who came, who was visited again, whom an example tells of: no more than were helped, and no fewer than got it there. */
import type { CampaignModel } from '../../campaign/model.ts';
import { countPeople } from '../../chinese/people.ts';
import { averageOverStandard } from '../../diagnostics/catalogue/consistency-money.ts';
import {
  attendanceExceeds,
  attendanceShort,
  extraExceeds,
  followUpExceeds,
  visitExceeded,
  visitedHomes,
} from '../../diagnostics/catalogue/consistency-people.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { isOfPeople } from '../figures.ts';
import { addNamed, type Claim, claimField, claimFigure } from './claims.ts';
import { isYearly, listStandards } from './coverage.ts';
import type { Equation, Identity } from './identity.ts';
import { claimTotal, type Known } from './known.ts';
import { findHighest } from './standards.ts';

type FollowUp = NonNullable<CampaignModel['回访']>[number];
type Attendance = NonNullable<NonNullable<CampaignModel['仪式']>[number]['到场']>[number];

/** Said of visits to those who were helped in other years. */
const ofOtherYears = /往[年届]|上年|去年|前[几一二两三]?年|历[年届]|毕业|近[几一二两三四五]?年|几年|累计/;

/** Whether those visited again are this year's: nothing says that others are among them. */
export function isOfThisYear({ 内容: words = '', 方式: way = '' }: FollowUp): boolean {
  return !ofOtherYears.test(words + way);
}

function listFollowUps(known: Known): Equation[] {
  return (known.campaign.回访 ?? []).flatMap((visit, index) =>
    isOfThisYear(visit)
      ? [
          {
            given: claimField(known.campaign, formatPath(['回访', index, '人数'])),
            derived: claimTotal(known, '人数'),
          },
        ]
      : [],
  );
}

/** Those who came to a ceremony of whom it is meant. */
function listAttendance(
  { campaign }: Known,
  index: number,
  isMeant: (attendance: Attendance) => boolean,
): Claim[] {
  return (campaign.仪式?.[index]?.到场 ?? []).flatMap((attendance, at) =>
    isMeant(attendance) ? (claimField(campaign, formatPath(['仪式', index, '到场', at, '人数'])) ?? []) : [],
  );
}

/** Those who get it, all of them and nobody else: no 代表, no 志愿者. */
const recipients =
  /^(?:今年|本年|全体|所有)?(?:受[助资]|获助|受资助|困难)[^代往志家]*(?:学生|学子|子女|新生|对象)$/;
/** Who may stand for others, or get it for them. */
const substitutes = /代表|家长|家属|职工|群众|家庭|监护|师生|等/;

/** Those who came of the helped: all of one ceremony together, and 代表, who may be among them, by themselves. */
function listGuests(known: Known): Equation[] {
  const derived = claimTotal(known, '人数');
  return (known.campaign.仪式 ?? []).flatMap((_, index) => {
    const isDelegate = ({ 身份: part = '' }: Attendance) =>
      part.endsWith('代表') && recipients.test(part.slice(0, -2));
    const all = addNamed(listAttendance(known, index, ({ 身份: part = '' }) => recipients.test(part)));
    return [all, ...listAttendance(known, index, isDelegate)].map((given) => ({ given, derived }));
  });
}

/** Where all who came are told as those helped, without any who would stand for others. */
function listPresent(known: Known): Equation[] {
  return (known.campaign.仪式 ?? []).flatMap(({ 到场: all = [] }, index) => {
    if (all.some(({ 身份: part = '等' }) => substitutes.test(part))) return [];
    return [
      {
        given: claimField(known.campaign, formatPath(['仪式', index, '现场', '人数'])),
        derived: addNamed(listAttendance(known, index, ({ 身份: part = '' }) => recipients.test(part))),
      },
    ];
  });
}

/** Who is helped, and nobody who only may be: 困难学生 may be others. */
const helped =
  /^(?:今年|本年)?(?:全体|所有|上述|以上|部分)?(?:受[助资]|获助|受资助)(?:学生|学子|子女|新生)(?:中的?[^、和及与]+)?$/;

/** Extra aid to those helped, all of them or some. */
function listExtra(known: Known): Equation[] {
  return (known.campaign.补充资助 ?? []).flatMap(({ 对象: whom = '' }, index) =>
    helped.test(whom)
      ? [
          {
            given: claimField(known.campaign, formatPath(['补充资助', index, '人数'])),
            derived: claimTotal(known, '人数'),
          },
        ]
      : [],
  );
}

/** What is brought to homes reaches nobody who was not visited. */
function listVisited({ campaign }: Known): Equation[] {
  return (campaign.走访 ?? []).map((_, index) => ({
    given: claimField(campaign, formatPath(['走访', index, '发放', '人数'])),
    derived: claimField(campaign, formatPath(['走访', index, '人数'])),
  }));
}

/** Of each household that was visited somebody was. */
function listVisitedHomes({ campaign }: Known): Equation[] {
  return (campaign.走访 ?? []).flatMap((_, index) => {
    const derived = claimField(campaign, formatPath(['走访', index, '人数']));
    const given = claimField(campaign, formatPath(['走访', index, '户数']));
    return derived && isOfPeople(derived.figure) ? [{ given, derived, acrossUnits: true }] : [];
  });
}

/** Of a student of an example; one of the roster is held to his row, and who got extra aid got more. */
function listStories(known: Known): Equation[] {
  const { 故事: stories = [], 名册: rows = [], 补充资助: extra } = known.campaign;
  const standards = listStandards(known.campaign);
  const highest = standards.every(isYearly) ? findHighest(standards) : undefined;
  if (!highest || extra?.length) return [];
  return stories.flatMap(({ 人物: person }, index) => {
    const isListed = rows.some(({ 学生: student }) => student.length > 1 && person.includes(student));
    if (isListed || countPeople(person) !== 1) return [];
    const derived = claimFigure('最高的标准', highest.standard.金额, [highest.path]);
    return [{ given: claimField(known.campaign, formatPath(['故事', index, '金额'])), derived }];
  });
}

const peopleOnly = (equations: readonly Equation[]) =>
  equations.filter(({ given }) => given && isOfPeople(given.figure));

export const participantIdentities: readonly Identity[] = [
  {
    whole: '回访[].人数（没有说是往年的）',
    relation: '≤',
    parts: '合计.人数',
    ofPart: true,
    kind: followUpExceeds,
    list: (known) => peopleOnly(listFollowUps(known)),
  },
  {
    whole: '一场仪式的到场（身份是受助学生的）相加，受助学生代表',
    relation: '≤',
    parts: '合计.人数',
    ofPart: true,
    kind: attendanceExceeds,
    list: (known) => peopleOnly(listGuests(known)),
  },
  {
    whole: '补充资助[].人数（对象是受助学生的）',
    relation: '≤',
    parts: '合计.人数',
    ofPart: true,
    kind: extraExceeds,
    list: (known) => peopleOnly(listExtra(known)),
  },
  {
    whole: '仪式[].现场.人数',
    relation: '≤',
    parts: '到场的受助学生相加（没有代表、家长到场的）',
    kind: attendanceShort,
    list: (known) => peopleOnly(listPresent(known)),
  },
  {
    whole: '走访[].发放.人数',
    relation: '≤',
    parts: '走访[].人数',
    kind: visitExceeded,
    list: (known) => peopleOnly(listVisited(known)),
  },
  {
    whole: '走访[].户数',
    relation: '≤',
    parts: '走访[].人数',
    kind: visitedHomes,
    list: listVisitedHomes,
  },
  {
    whole: '故事[].金额（名册里没有的人）',
    relation: '≤',
    parts: '最高的标准',
    kind: averageOverStandard,
    list: listStories,
  },
];
