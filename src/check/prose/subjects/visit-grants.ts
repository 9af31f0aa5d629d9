/** 走访中把2.8万元助学款送到10名学生手中: the year's grants that visits brought to homes. */
import { formatPath } from '../../../diagnostics/path.ts';
import type { CheckInput } from '../../rule.ts';
import { type Known, listKnown } from '../known.ts';
import { hasName } from '../part-names.ts';
import { listTogether } from '../several.ts';
import { amountOf, holdTo, type Subject } from '../tie.ts';

const grant = '(?:助学金|助学款|资助金|资助款)';
const start = '(?:^|，)(?:在)?走访(?:慰问)?(?:活动)?(?:中|时|期间)?，?(?:共|还|先后)*';
const brought = '(?:送到|送给|送至|发给|交到)(?:了)?';
const money = new RegExp(`${start}(?:把|将)$`);
const moneyBehind = new RegExp(`^的?${grant}${brought}`);
const heads = new RegExp(`${start}(?:把|将)(?:〓的?)?${grant}${brought}$`);
/** 走访困难职工家庭3户，送去助学金9000元. */
const moneyToHomes = new RegExp(`走访[^，；]*〓[^，；]*，(?:共|并|还)*(?:送去|送上|送达)了?${grant}$`);
const headsBehind = /^(?:受助|困难|职工|家庭)*(?:学生|子女|学子)?(?:的)?(?:手中|手里|家中|家里)/;

export const tieVisitGrant: Subject = (statement, { input }) => {
  const { found, before, after, sentence, order } = statement;
  const said = amountOf(statement);
  if (!said || found.per) return undefined;
  if (hasName(before, input) || /其中|另|又|再|第[一二三]次/.test(before)) return undefined;
  const masked = sentence.slice(0, order).reduce((rest, { text }) => rest.replace(text, '〓'), before);
  if (said.kind === 'money')
    return moneyToHomes.test(masked) || (money.test(masked) && moneyBehind.test(after))
      ? holdTo(statement, listGranted('金额', input))
      : undefined;
  return heads.test(masked) && headsBehind.test(after)
    ? holdTo(statement, listGranted('人数', input))
    : undefined;
};

/** What each visit that brought grants brought, and several together; none where one does not tell it. */
function listGranted(field: '人数' | '金额', input: CheckInput): Known[] {
  const granting = (input.campaign.走访 ?? []).flatMap(({ 发放 }, index) =>
    发放 ? [`${formatPath(['走访', index])}.发放`] : [],
  );
  const each = granting.flatMap((path) => listKnown(input, path, [field]));
  return each.length === granting.length ? listTogether(each, `走访[].发放.${field}`) : [];
}
