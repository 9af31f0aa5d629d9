/** 公示[].结果 as it was typed: whether it tells of objections, and how many there were. */
import { parseChineseNumeral } from '../../chinese/numerals.ts';
import { formatPath } from '../../diagnostics/path.ts';
import type { CheckInput } from '../rule.ts';

/** The objections that a publication had. */
export interface Objections {
  n: number;
  path: string;
  derived: string;
}

const number = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
/** What objections are counted in. */
export const objectionUnits = '[起例条件个项次份人名]';
const noneTold =
  /^(?:名单|公示|期间|期满|结果|均|都|后|，)*(?:没有|无|未|零|并未)(?:收到|接到|提出|人提出)?(?:任何)?(?:人|群众|职工)?(?:提出)?(?:书面)?异议/;
const counted = new RegExp(
  `${number}${objectionUnits}[^，。；]{0,6}异议|异议(?:共|为|有)*${number}${objectionUnits}`,
);

/** A number of one to three signs, in digits or in words. */
export function readNumber(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text);
}

/** Those of the only publication, where its 结果 tells them. */
export function findObjections({ campaign }: CheckInput): Objections | undefined {
  const stages = (campaign.阶段 ?? []).flatMap((stage, index) =>
    stage.名称 === '公示' ? [{ result: stage.结果 ?? '', path: `${formatPath(['阶段', index])}.结果` }] : [],
  );
  const [stage, ...others] = stages;
  if (!stage || others.length > 0) return undefined;
  const { result, path } = stage;
  const [, before, behind] = counted.exec(result) ?? [];
  const n = noneTold.test(result) ? 0 : readNumber(before ?? behind ?? '');
  return n === undefined ? undefined : { n, path, derived: result };
}
