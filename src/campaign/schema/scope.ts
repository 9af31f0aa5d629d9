/** 口径: what a number includes, and up to when. */
import { z } from 'zod';
import { choice, date, phrase } from './kinds.ts';

/** Which units' figures are in a number. */
export const extents = [
  ...(['本级', '全县各级', '全区各级', '全市各级', '全州各级', '全盟各级', '全旗各级', '全省各级'] as const),
  ...(['全自治区各级', '全兵团各级', '全师各级', '全镇各级', '全乡各级', '全街道各级'] as const),
  ...(['全集团', '全公司', '全厂', '全校', '全院', '全行业', '全系统', '本系统'] as const),
] as const;

export const scope = z
  .strictObject({
    范围: choice(extents, '数字包括哪些单位').optional(),
    性质: choice(['筹集', '下拨', '发放', '拟发'], '钱是筹集的、下拨的还是发放的').optional(),
    截至: date('统计到哪天').meta({ structural: false }).optional(),
    说明: phrase('其他说明').meta({ structural: false }).optional(),
  })
  .meta({ structural: true });
