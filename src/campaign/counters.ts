/** What things are usually counted in, for a number that was typed without: 书包 36 is 36个. */
import type { CountUnit } from '../chinese/values.ts';

// 把 is none in running text: 三把关
const counters: readonly (readonly [counter: CountUnit | '把', things: string])[] = [
  [
    '个',
    '书包|背包|箱包|拉杆箱|行李箱|水杯|保温杯|热水瓶|暖水瓶|脸盆|文具盒|笔袋|篮球|足球|排球|红包|枕头|充电宝|U盘|口罩',
  ],
  ['盏', '台灯|护眼灯'],
  ['台', '电脑|平板|学习机|电风扇|电视机?|洗衣机|打印机|收音机|点读机|复读机'],
  ['部', '手机'],
  ['辆', '自行车|电动车'],
  ['床', '棉被|被子|被褥|棉絮|毛毯|床单|凉席|被套|蚊帐'],
  ['套', '文具|校服|床上用品|四件套|三件套|运动服|洗漱用品|课桌椅|餐具'],
  ['份', '学习用品|大?礼包|助学包|爱心包|慰问品|礼品|学习礼包|文具礼包|生活用品|日用品|宣传单|宣传册|保险'],
  ['本', '字典|词典|书|书籍|图书|笔记本|作业本|练习本|教辅|读本'],
  ['双', '运动鞋|棉鞋|布鞋|鞋|袜子'],
  ['件', '衣服|棉衣|羽绒服|外套|毛衣|衬衫|雨衣'],
  ['支', '钢笔|中性笔|圆珠笔|签字笔|铅笔|笔|牙膏|牙刷'],
  ['条', '毛巾|围巾|裤子|毯子'],
  ['袋', '大米|面粉|米|奶粉|洗衣粉'],
  ['桶', '食用油|菜油|花生油|油'],
  ['箱', '牛奶|方便面|矿泉水|水果|苹果'],
  ['把', '雨伞|伞|椅子'],
  ['张', '购书卡|书卡|书券|购书券|优惠券|桌子|课桌|书桌|车票|火车票|床'],
  ['副', '眼镜|手套'],
];
const ending = counters.map(([counter, things]) => [counter, new RegExp(`(?:${things})$`)] as const);

/** Undefined of a thing that is not known. */
export function findCounter(thing: string): string | undefined {
  const found = ending.flatMap(([counter, things]) => {
    const [last] = things.exec(thing) ?? [];
    return last === undefined ? [] : [{ counter, length: last.length }];
  });
  // 笔记本 is no 笔, whichever is listed first
  return found.toSorted((a, b) => b.length - a.length)[0]?.counter;
}
