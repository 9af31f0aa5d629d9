/** The names of stages: a slip of the pen is told, a word of her own is taken as it is. */
import { expect, test } from '@jest/globals';
import { suggestStage } from '../../src/campaign/stage-slips.ts';

test.each([
  ['公视', '公示'],
  ['审合', '审核'],
  ['发防', '发放'],
  ['宫视', '公示'],
  ['示公', '公示'],
  ['部属', '部署'],
  ['选传', '宣传'],
  ['模底', '摸底'],
  ['身报', '申报'],
  ['宗结', '总结'],
  ['公视阶段', '公示'],
  ['资格审合', '审核'],
  ['调查模底', '摸底'],
])('%s is %s', (name, stage) => {
  expect(suggestStage(name)).toBe(stage);
});

test.each(
  '筹资 回访 其他 募捐活动 走访慰问 结对 座谈 审计 申诉 公证 公开 方法 实施 试点 表彰 培训 实地核查 资金筹集 事后跟踪 放款 总评 报到 送学 考察'.split(
    ' ',
  ),
)('%s is a word of its own', (name) => {
  expect(suggestStage(name)).toBeUndefined();
});
