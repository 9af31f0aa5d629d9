/** The slips of the pen in the name of a stage: 公视 for 公示, 审合 for 审核. */
import { stageNames } from './schema/prose.ts';
import { readWording, stageWordings } from './schema/wordings.ts';

/** What an input method offers beside a sign of a stage's name, since it sounds alike. */
const soundalikes: Readonly<Record<string, string>> = {
  部: '布步不补捕簿埠',
  署: '属数书输术树述熟暑叔舒疏竖殊蜀曙',
  宣: '选悬旋玄轩喧',
  传: '川船穿串',
  摸: '模莫末膜摩魔默磨墨漠',
  底: '地低抵弟第递帝滴',
  申: '深身神伸沈慎审',
  报: '包保抱宝暴饱',
  审: '申深身神伸沈慎',
  核: '合和何河盒荷贺',
  公: '工共供功攻宫恭巩贡',
  示: '视是式事市时世失师使试室始实施识释史士',
  发: '法罚乏',
  放: '防方房仿访妨芳坊纺',
  总: '综宗纵',
  结: '接节解街借介界洁截',
};

/** The stage that a name says but for signs that sound alike, or stand the wrong way round; undefined for any other word. */
export function suggestStage(name: string): string | undefined {
  return stageNames.find((stage) => {
    const [first = '', second = ''] = stage;
    const slip = new RegExp(
      `[${first}${soundalikes[first] ?? ''}][${second}${soundalikes[second] ?? ''}]|${second}${first}`,
      'g',
    );
    const meant = name.replace(slip, stage);
    return meant !== name && readWording(meant, stageNames, stageWordings) === stage;
  });
}
