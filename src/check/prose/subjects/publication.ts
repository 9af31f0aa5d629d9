/** 公示5个工作日, 公示7天: as the stage says, or as the calendar has it; 收到2条异议 where it says that there were none. */
import type { FoundMeasure } from '../../../chinese/figures/found.ts';
import { findObjections } from '../objections.ts';
import { findPublicationDays } from '../publication-length.ts';
import type { Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

export const tiePublication: Subject = (statement, { input }) => {
  const { found, lead, before } = statement;
  if (found.kind !== 'measure' || !/^(?:工作日|天)$/.test(found.unit) || !words.publicised.test(lead))
    return undefined;
  if (ofOthers.test(before.replace(/[^，；]*名单/, '名单'))) return undefined;
  const known = findPublicationDays(found.unit === '天', input);
  if (!known) return undefined;
  const { allowed, path, derived } = known;
  return {
    statement,
    holds: allowed.some((size) => allows(found, size)),
    ...{ name: path, derived, fields: [path] },
  };
};

/** Others publicise too, and other things: 各街道公示3天, 资金使用情况公示7天. */
const ofOthers = new RegExp(
  `基层|各(?!项)|[县区街镇乡村厂](?:（区）)?(?:道|委会|总工会|级|工会)?先?公示|分厂|车间|社区|企业|学校|${words.otherNotice}|结果|先(?:行)?公示|再公示|两级|三级|初审|二次|第[二三]次|规定|要求|总工会的公示`,
);

function allows({ n, upper = n, approx }: FoundMeasure, size: number): boolean {
  const slack = approx === undefined ? 0 : n / 10;
  return size >= n - slack && size <= upper + slack * (approx === '余' || approx === '多' ? 10 : 1);
}

const objected = /^的?(?:书面|实名|群众|有效)?(?:异议|反对意见)/;
/** Another publication, or none of them. */
const notOfThis =
  /初审|初步|基层|各[县区单乡镇]|企业|社区|学校|村|第[一二两三][次轮]|上年|去年|往年|没有|未|无|零|不/;

/** Where there was none; others are held with the sentence that tells of them. */
export const tieObjection: Subject = (statement, { input }) => {
  const { found, before, trail } = statement;
  const known = findObjections(input);
  if (found.kind !== 'count' || known?.n !== 0) return undefined;
  if (!/公示/.test(before) || !objected.test(trail) || notOfThis.test(before)) return undefined;
  const { path, derived } = known;
  return { statement, holds: found.figure.n === 0, name: path, derived, fields: [path] };
};
