/** The 56 民族 of China, by the names that 民族 columns write. */

const names =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺';

const groups = names.split(' ').map((name) => `${name}族`);
const signs: ReadonlySet<string> = new Set(names);

/** The 民族 that a name is but for one sign that none of them is written with, 汗族; none of 蒙族, which is short for one. */
export function suggestEthnicGroups(name: string): readonly string[] {
  const letters = [...name];
  const foreign = letters.slice(0, -1).filter((sign) => !signs.has(sign));
  if (letters.at(-1) !== '族' || foreign.length !== 1 || /少数|[其它他]|客家|革家/.test(name)) return [];
  return groups.filter((group) => {
    const meant = [...group];
    return (
      meant.length === letters.length &&
      letters.every((sign, index) => sign === meant[index] || sign === foreign[0])
    );
  });
}
