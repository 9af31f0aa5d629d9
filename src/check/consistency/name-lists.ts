/** The unit's own name where another's must stand, another's superior, and one name twice in a list. */

import { formatDate } from '../../chinese/date-format.ts';
import { namedTwice, otherSuperior, ownName } from '../../diagnostics/catalogue/fields.ts';
import { formatPath, itemPath } from '../../diagnostics/path.ts';
import { type Compared, judgeCompared } from '../conflicts.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';

const squeeze = (name: string) => name.replace(/\s/g, '');

/** Fields that name another unit. */
function listOthers({ campaign: { 报告: report, 单位: unit, 通知: notices = [] } }: CheckInput) {
  const listed = (field: string, names: readonly string[] | undefined, as: string) =>
    (names ?? []).map((name, index) => ({ field: itemPath(field, index), name, as }));
  return [
    ...(unit.上级 ? [{ field: '单位.上级', name: unit.上级, as: '上级' }] : []),
    ...listed('单位.联合', unit.联合, '联合主办的单位'),
    ...listed('报告.主送', report.主送, '主送的单位'),
    ...notices.flatMap(({ 发文单位: name, 动作: action }, index) =>
      action === '收到' || action === '转发'
        ? [{ field: formatPath(['通知', index, '发文单位']), name, as: `${action}的通知的发文单位` }]
        : [],
    ),
  ];
}

function compareOwnName(input: CheckInput): Compared[] {
  const own = [input.campaign.单位.全称, input.campaign.单位.简称].flatMap((name) =>
    name ? squeeze(name) : [],
  );
  return listOthers(input).map(({ field, name, as }) => ({
    one: { field, words: `${as}写的是“${name}”` },
    other: { field: '单位.全称', words: '那是本单位' },
    holds: !own.includes(squeeze(name)),
  }));
}

/** 临江市总工会: where a union is, in full, and of which level. */
const union = /^(\p{Script=Han}{2,}?)(省|自治区|市|县|区|旗)总工会$/u;

/** Whose papers come in and whom the report goes to, of the level of the superior: the superior itself. */
function compareSuperiors(input: CheckInput): Compared[] {
  const { 上级: superior = '' } = input.campaign.单位;
  const [, place, level] = union.exec(squeeze(superior)) ?? [];
  if (place === undefined) return [];
  return listOthers(input).flatMap(({ field, name, as }) => {
    const [, other, rank] = union.exec(squeeze(name)) ?? [];
    const isSuperior = /^(?:通知|报告\.主送)/.test(field);
    if (other === undefined || rank !== level || !isSuperior) return [];
    return [
      {
        one: { field, words: `${as}写的是“${name}”` },
        other: { field: '单位.上级', words: `上级写的是“${superior}”` },
        holds: other.endsWith(place) || place.endsWith(other),
      },
    ];
  });
}

/** What the unit made itself did not come in. */
function compareMade({ campaign: { 通知: notices = [] } }: CheckInput): Compared[] {
  return notices.flatMap(({ 动作: action, 收到: received, 标题: title }, index) =>
    action === '制定' && received
      ? [
          {
            one: { field: formatPath(['通知', index, '动作']), words: `《${title}》的动作写的是“制定”` },
            other: {
              field: formatPath(['通知', index, '收到']),
              words: `又写了收到的日期${formatDate(received)}`,
            },
            holds: false,
          },
        ]
      : [],
  );
}

/** Lists in which a name stands once. */
function listNamed({
  campaign: { 报告: report, 领导小组: group, 协作: cooperation, 单位: unit, 附件: attachments },
}: CheckInput) {
  const list = (field: string, names: readonly string[] | undefined) =>
    (names ?? []).map((name, index) => ({ field: itemPath(field, index), name }));
  return [
    { what: '成员单位', items: list('领导小组.成员单位', group?.成员单位) },
    {
      what: '组长、副组长',
      items: [
        ...(group?.组长 ? [{ field: '领导小组.组长', name: group.组长 }] : []),
        ...list('领导小组.副组长', group?.副组长),
      ],
    },
    { what: '协作的部门', items: list('协作.部门', cooperation?.部门) },
    { what: '附件', items: list('附件', attachments) },
    { what: '联合的单位', items: list('单位.联合', unit.联合) },
    {
      what: '主送、抄送',
      items: [...list('报告.主送', report.主送), ...list('报告.版记.抄送', report.版记?.抄送)],
    },
  ];
}

function* compareNamed(input: CheckInput): Iterable<Compared> {
  for (const { what, items } of listNamed(input)) {
    const seen = new Map<string, string>();
    for (const { field, name } of items) {
      const first = seen.get(squeeze(name));
      yield {
        one: { field, words: `“${name}”在${what}里写了两次` },
        other: { field: first ?? field, words: `前面是${first ?? field}` },
        holds: first === undefined,
      };
      if (first === undefined) seen.set(squeeze(name), field);
    }
  }
}

export const nameListRules: readonly Rule[] = [
  defineRule(ownName, (input) =>
    judgeCompared(ownName, [...compareOwnName(input), ...compareMade(input)], input),
  ),
  defineRule(otherSuperior, (input) => judgeCompared(otherSuperior, compareSuperiors(input), input)),
  defineRule(namedTwice, (input) => judgeCompared(namedTwice, [...compareNamed(input)], input)),
];
