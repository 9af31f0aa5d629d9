/** What units did, as the whole's report tells it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { county, type Files, inFolder, run } from './support.ts';

const units: Files = {
  '部门/矿业公司.yaml': `仪式:
  - {名称: 助学金发放仪式, 时间: 2025-08-28, 地点: 县职工活动中心, 主办: 云岭县总工会}
  - {时间: 2025-09-02, 地点: 矿区俱乐部}
走访: [{时间: 2025-08-20, 户数: 2户, 慰问金: 1200元}, 到轮班职工家里看望]
附带活动: [{名称: 心理讲座, 时间: 2025-08-26, 人数: 60人}]
实物: [{名称: 书包, 数量: 2个}, {名称: 台灯, 数量: 2盏, 资助方: 远山矿机公司}]
`,
  '部门/供电公司.yaml': `仪式: [{名称: 新生座谈会, 时间: 2025-08-25, 地点: 供电公司}]
走访: [{户数: 1户, 人数: 1名, 带队: [{姓名: 何志远, 职务: 工会主席}]}]
实物: [{名称: 书包, 数量: 1个}]
`,
};
const own = `仪式: [{名称: 助学金发放仪式, 时间: 2025-08-28, 地点: 县职工活动中心}]
走访: [{户数: 5户, 慰问金: 5000元}]
`;

test('the whole tells its own first, then the units’, each once', () =>
  inFolder({ ...county, ...units, '活动.yaml': county['活动.yaml'] + own }, async (folder) => {
    const { consolidated } = await run(folder, { detail: '简' });
    const text = readFileSync(join(folder, '输出', consolidated!.files[0]!), 'utf8');
    const told = text.split('\n').filter((line) => /举行|走访|举办/.test(line));
    expect(told).toEqual([
      '　　8月28日，助学金发放仪式在县职工活动中心举行。',
      '　　9月2日，矿业公司在矿区俱乐部举行助学金发放仪式。8月25日，供电公司举行新生座谈会。',
      '　　县总工会走访困难职工家庭5户，送上慰问金5000元。8月20日，矿业公司走访困难职工家庭2户，送上慰问金1200元。到轮班职工家里看望（矿业公司）。供电公司由工会主席何志远带队走访困难职工家庭1户、学生1名。矿业公司发放书包2个、远山矿机公司捐赠的台灯2盏，供电公司发放书包1个，物资不计入助学金数额。',
      '　　8月26日，矿业公司举办“心理讲座”，60人参加。',
    ]);
    expect(consolidated?.problems.map(({ code }) => code)).toEqual([]);
  }));
