/** The people of the ceremonies, the visits and the leading group, each with what marks the occasion in a sentence. */
import { formatDate } from '../../chinese/date-format.ts';
import { formatFigure } from '../../chinese/format.ts';
import { hasSurname } from '../../chinese/surnames.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type CheckInput, oncePerInput } from '../rule.ts';
import { isDays } from './dated.ts';
import { listCalled } from './occasions.ts';
import { anyOf } from './several.ts';

export interface Person {
  name: string;
  post: string;
  of: '仪式' | '走访' | '领导小组';
  as: '主持' | '出席' | '带队' | '组长' | '副组长';
  /** what he did at a ceremony */
  role?: string | undefined;
  /** that of the post */
  path: string;
  /** how a sentence says which of several occasions it means */
  marks: readonly RegExp[];
}

const ordinals = ['一', '二', '三', '四', '五', '六'];

type Typed = { 姓名?: string | undefined; 职务?: string | undefined } | undefined;

/** Somebody with his post, or whose name is typed together with it. */
function readPerson(typed: Typed, rest: Omit<Person, 'name' | 'post'>): Person[] {
  const { 姓名: name = '', 职务: post = '' } = typed ?? {};
  // 李** is nobody whom a sentence can name
  if (/[^\p{L}\p{M}\s·.、，（）]/u.test(name)) return [];
  if (post !== '' || name.length < 5) return name.length > 1 ? [{ name, post, ...rest }] : [];
  const split = splitPost(name);
  return split ? [{ ...split, ...rest }] : [];
}

export const listPeople = oncePerInput((input): readonly Person[] => {
  const { 领导小组: group } = input.campaign;
  return [
    ...listCeremonyPeople(input),
    ...listVisitLeaders(input),
    ...listGroup(group?.组长 === undefined ? [] : [group.组长], '组长'),
    ...listGroup(group?.副组长 ?? [], '副组长'),
  ];
});

/** Who hosted and who came, with what a sentence calls their ceremony by and no other. */
function listCeremonyPeople(input: CheckInput): Person[] {
  const { 仪式: ceremonies = [] } = input.campaign;
  const names = listCalled(input);
  const isOnly = (name: string, index: number) =>
    names.every((others, at) => at === index || !others.some((other) => other.includes(name)));
  const days = ceremonies.map(({ 时间 }) => 时间?.from ?? '');
  const areDated = days.every((day) => day !== '');
  return ceremonies.flatMap((ceremony, index) => {
    const { 主持: host, 出席: guests = [], 时间: time } = ceremony;
    const order = areDated ? days.filter((day) => day < (days[index] ?? '')).length : -1;
    const nth = ordinals[order];
    const called = [
      ...(time ? [formatDate(time, { year: false }).replace(/[上下]午|晚上?$/, '')] : []),
      ...(names[index] ?? []).filter((one) => isOnly(one, index)),
      ...(nth === undefined || ceremonies.length < 2 ? [] : [`第${nth}场`, `第${nth}批`]),
      ...(order === 0 && ceremonies.length > 1 ? ['首场', '首批'] : []),
    ];
    const rest = { of: '仪式' as const, marks: called.map((words) => new RegExp(anyOf([words]))) };
    const path = (...steps: (string | number)[]) => formatPath(['仪式', index, ...steps, '职务']);
    return [
      ...readPerson(host, { ...rest, as: '主持', path: path('主持') }),
      ...guests.flatMap((guest, at) =>
        readPerson(guest, {
          ...rest,
          as: guest.角色 === '主持' ? '主持' : '出席',
          role: guest.角色,
          path: path('出席', at),
        }),
      ),
    ];
  });
}

/** Who led a visit, with the day and the households by which a sentence tells it. */
function listVisitLeaders({ campaign: { 走访: visits = [] } }: CheckInput): Person[] {
  return visits.flatMap(({ 带队: leaders = [], 时间: time, 户数: households }, index) => {
    const called = [
      // of a month there may be others
      ...(time && isDays(time) ? [formatDate(time, { year: false })] : []),
      ...(households ? [formatFigure(households)] : []),
    ];
    const marks = called.map((words) => new RegExp(`(?<!\\d)${words}`));
    return leaders.flatMap((leader, at) => {
      const path = formatPath(['走访', index, '带队', at, '职务']);
      return readPerson(leader, { of: '走访', as: '带队', marks, path });
    });
  });
}

/** 县总工会主席许朗, as typed in one field. */
function splitPost(words: string): Pick<Person, 'name' | 'post'> | undefined {
  const [, post = '', name = ''] = /^(.*?(?:主席|书记|长|主任|常委|经理))([^、，]{2,4})$/.exec(words) ?? [];
  return hasSurname(name) ? { name, post } : undefined;
}

function listGroup(typed: readonly string[], as: '组长' | '副组长'): Person[] {
  return typed.flatMap((words, at) => {
    const split = splitPost(words);
    const path = as === '组长' ? '领导小组.组长' : formatPath(['领导小组', '副组长', at]);
    return split ? [{ ...split, of: '领导小组' as const, as, path, marks: [] }] : [];
  });
}
