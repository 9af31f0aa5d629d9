/** Words of what is meant to be done: figures behind them are no figures of this year. */

import type { CampaignModel } from '../../campaign/model.ts';
import { sentenceBefore } from '../../chinese/sentences.ts';
import type { Passage } from '../texts.ts';
import { thisYear } from './clauses.ts';

const planTitle = /打算|计划|下一步|思路|展望|安排/;

/** Words of a later time; what follows them in the text is of that time, until this year is named again. */
const later = /明年|来年|下年|下一年|下一步|下一阶段|今后|(?<!年)将来|未来/g;
/** Words of an intent, or of what might be (结余不够资助1名本科生, 可再资助1名), within one sentence. */
const intent =
  /拟(?!定|订|稿)|(?<![按照原])计划(?=[再继共资救帮筹募发投安明用在于新为全向\d])|原?计划(?=资助|筹|发放)|预计|预期|争取|力争|打算|有望|目标(?:是|为)|将(?:再|继续|进一步|新增|扩大|资助|救助|帮扶|筹集|投入|安排|达到)|(?:不够|足够|(?<!能|不)够|足以|[还尚就才][可能]够?以?|(?:可以?|能够?)(?=[再多]))[再多]?[再多]?(?:资助|救助|帮扶|惠及)/g;
const present = new RegExp(`${thisYear}|实际|截至|目前|现有|现行|已有|(?:[把将]|用好|利用|盘活)结余`, 'g');
const anyYear = /((?:19|20)\d\d)年/g;

/**
 * Whether what stands at a place of a passage is told of a plan or of a later year than the report's. In a field or a
 * section of plans everything is, but what is said of this year: 在今年资助96名的基础上.
 */
export function isPlanned(passage: Passage, index: number, campaign: CampaignModel): boolean {
  const before = passage.text.slice(0, index);
  const sentence = sentenceBefore(passage.text, index);
  const now = lastOf(present, sentence);
  if (now < 0 && tellsPlans(passage, campaign)) return true;
  const { 年度: year } = campaign.报告;
  const laterYear = [...before.matchAll(anyYear)].filter(([, named]) => Number(named) > year).at(-1)?.index;
  return (
    Math.max(lastOf(later, before), laterYear ?? -1) > lastOf(present, before) ||
    lastOf(intent, sentence) > now
  );
}

/** Whether a text speaks anywhere of a later time than the report's. */
export function namesLater(text: string, year: number): boolean {
  return lastOf(later, text) >= 0 || [...text.matchAll(anyYear)].some(([, named]) => Number(named) > year);
}

/** Whether a passage stands in 打算, or in a section headed so. */
export function tellsPlans({ path }: Passage, { 小节: sections = [] }: CampaignModel): boolean {
  const [, section] = /^小节\[(\d+)\]/.exec(path) ?? [];
  return path.startsWith('打算') || planTitle.test(sections[Number(section) - 1]?.标题 ?? '');
}

/** Where the last match begins; -1 where there is none. */
function lastOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
