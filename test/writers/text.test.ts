import { describe, expect, test } from '@jest/globals';
import { writeText } from '../../src/writers/text.ts';
import { everything, paragraph, report, table, value, words } from '../support/tree.ts';

describe('纯文本', () => {
  test('a report reads from top to bottom as it is printed', () => {
    expect(writeText(everything())).toBe(`000001
机密★1年
特急
云岭县总工会文件
云工发〔2016〕51号
签发人：何志远　李敏　赵立新

关于2016年金秋助学活动的总结

（2016年12月20日）

自治区总工会：
　　资助学生184名【待核】，一是、何喆
　　一、工作开展情况
　　（一）领导重视。成立了领导小组。
　　1.摸底
　　（1）入户
　　第一行
第二行
资助名册
单位\t姓名\t金额
甲矿\t何喆\t5000
甲矿\t李敏\t3000
合计\t\t8000
　　图：历年筹集（单位：万元）。2016年比2015年多8.58万元
　　图：历年筹集（单位：万元）。2016年比2015年多8.58万元
　　图：历年筹集（单位：万元）。2016年比2015年多8.58万元
　　图：历年筹集（单位：万元）。2016年比2015年多8.58万元

　　附件：1.资助名册
　　　　　2.资金来源表

云岭县总工会
云岭县教育局
2016年12月20日
　　（此件公开发布）

附件1

资助名册

序号\t姓名
1\t何喆

附件2

资金来源表

来源\t金额
县财政\t10

抄送：县委办公室，县教育局。
云岭县总工会办公室\t2016年12月21日印发
`);
  });

  test('the head of each column says all that stands above it', () => {
    const text = writeText(
      report([
        table([], [['甲矿', '2', '8000']], {
          columns: [1, 1, 1].map((width) => ({ align: 'center', width })),
          head: [
            {
              cells: [
                { children: words('单位'), rowSpan: 2 },
                { children: words('资助'), colSpan: 2 },
              ],
            },
            { cells: [{ children: words('人数') }, { children: words('金额') }] },
          ],
        }),
      ]),
    );
    expect(text).toBe('单位\t资助／人数\t资助／金额\n甲矿\t2\t8000\n');
  });

  test('a value never makes a line or a column', () => {
    expect(writeText(report([paragraph(value('甲\n乙')), table(['名'], [['甲\t乙\n丙']])]))).toBe(
      '　　甲 乙\n名\n甲 乙 丙\n',
    );
  });
});
