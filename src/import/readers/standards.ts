/** 本科新生每人5000元: what each gets by the rule. */
import { anySchooling } from '../../campaign/schooling.ts';
import type { FoundMoney } from '../../chinese/figures/found.ts';
import { type Found, item, type Plain, record } from '../found.ts';
import type { Manuscript, Sentence } from '../manuscript.ts';

const rule = /标准|按照?每|每(?:人|生|名)/;
/** What is told of other years, of others, or of what some happened to get. */
const others = /去年|上年|由[\d.]+|提高到|增加到|人均|平均|约|慰问|走访|捐赠|企业|高于|低于|贷款|补贴/;
const who = new RegExp(
  `(?:^|[，、；：（]|其中|对|为|给)(?:考[上入取]|在读|就读)?(省[内外]|本省|外省)?(?:就读的?|录取的?)?(${anySchooling})(?:院校)?(新生|在读生|在校生)?(?:学?生|阶段|子女)*的?(?:困难|职工|学生|子女)*(?:资助|助学|补助|发放)?(?:标准)?(?:为|按)?(?:每(?:人|生|名)(?:学生)?(?:每(?:学?年|月|学期))?|[/]人)?(?:资助|发放|补助|给予)?(?:标准)?(?:为)?$`,
);

export function readStandards({ sentences }: Manuscript): Found[] {
  const found = sentences.flatMap((sentence) =>
    rule.test(sentence.text) && !others.test(sentence.text) ? readSentence(sentence) : [],
  );
  const byWho = new Map<string, { amount: string; found: Found }>();
  const unsure = new Set<string>();
  for (const { key, amount, said } of found) {
    const known = byWho.get(key);
    if (!known) byWho.set(key, { amount, found: said });
    else if (known.amount !== amount) unsure.add(key);
  }
  return [...byWho].flatMap(([key, { found: said }]) => (unsure.has(key) ? [] : [said]));
}

function readSentence(sentence: Sentence): { key: string; amount: string; said: Found }[] {
  const { text, figures } = sentence;
  const once = /一次性/.test(text) ? '一次性' : undefined;
  return figures.flatMap((figure, order) => {
    if (figure.kind !== 'money' || figure.figure.approx || figure.figure.upper) return [];
    const previous = figures[order - 1];
    const lead = text.slice(previous ? previous.index + previous.text.length : 0, figure.index);
    const [, place, schooling, freshness] = who.exec(lead) ?? [];
    if (schooling === undefined || !isOfEach(figure, lead, text)) return [];
    const condition = record({
      学段: schooling,
      地域: place,
      新生: freshness === undefined ? undefined : freshness === '新生' ? '是' : '否',
    });
    const value = record({
      条件: condition as { readonly [key: string]: Plain },
      金额: figure.text,
      频次: frequencyOf(figure) ?? once,
    });
    return [{ key: JSON.stringify(condition), amount: figure.text, said: item(['标准'], value, sentence) }];
  });
}

/** 每人5000元; or 标准为：本科5000元, where each means each. */
function isOfEach({ per, text }: FoundMoney, lead: string, sentence: string): boolean {
  if (per?.some((each) => /[生人名]/.test(each))) return true;
  return /标准(?:为|是|：)/.test(sentence) && !/万/.test(text) && !/每|共|户/.test(lead);
}

function frequencyOf({ per = [] }: FoundMoney): string | undefined {
  if (per.includes('月')) return '每月';
  return per.some((each) => /学?年/.test(each)) ? '每学年' : undefined;
}
