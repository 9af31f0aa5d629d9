/** Every example is a test: the two real summaries' facts, a minimal campaign, and a county's full one. */
import { describe, expect, test } from '@jest/globals';
import type { ReportOptions } from '../src/produce.ts';
import { writeDocx } from '../src/writers/docx/docx.ts';
import { writeText } from '../src/writers/text.ts';
import { missingValidator, validate } from './support/docx.ts';
import { expectGolden } from './support/golden.ts';
import { reportOf } from './support/reports.ts';
import { describeWith } from './support/skip-loudly.ts';
import { measureTyped } from './support/typed.ts';

const textOf = (example: string, options: ReportOptions = {}) =>
  writeText(reportOf(example, options).report.document);
const codesOf = (example: string, severity: string, options: ReportOptions = {}) =>
  reportOf(example, options)
    .problems.filter((problem) => problem.severity === severity)
    .map(({ code }) => code);

describe('叙述总结：文化厅工会，2016年', () => {
  const example = '叙述总结-文化厅工会';
  const text = textOf(example);

  test('全文', () => expectGolden('叙述总结-文化厅工会.txt', text));

  test('7月摸底，8月底收到通知，文号的括号改为六角括号', () => {
    expect(text).toContain('7月，厅工会');
    expect(text).toContain(
      '8月底，厅工会收到自治区总工会《关于开展2016年金秋助学活动的通知》（新工办〔2016〕51号）',
    );
  });

  test('两名学生和家长的姓名用“·”，单位各是各的', () => {
    expect(text).toContain('新疆艺术剧院歌舞团退休职工艾拜都拉·尼牙孜的长女阿迪娜·艾拜都拉');
    expect(text).toContain('新疆艺术剧院民族乐团职工尼加提·沙地克的女儿吐尔逊娜依·尼加提');
    expect(text).not.toContain('•');
  });

  test('两人共5000元，没有2500元', () => {
    expect(text).toContain('现场向2名学生发放助学金5000元');
    expect(text).not.toMatch(/2500|每人5000|各5000|人均/);
  });

  test('标准以外的2000元分开说，不并入合计', () => {
    expect(text).toMatch(/经厅领导同意，厅工会给予帕提古丽2000元的补充资助/);
    expect(text).not.toMatch(/7000|0\.7万/);
  });

  test('没有标题，五段以内', () => {
    const { children } = reportOf(example).report.document;
    expect(children.filter((block) => block.type === 'heading')).toEqual([]);
    expect(children.filter((block) => block.type === 'paragraph')).toHaveLength(5);
  });

  test('先摸底后来文不是错误', () => {
    expect(codesOf(example, 'error')).toEqual([]);
    expect(codesOf(example, 'warning').filter((code) => code.startsWith('order.'))).toEqual([]);
  });
});

describe('编号总结：满洲里市总工会，2016年', () => {
  const example = '编号总结-满洲里市总工会';
  // the placeholder of the original is an error: only a draft is made
  const draft = { draft: true };
  const text = textOf(example, draft);

  test('全文', () => expectGolden('编号总结-满洲里市总工会.txt', text));

  test('184名，28.58万元', () => {
    expect(text).toContain('184名');
    expect(text).toContain('28.58万元');
  });

  test.each([
    '民政部门资助低保家庭学生53名',
    '各级工会资助困难职工家庭学生31名',
    '红十字会资助困难家庭学生28名',
    '妇联“爱心助学工程”资助困难家庭学生14名',
    '残联资助残疾人家庭学生10名',
    '团委介绍的企业资助困难家庭学生3名',
    '社会各界资助外来务工家庭的中小学生45名',
  ])('%s', (group) => expect(text).toContain(group));

  test('两个小节，标题照给的', () => {
    const headings = reportOf(example, draft).report.document.children.flatMap((block) =>
      block.type === 'heading' ? [`${block.level} ${block.number}`] : [],
    );
    expect(headings).toEqual(['1 一、', '1 二、', '3 1.', '3 2.', '3 3.']);
    expect(text).toContain('一、广泛发动，多方参与，以多种形式助学');
    expect(text).toContain('二、助学活动与脱贫工程相互促进');
  });

  test('首先、其次、再次各成一段，一是到四是在一段里', () => {
    expect(text).toMatch(/\n　　首先，.*\n　　其次，.*\n　　再次，.*一是.*二是.*三是.*四是/);
  });

  test('报纸、广播、电视，一助一、群助一，专项基金：勾选的都说到', () => {
    for (const words of ['报纸', '广播', '电视', '“一助一”', '“群助一”', '专款专用', '公布收支', '查询'])
      expect(text).toContain(words);
    expect(text).toContain('助学工作由市政府扶贫办统筹');
    expect(text).not.toContain('人均');
  });

  test('七成以上由数字、勾选和语料写成', () => {
    expect(measureTyped(reportOf(example, draft).report.document)).toBeLessThan(0.3);
  });

  test('没有填的“**”在草稿里照样印出，标着【待核】，并且报告为占位符', () => {
    expect(text).toContain('**【待核】市总工会');
    expect(codesOf(example, 'error', draft)).toEqual(['wording.placeholder']);
  });
});

test('最简：只有单位、年度和人数，没有空话', () => {
  expect(textOf('最简')).toBe(
    '云岭县总工会2025年“金秋助学”活动总结\n\n　　2025年，云岭县总工会开展了“金秋助学”活动。共资助困难职工子女36名。\n\n云岭县总工会\n',
  );
  expect(reportOf('最简').problems).toEqual([]);
});

describe('编号总结：松陵县总工会，2025年，资料齐全', () => {
  const example = '编号总结-松陵县总工会';

  test('全文', () => expectGolden('编号总结-松陵县总工会.txt', textOf(example)));
  test('没有问题', () => expect(reportOf(example).problems).toEqual([]));

  test('同一份资料的简讯，二百到五百字', () => {
    const text = textOf(example, { template: '简讯' });
    expectGolden('简讯-松陵县总工会.txt', text);
    const length = [...text.replaceAll(/\s/g, '')].length;
    expect(length).toBeGreaterThanOrEqual(200);
    expect(length).toBeLessThanOrEqual(500);
  });
});

describe('版头示例：澜湖市总工会，2025年', () => {
  const example = '版头示例-澜湖市总工会';

  test('同一份资料的简讯，有自己的标题，没有红头、主送、附注和版记', () => {
    expectGolden('简讯-澜湖市总工会.txt', textOf(example, { template: '简讯' }));
  });

  test('全文', () => expectGolden('版头示例-澜湖市总工会.txt', textOf(example)));

  test('只提示国标字库没有的字', () => {
    expect(reportOf(example).problems).toMatchObject([
      { code: 'page.rare-character', severity: 'notice', message: expect.stringContaining('“䶮”“喆”') },
    ]);
  });

  test('名册横排，末行的合计同正文里的一致', () => {
    const [roster] = reportOf(example).report.document.children.filter(({ type }) => type === 'attachment');
    expect(roster).toMatchObject({ label: '附件1', orientation: 'landscape' });
    expect(textOf(example)).toContain('发放助学金12.5万元');
  });
});

describe('信函示例：澜湖市总工会，2025年', () => {
  const example = '信函示例-澜湖市总工会';

  test('全文', () => expectGolden('信函示例-澜湖市总工会.txt', textOf(example)));
  test('没有问题', () => expect(reportOf(example).problems).toEqual([]));
});

describe('简讯示例：清源县总工会，2025年', () => {
  const example = '简讯示例-清源县总工会';

  test('全文', () => expectGolden('简讯示例-清源县总工会.txt', textOf(example)));
  test('没有问题', () => expect(reportOf(example).problems).toEqual([]));
});

describeWith(missingValidator, '每个例子的 Word 文件合乎规范', () => {
  test.each([
    '叙述总结-文化厅工会',
    '编号总结-满洲里市总工会',
    '最简',
    '编号总结-松陵县总工会',
    '版头示例-澜湖市总工会',
    '信函示例-澜湖市总工会',
    '简讯示例-清源县总工会',
  ])('%s', async (example) => {
    const { document, style } = reportOf(example, { draft: true }).report;
    expect(await validate(await writeDocx(document, style))).toEqual([]);
  });
});
