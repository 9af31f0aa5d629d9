/** 口径: what a number includes, and up to when. */

import * as z from 'zod';
import { places } from '../../chinese/regions.ts';
import { choice, date } from './kinds.ts';
import { phrase } from './texts.ts';
import type { Wordings } from './wordings.ts';

/** Which units' figures are in a number. */
export const extents = [
  ...(['本级', '全县各级', '全区各级', '全市各级', '全州各级', '全盟各级', '全旗各级', '全省各级'] as const),
  ...(['全自治区各级', '全兵团各级', '全师各级', '全镇各级', '全乡各级', '全街道各级'] as const),
  ...(['全集团', '全公司', '全厂', '全校', '全院', '全行业', '全系统', '本系统'] as const),
] as const;

const extentWordings: Wordings<(typeof extents)[number]> = [
  [
    '本级',
    `(?:[${places}]|[公集]司?团?|机关)?(?:本级|本部|机关)(?:工会)?|(?:仅|只含)?本(?:单位|会|工会|级)(?:工会|自身)?`,
  ],
  ...extents.flatMap((extent) => {
    const area = extent.replace('各级', '');
    const names = area.startsWith('全') ? `${area}|${area.slice(1)}(?=各|所有)` : area;
    return [
      [
        extent,
        `(?:${names})(?:各级|各|所有|各个|上下)?(?:基层|所属|下属)?(?:总?工会|单位|部门|工会组织|组织|企业)?`,
      ] as const,
    ];
  }),
  ['全集团', '集团(?:公司|总部及各单位)?(?:各?单位)?'],
  ['全系统', '系统(?:内|各单位|各工会)?|全(?:局|厅|委|行|院系|所|处|站|段|队|单位|机关)'],
  ['全公司', '公司(?:各?单位|各?部门)'],
];

const natureWordings = [
  ['拟发', '预算数?|(?:拟|计划|预计|准备|将要?)(?:发放?|资助|支出)?(?:数|金额|资金)?'],
  ['发放', '决算数?|(?:已|实际?|实)?(?:发放|发|支出|支付|使用|资助|兑付)(?:数|金额|资金|完毕|到位)?'],
  ['下拨', '(?:已|实际)?(?:下拨|拨付|拨款|下达|划拨)(?:数|金额|资金)?'],
  ['筹集', '(?:已|实际)?(?:筹集|募集|筹措|到账|收入|接收|筹资|募捐)(?:数|金额|资金)?'],
] as const;

export const scope = z
  .strictObject({
    范围: choice(extents, '数字包括哪些单位', extentWordings).optional(),
    性质: choice(['筹集', '下拨', '发放', '拟发'], '钱是筹集的、下拨的还是发放的', natureWordings).optional(),
    截至: date('统计到哪天', { before: '(?:统计)?截[至止]到?|到' }).meta({ structural: false }).optional(),
    说明: phrase('其他说明，如 不含市总工会直接发放的').meta({ structural: false }).optional(),
  })
  .meta({ structural: true });
