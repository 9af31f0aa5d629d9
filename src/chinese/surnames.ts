/** Surnames: 复姓, and the single ones by which a name in brackets is told from a remark. */

/** 复姓 in use today. Those that are far more often a surname and the start of a given name are left out. */
const compound = new Set(
  (
    '欧阳 上官 司马 司徒 司空 诸葛 夏侯 皇甫 尉迟 公孙 公冶 慕容 令狐 长孙 宇文 轩辕 东方 东郭 南宫 西门 独孤 ' +
    '端木 百里 呼延 拓跋 闾丘 澹台 淳于 单于 太史 申屠 申徒 濮阳 赫连 钟离 鲜于 万俟 闻人 完颜 耶律 纳兰 仲孙 左丘 ' +
    '第五 贺兰 乐正 宗政 巫马 漆雕 公羊 公西 梁丘 微生 谷梁 段干'
  ).split(' '),
);

/** The usual single ones; those that are more often a word of a remark (单, 农, 家, 无) are left out. */
const single = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裘解应宗丁邓郁洪包左石崔吉龚程嵇邢裴陆荣翁荀羊惠曲封芮储靳段焦谷车侯全班仰秋仲伊宫宁仇栾甘武符刘景詹束龙叶司韶黎蓟薄印白怀蒲从鄂索咸赖卓蔺屠蒙池乔闻党翟谭劳姬申扶冉宰桑桂濮牛寿通边扈燕冀郏浦尚温庄晏柴瞿阎慕连茹艾容向古易慎戈廖庾居衡步耿满弘匡寇广禄沃利越夔隆师巩聂晁敖融冷辛那简饶曾沙乜鞠丰巢关蒯相查后荆红游竺权盖桓岳帅闫肖佟佘付代涂覃仝苟晋楚邰赫敬牟冼展苑海岩云来矫战栗原樵',
);

/** 复姓 with which a name begins; empty where it begins with none, or nothing follows it. */
export function findCompoundSurname(name: string): string {
  const start = name.slice(0, 2);
  return compound.has(start) && name.length > start.length ? start : '';
}

/** Whether a word is a 复姓 alone: in 欧阳　小雨 it is no name of its own. */
export function isCompoundSurname(word: string): boolean {
  return compound.has(word);
}

/** Whether a name begins with a usual surname. */
export function hasSurname(name: string): boolean {
  return single.has(name.charAt(0)) || findCompoundSurname(name) !== '';
}
