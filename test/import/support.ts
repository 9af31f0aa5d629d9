/** Documents typed as lines, and what an import makes of them. */
import { type Imported, importReport } from '../../src/import/import.ts';
import type { WordPassage } from '../../src/word/paragraphs.ts';

/** Each line a paragraph; one with bars a row of a table. */
export function typeDocument(text: string): WordPassage[] {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  let paragraph = 0;
  let row = 0;
  return lines.map((line, index) => {
    const isRow = line.includes('|');
    row = isRow ? row + 1 : 0;
    if (!isRow) paragraph += 1;
    const name = isRow ? `表1第${row}行` : `第${paragraph}段`;
    return { text: line.replaceAll('|', '\t'), name, number: index + 1 };
  });
}

/** What was found: a line each, as `合计.人数 86名 第2段`. */
export const listFound = ({ found }: Imported): string[] =>
  found.map(({ path, value, said }) => {
    const words = typeof value === 'object' ? JSON.stringify(value).replace(/"/g, '') : String(value);
    return `${path.join('.')} ${words} ${said.place}`;
  });

export const importText = (text: string): Imported => importReport(typeDocument(text));

/** What was found of some fields. */
export const findIn = (text: string, ...fields: string[]): string[] =>
  listFound(importText(text)).filter((line) => fields.some((one) => line.startsWith(one)));

export const county = `
青塘县总工会2024年金秋助学工作总结
今年以来，青塘县总工会把金秋助学作为服务职工的实事来抓。全县共资助困难职工子女86名，发放助学金27.6万元，比去年多资助11名。
一、加强领导，周密部署
6月28日，县总工会收到玉川市总工会《关于开展2024年“金秋助学”活动的通知》（玉工发〔2024〕19号）后，及时转发各乡镇总工会、县直各基层工会。县总工会成立了金秋助学工作领导小组，由县总工会党组书记、常务副主席马建林任组长，副主席刘芳任副组长。
二、严格程序，精准资助
7月1日至20日，各基层工会对困难职工家庭逐户摸底。7月25日前共收到申请102份。8月5日至9日，将拟资助名单在县总工会公示栏进行公示，公示期内无异议。
资助标准为：考上本科的每人4000元，考上专科的每人3000元，在读高中生每人2000元。
三、资助情况
受助的86名学生中，本科生42名，专科生20名，高中生24名。其中单亲家庭15名，残疾人家庭9名。
资金来源：市总工会拨付12万元，县财政配套10万元，县总工会自筹3.6万元，青塘水泥有限公司捐赠2万元。
8月26日上午，县总工会在县文化馆举行了金秋助学金发放仪式。县委常委、县总工会主席赵国强出席并讲话。现场向30名学生发放助学金9.8万元。
四、存在的不足
一是宣传面还不够广；二是资金来源比较单一。
五、明年打算
一是提前到6月开始摸底；二是争取更多企业参与。
青塘县总工会
2024年11月20日
`;

export const district = `
关于2024年“金秋助学”活动开展情况的报告
市总工会：
根据市总《关于做好2024年金秋助学工作的通知》（川工办发〔2024〕33号）精神，我会扎实开展金秋助学活动，现将情况报告如下：
一、基本情况
截至10月底，我会共筹集资金15.6万元，救助困难学生52人，其中大学生31人、高中生21人，发放救助金15.2万元，剩余4000元。2023年救助47人、13.5万元。
二、主要做法
（一）摸清底数。7月上旬，组织人员入户走访，建立台账，做到底数清、情况明。
（二）多方筹资。其中上级工会补助8万元，本级工会经费5.6万元，社会爱心人士捐款2万元。
（三）规范发放。8月20日，助学金通过银行转账全部发放到位。
三、几点体会
领导重视是前提，深入摸底是基础，社会参与是关键。
2010年至今，累计救助困难学生513人，发放救助金148.6万元。
石门区总工会
2024年11月5日
`;

export const company = `
鸿远机械集团有限公司工会2024年度金秋助学工作小结
为帮助困难职工解决子女上学的后顾之忧，集团工会继续开展金秋助学活动，这是集团连续第8年开展此项活动。全年共有37户困难职工家庭的39名子女得到资助，发放助学款11.7万元，人均3000元。
1.广泛宣传。集团工会通过公众号、车间公告栏发布通知，让每一名职工知晓政策。
2.认真审核。共收到45名职工子女的申请，经基层工会初审、集团工会复审，6名因家庭收入超标未通过，最后确定资助39名。
3.及时发放。9月1日，集团工会在职工活动中心召开助学座谈会，集团党委副书记、工会主席孙立军为学生代表发放助学金，并勉励大家努力学习。
资助对象中，铸造分厂12名，装配分厂15名，机加分厂8名，后勤中心4名。
此外，集团工会还走访慰问了5户特困家庭，送去慰问金5000元。
明年，集团工会将继续办好这项活动，争取资助标准提高到每人3500元。
`;
