/** Problems of the figures in the user's own sentences beside what the fields say, and beside each other. */
import { defineProblem } from '../diagnostic.ts';

interface FigureInText {
  given: string;
  name: string;
  derived: string;
  difference: string | undefined;
}

const saysOtherwise = ({ given, name, derived, difference }: FigureInText) =>
  `文字里是${given}，${name} 是${derived}${difference ? `，相差${difference}` : ''}`;

export const figureMismatch = defineProblem<FigureInText>({
  code: 'wording.figure',
  severity: 'error',
  title: '文字里的数字与资料不符',
  why: '同比、人均、标准、公示天数、各组和各来源的数字，在文字里又说了一遍，两处就必须一样。',
  wrong:
    '分组:\n  - {名称: 高中, 维度: 学段, 人数: 84名}\n  - {名称: 本科, 维度: 学段, 人数: 100名}\n合计: {人数: 184名}\n特点: [资助高中生48名]',
  right:
    '分组:\n  - {名称: 高中, 维度: 学段, 人数: 84名}\n  - {名称: 本科, 维度: 学段, 人数: 100名}\n合计: {人数: 184名}\n特点: [资助高中生84名]',
  message: saysOtherwise,
  hint: () => '请改正其中一处；说的不是同一件事，请在句子里写明是哪一部分、哪一年',
});

export const totalMismatch = defineProblem<FigureInText>({
  code: 'wording.total',
  severity: 'error',
  title: '文字里的总数与合计不符',
  why: '同一个总数在文字里又说了一遍，两处就必须一样。',
  wrong: '合计: {人数: 5931名}\n特点: [全县共资助学生千余名]',
  right: '合计: {人数: 5931名}\n特点: [全县共资助学生5900余名]',
  message: saysOtherwise,
  hint: () => '请改正其中一处；说的不是同一个总数，请在句子里说明范围',
});

export const totalUnlike = defineProblem<FigureInText>({
  code: 'wording.total-unlike',
  severity: 'warning',
  title: '文字里的数字像是总数，与合计不同',
  why: '句子里没有说是全部还是一部分，读者会当作总数，同合计一比就对不上。',
  wrong: '合计: {人数: 184名, 发放: 36.8万元}\n特点: [按时发放资金38.6万元]',
  right: '合计: {人数: 184名, 发放: 36.8万元}\n特点: [按时发放资金36.8万元]',
  basis: '实务',
  message: saysOtherwise,
  hint: () => '说的是总数，请改正其中一处；说的是一部分，请写明是哪一部分',
});

export const sumMismatch = defineProblem<FigureInText>({
  code: 'wording.sum',
  severity: 'error',
  title: '一句话里的几项相加与合计不符',
  why: '读者会把一句话里的几项加起来，同句末的合计一比就对不上。',
  wrong: '特点: ["发放慰问金12.60万元、慰问品3.85万元，合计16.54万元"]',
  right: '特点: ["发放慰问金12.60万元、慰问品3.85万元，合计16.45万元"]',
  message: ({ given, name, derived, difference }) =>
    `文字里合计是${given}，${name} 是${derived}${difference ? `，相差${difference}` : ''}`,
  hint: () => '请改正各项或合计；合计里还有别的，请在句子里写明',
});

export const weekdayMismatch = defineProblem<{ given: string; day: string; weekday: string }>({
  code: 'wording.weekday',
  severity: 'error',
  title: '星期与日期不符',
  why: '日期旁边的星期抄自往年的通知，换了年份就不对了。',
  wrong: '特点: [9月10日（星期二）举行发放仪式]',
  right: '特点: [9月10日（星期三）举行发放仪式]',
  message: ({ given, day, weekday }) => `“${given}”里的星期不对：${day}是${weekday}`,
  hint: () => '请核对日期和星期，改正其中一个',
});

export const claimMismatch = defineProblem<{ given: string; name: string; derived: string }>({
  code: 'wording.claim',
  severity: 'error',
  title: '文字里的说法与资料不符',
  why: '谁最多、谁排第几、有没有结余，读者一看表就知道，说的和表里的必须一致。',
  wrong:
    '合计: {人数: 20名, 筹集: 18万元, 发放: 18万元}\n资金来源:\n  - {名称: 市财政, 金额: 6万元}\n  - {名称: 市总工会, 金额: 12万元}\n特点: [市财政出资最多]',
  right:
    '合计: {人数: 20名, 筹集: 18万元, 发放: 18万元}\n资金来源:\n  - {名称: 市财政, 金额: 6万元}\n  - {名称: 市总工会, 金额: 12万元}\n特点: [市总工会出资最多]',
  message: ({ given, name, derived }) => `文字里说“${given}”，${name} 是${derived}`,
  hint: () => '请改正这句话或资料里的数字；说的不是同一件事，请在句子里写明是哪一部分、哪一年',
});
