/** Names of recipients, however they are spread: the public version says none. */
import { makeWorkbook } from '../source/workbook.ts';
import { accepted, campaign, type Entry, type Outcome, type Page, refused } from './entry.ts';

interface Person {
  学生: string;
  家长?: string;
  单位?: string;
  院校?: string;
}

/** A public list of these people, and what else the campaign says. */
function published(name: string, people: readonly Person[], more: string, must: Outcome): Entry {
  const rows = people.map((person) => ({ ...person, 学段: '本科', 金额: '5000元' }));
  const text = `${more}\n名册: ${JSON.stringify(rows)}\n阶段: [{名称: 公示, 时间: {起: 2025-08-18, 止: 2025-08-22}}]\n公示: {联系人: 马春梅, 电话: "0516-80000000"}`;
  return { name, files: { '活动.yaml': campaign(text) }, audience: '公示', must };
}

const student = '欧阳翀犇';
const parent = '欧阳骉';
const people: Person[] = [{ 学生: student, 家长: parent, 单位: '云岭林场' }];
const nowhere = accepted({ nowhere: [student, parent] });

/** The student's name as it is typed in the texts beside the roster. */
const inText = (name: string, typed: string) =>
  published(name, people, `特点: [${JSON.stringify(`${typed}同学来信致谢`)}]`, nowhere);
const asStudent = (name: string, typed: string, full: string | string[] = student) =>
  published(name, [{ 学生: typed, 单位: '云岭林场' }], '', accepted({ nowhere: full }));
const refusedStudent = (name: string, typed: string) =>
  published(name, [{ 学生: typed, 单位: '云岭林场' }], '', refused('names.several'));
const asParent = (name: string, typed: string, ...full: string[]) =>
  published(
    name,
    [{ 学生: '卞小雨', 家长: typed, 单位: '云岭林场' }],
    `特点: ${JSON.stringify(full.map((who) => `${who}来信致谢`))}`,
    accepted({ nowhere: full }),
  );
const spread = (filler: string) => [...student].join(filler);

/** A roster that leaves out the row of 申翀犇, who is spoken of all the same. */
const leftOut = (name: string, file: string, bytes: string | Uint8Array): Entry => ({
  name: `没有读的姓名：${name}`,
  files: { '活动.yaml': campaign(`名册: ${file}\n特点: [申翀犇来信致谢]`), [file]: bytes },
  audience: '公示',
  template: '编号总结',
  must: accepted({ nowhere: '申翀犇' }),
});
const headings = ['备注', '学生', '家长', '单位', '学段', '金额'];
const rowOf = (who: string) => ['', who, '', '云岭林场', '本科', '5000元'];
const leftOutRow = (name: string, row: string) =>
  leftOut(name, '名册.csv', `${headings.join()}\n${rowOf('卞小雨').join()}\n${row}\n`);
/** A column of the roster that no field takes, and in it who is spoken of besides. */
const inColumn = (heading: string, typed: string, must: Outcome): Entry => ({
  name: `名册的“${heading}”一列写着${typed}`,
  files: {
    '活动.yaml': campaign('名册: 名册.csv\n特点: [申翀犇来信致谢]'),
    '名册.csv': `学生,家长,${heading},单位,学段,金额\n卞小雨,卞大山,${typed},云岭林场,本科,5000元\n`,
  },
  audience: '公示',
  template: '编号总结',
  must,
});
const familyColumns =
  '户名 开户名 收款人 代领人 领款人 签收人 持卡人姓名 配偶 配偶姓名 曾用名 家长2 监护人签字 家庭成员 兄弟姐妹'.split(
    ' ',
  );
const otherColumns = '经办人 班主任 联系人姓名 审核人签字 籍贯'.split(' ');
const twoSheets = makeWorkbook({
  sheets: [
    { name: '名册', rows: [headings, rowOf('卞小雨')] },
    { name: '第二批', rows: [headings, rowOf('申翀犇')] },
  ],
});

/** The student's name as a template of the user's own has it. */
const inTemplate = (name: string, typed: string, must = refused('privacy.name')): Entry => {
  const { files, ...entry } = published(`模板里${name}`, people, '', must);
  return {
    ...entry,
    template: '自己的',
    files: {
      ...files,
      '模板/自己的/template.yaml': '名称: 自己的\n文种: 公示\n用途: 试\n',
      '模板/自己的/report.md.njk': `# 公示\n\n${typed}同学来信致谢，共{{ 合计.人数 }}。\n`,
    },
  };
};

const fillers: [string, string][] = [
  ['半角空格', ' '],
  ['全角空格', '　'],
  ['不间断空格', '\u00a0'],
  ['窄空格', '\u2009'],
  ['零宽空格', '\u200b'],
  ['零宽不连字', '\u200c'],
  ['零宽连字', '\u200d'],
  ['从左到右', '\u200e'],
  ['嵌入', '\u202a'],
  ['词连接', '\u2060'],
  ['隐形加号', '\u2064'],
  ['隔离', '\u2066'],
  ['软连字符', '\u00ad'],
  ['变体选择符', '\ufe00'],
  ['补充变体选择符', '\u{e0100}'],
  ['标签字符', '\u{e0041}'],
  ['标记', '\ufeff'],
  ['韩文填充', '\u3164'],
  ['蒙文分隔', '\u180e'],
  ['组合用连字', '\u034f'],
  ['制表符', '\t'],
  ['间隔号', '·'],
  ['行分隔', '\u2028'],
];
/** Signs that spread a name in a text; in a roster's cell some of them part people. */
const joints: [string, string][] = [
  ['短横', '-'],
  ['全角短横', '－'],
  ['短横和空格', ' - '],
  ['一字线', '—'],
  ['下划线', '_'],
  ['全角下划线', '＿'],
  ['斜线', '/'],
  ['全角斜线', '／'],
  ['竖线', '|'],
  ['波浪线', '〜'],
  ['加号', '+'],
  ['小句点', '﹒'],
  ['日文中点', '・'],
  ['上点', '˙'],
  ['盲文空格', '\u2800'],
  ['对象占位', '\ufffc'],
  ['组合用尖音符', '\u0301'],
  ['组合用圈', '\u20dd'],
  ['网页标签', '<b>'],
  ['网页的闭合标签', '</span>'],
  ['网页的换行', '<br/>'],
  ['网页的注释', '<!-- 注 -->'],
  ['没有字的注释', '<!---->'],
  ['网页的声明', '<!x>'],
  ['处理指令', '<?x y?>'],
  ['编码的标签', '&lt;b&gt;'],
  ['程序的注释', '/* 注 */'],
  ['模板的注释', '{# 注 #}'],
  ['模板的标签', '{% x %}'],
  ['另一种模板的注释', '{{!-- 注 --}}'],
  ['论坛的标签', '[b]'],
  ['论坛的闭合标签', '[/color]'],
  ['笔记的注释', '%%x%%'],
  ...[...'*★☆♥♡●■◆△※†§¥€←→≈×÷✓☎♪☺😀'].map((sign): [string, string] => [sign, sign]),
  ['带变体的心', '❤️'],
];
/** An official who is called as a student is. */
const namesake = (name: string, { official, more = '', must, template = '编号总结' }: Namesake): Entry => ({
  ...published(
    `与学生同名的领导：${name}`,
    people,
    `仪式: [{名称: 发放仪式, 时间: 2025-08-20, 地点: 礼堂, 出席: [{${official}}]}]\n${more}`,
    must,
  ),
  template,
  // in files for programs a name stands apart from its office
  formats: ['text', 'markdown', 'docx'],
});
interface Namesake {
  official: string;
  more?: string;
  must: Outcome;
  template?: string;
}
const isOfficial = `姓名: ${student}, 职务: 县总工会主席, 非受助人: 是`;

export const page: Page = {
  title: '姓名（公示）',
  entries: [
    ...fillers.map(([name, filler]) => inText(`文中夹${name}`, spread(filler))),
    ...joints.map(([name, joint]) => inText(`文中夹${name}`, spread(joint))),
    ...fillers.slice(0, 21).map(([name, filler]) => asStudent(`名册里夹${name}`, spread(filler))),
    inText('文中照写', student),
    ...[
      '<!-- @ -->',
      '<!@>',
      '<?x @?>',
      '&lt;!-- @ --&gt;',
      '/* @ */',
      '{# @ #}',
      '{{! @ }}',
      '{{!-- @ --}}',
      '%%@%%',
    ].map((comment) => inText(`文中注释里是姓名：${comment}`, comment.replace('@', student))),
    inText('注释里的注释是姓名', `<!-- /* ${student} */ -->`),
    inText('注释里的姓名也夹注释', `{# ${spread('<!---->')} #}`),
    inTemplate('注释里是姓名', `<!-- ${student} -->`),
    published(
      '没有印的领导',
      people,
      '仪式: [{名称: 发放仪式, 时间: 2025-08-20, 出席: [{姓名: 符振国, 职务: 县总工会主席}]}]\n特点: [符振国到会]',
      accepted({ nowhere: '符振国' }),
    ),
    inTemplate('照写', student),
    inTemplate('夹模板的注释', spread('{# 注 #}')),
    inTemplate('夹网页的注释', spread('<!-- 注 -->')),
    inTemplate('加重一个字', '欧阳**翀**犇'),
    inTemplate('斜体一个字', '欧阳*翀*犇'),
    inTemplate('夹反斜线', spread('\\\\')),
    inTemplate('夹一个空的空', spread('{{ "" }}')),
    inTemplate('隔一行', spread('\n')),
    inTemplate('隔硬换行', spread('  \n')),
    inText('文中加引号', `“${student}”`),
    inText('文中加星号', `*${student}*`),
    inText('文中紧跟别的字', `学生${student}和`),
    inText('文中写两遍', `${student}${student}`),
    inText('文中是家长', parent),
    inText('文中是繁体字', '歐陽翀犇'),
    inText('文中是编码', '&#27431;&#38451;&#32704;&#29319;'),
    inText('文中是十六进制的编码', '&#x6B27;&#x9633;&#x7FC0;&#x7287;'),
    inText('文中是程序的编码', '\\u6b27\\u9633\\u7fc0\\u7287'),
    inText('文中是网址的编码', encodeURIComponent(student)),
    inText('文中夹编码的空格', spread('&nbsp;')),
    inText('文中括号里是名', '欧阳（翀犇）'),
    inText('文中引号里是一个字', '欧阳“翀”犇'),
    inText('文中每个字一对括号', '【欧】【阳】【翀】【犇】'),
    inText('文中姓和名之间一横', '欧阳-翀犇'),
    ...['-', '。', '、', '﹒', '—', '*'].map((dot) =>
      published(
        `文中间隔号写作“${dot}”`,
        [{ 学生: '翀犇·骉淼', 单位: '云岭林场' }],
        `特点: ["翀犇${dot}骉淼来信致谢"]`,
        accepted({ nowhere: ['翀犇·骉淼', `翀犇${dot}骉淼`] }),
      ),
    ),
    published(
      '标点两边凑成的不是姓名',
      [{ 学生: '高明', 单位: '云岭林场' }],
      '报告: {年度: 2025, 标题: "补助不高，明年提高——明细的公示"}',
      accepted({ prints: '补助不高，明年提高——明细的公示' }),
    ),
    published(
      '括号两边凑成的不是姓名',
      [{ 学生: '高明', 单位: '云岭林场' }],
      '报告: {年度: 2025, 标题: "标准提高（明年再议）的公示"}',
      accepted({ prints: '标准提高（明年再议）的公示' }),
    ),
    published(
      '括号里冒号后面的另一个人',
      [{ 学生: '卞小雨（双胞胎：申翀犇）', 单位: '云岭林场' }],
      '特点: [学生申翀犇来信致谢]',
      accepted({ nowhere: '申翀犇' }),
    ),
    asStudent('繁体字', '歐陽鑒鑾', ['歐陽鑒鑾', '欧阳鉴銮']),
    inText('文中是部首字', '欧阳翀⽜⽜⽜'.replace('⽜⽜⽜', '犇')),
    asStudent('部首字', '⽯⼤⼭', '石大山'),
    asStudent('兼容字', '\uf90a翀犇', '金翀犇'),
    asStudent('扩展区的字', '申𠮷骉', '申𠮷骉'),
    asStudent('带点的名', '翀犇·骉淼', '翀犇·骉淼'),
    asStudent('别的点', '翀犇•骉淼', '翀犇·骉淼'),
    asStudent('句点当间隔号', '翀犇.骉淼', '翀犇·骉淼'),
    asStudent('全角句点', '翀犇．骉淼', '翀犇·骉淼'),
    asStudent('没有点', '翀犇骉淼', '翀犇骉淼'),
    asStudent('两个字的名', '申骉', '申骉'),
    asStudent('拉丁字母的名', 'Ｑｕｅｎｔｉｎ　Ｂｉａｎ', 'Quentin Bian'),
    asStudent('后面有说明', '申翀犇（孤儿）', '申翀犇'),
    asStudent('后面有曾用名', '申翀犇（曾用名申骉淼）', ['申翀犇', '申骉淼']),
    refusedStudent('一格两名学生', '申翀犇、申骉淼'),
    refusedStudent('一格两名，空格隔开', '申翀犇 申骉淼'),
    refusedStudent('一格两名，换行隔开', '申翀犇\n申骉淼'),
    refusedStudent('一格两名，斜线隔开', '申翀犇/申骉淼'),
    refusedStudent('一格两名，编号', '1.申翀犇 2.申骉淼'),
    refusedStudent('一格两名，圈码', '①申翀犇②申骉淼'),
    refusedStudent('一格两名，短横', '申翀犇-申骉淼'),
    ...[
      ['姓名：', ''],
      ['*', ''],
      ['2', ''],
      ['', '1'],
      ['', '同学'],
      ['', '-长子'],
      ['长女', ''],
      ['“', '”'],
      ['', '等'],
    ].map(([front, back]) =>
      published(
        `名册里写作“${front}姓名${back}”`,
        [{ 学生: `${front}申翀犇${back}`, 单位: '云岭林场' }],
        '特点: [申翀犇来信致谢]',
        accepted({ nowhere: '申翀犇' }),
      ),
    ),
    asParent('两位家长，顿号', '申翀犇、柯骉淼', '申翀犇', '柯骉淼'),
    asParent('两位家长，空格', '申翀犇 柯骉淼', '申翀犇', '柯骉淼'),
    asParent('两位家长，父母', '父：申翀犇；母：柯骉淼', '申翀犇', '柯骉淼'),
    asParent('两位家长，称谓相连', '父亲申翀犇母亲柯骉淼', '申翀犇', '柯骉淼'),
    asParent('两位家长，一个字的称谓', '父申翀犇母柯骉淼', '申翀犇', '柯骉淼'),
    asParent('两位家长，编号', '1.申翀犇 2.柯骉淼', '申翀犇', '柯骉淼'),
    asParent('两位家长，一字线', '申翀犇—柯骉淼', '申翀犇', '柯骉淼'),
    asParent('两位家长，换行', '申翀犇\n柯骉淼', '申翀犇', '柯骉淼'),
    asParent('两位家长，一位已故', '申翀犇（已故）柯骉淼', '申翀犇', '柯骉淼'),
    asParent('两位家长，括号', '申翀犇（柯骉淼）', '申翀犇', '柯骉淼'),
    asParent('两位家长，和', '申翀犇和柯骉淼', '申翀犇', '柯骉淼'),
    asParent('家长后面有称谓', '申翀犇（父亲）', '申翀犇'),
    asParent('家长前面有称谓', '爷爷申翀犇', '申翀犇'),
    ...['继父申翀犇', '困难职工申翀犇', '柯骉淼代申翀犇', '柯骉淼（妻：申翀犇）', '柯骉淼·申翀犇'].map(
      (typed) => asParent(`家长写作“${typed}”`, typed, '申翀犇'),
    ),
    ...['高三（2）班申翀犇', '申翀犇v', '申翀犇-新', '原申翀犇', '申骉淼原名申翀犇'].map((typed) =>
      published(
        `学生写作“${typed}”`,
        [{ 学生: typed, 单位: '云岭林场' }],
        '特点: [申翀犇来信致谢]',
        accepted({ nowhere: '申翀犇' }),
      ),
    ),
    published('单位里有家长', [{ 学生: '卞小雨', 家长: parent, 单位: `个体（${parent}）` }], '', nowhere),
    published('单位是家长的店', [{ 学生: '卞小雨', 家长: parent, 单位: `${parent}修理铺` }], '', nowhere),
    published('院校里有学生', [{ 学生: student, 院校: `滨海大学（${student}）` }], '', nowhere),
    published('标题里有学生', people, `报告: {年度: 2025, 标题: "关于${student}等同学的公示"}`, nowhere),
    published('关键词里有学生', people, `报告: {年度: 2025, 关键词: [${student}]}`, nowhere),
    published('活动名称里有学生', people, `活动: {名称: "${student}助学"}`, accepted({ prints: '助学' })),
    published(
      '仪式上的学生代表',
      people,
      `仪式:\n  - 名称: 发放仪式\n    时间: 2025-08-28\n    发言: [{姓名: ${student}, 身份: 学生代表}]`,
      nowhere,
    ),
    ...[
      ['受助学生代表', `{姓名: ${student}, 职务: 受助学生代表}, {姓名: ${parent}, 职务: 学生家长}`],
      ['名册里的人，只写姓名', `${student}, ${parent}`],
      ['名册里的人，写别的职务', `{姓名: ${student}, 职务: 志愿者}, {姓名: ${parent}, 职务: 矿业公司职工}`],
    ].map(([name, guests]) =>
      published(
        `出席的${name}`,
        people,
        `仪式: [{名称: 发放仪式, 时间: 2025-08-10, 出席: [${guests}]}]`,
        nowhere,
      ),
    ),
    ...['考生', '获助代表', '大学生代表'].map((role) =>
      published(
        `发言的${role}，不在名册`,
        [{ 学生: '卞小雨' }],
        `仪式: [{名称: 发放仪式, 时间: 2025-08-10, 发言: [{姓名: 申翀犇, 身份: ${role}}]}]\n特点: [申翀犇来信致谢]`,
        accepted({ nowhere: '申翀犇' }),
      ),
    ),
    ...['矿业公司职工申翀犇的孩子申骉淼', '申翀犇等3名学生', '患重病的申翀犇'].map((party) =>
      published(
        `补充资助的对象是${party}`,
        [{ 学生: '卞小雨' }],
        `补充资助: [{对象: ${party}, 金额: 3000元}]\n特点: [申翀犇来信致谢，申骉淼也来了]`,
        accepted({ nowhere: party.includes('申骉淼') ? ['申翀犇', '申骉淼'] : '申翀犇' }),
      ),
    ),
    published(
      '两个字的名在别人的单位里',
      [
        { 学生: '申骉', 单位: '云岭林场' },
        { 学生: '卞小雨', 单位: '申骉班组' },
        { 学生: '卞小雪', 单位: '申骉家' },
      ],
      '报告: {年度: 2025, 主送: [申骉家长]}',
      accepted({ nowhere: '申骉' }),
    ),
    namesake('没有说明', { official: `姓名: ${student}, 职务: 县总工会主席`, must: nowhere }),
    namesake('说明不是', {
      official: isOfficial,
      must: accepted({ prints: `县总工会主席${student}` }),
    }),
    namesake('说明不是，却是学生代表', {
      official: `姓名: ${student}, 职务: 受助学生代表, 非受助人: 是`,
      must: nowhere,
    }),
    namesake('说明不是，却没有职务', { official: `姓名: ${student}, 非受助人: 是`, must: nowhere }),
    namesake('说明不是，别处的照样遮盖', {
      official: isOfficial,
      more: `特点: ["${student}同学来信致谢"]`,
      must: accepted({ prints: [`县总工会主席${student}`, '欧阳**同学来信致谢'] }),
    }),
    {
      ...namesake('说明不是，模板里写的学生照样拒绝', {
        official: isOfficial,
        must: refused('privacy.name'),
      }),
      ...{ template: '自己的' },
      files: {
        ...inTemplate('', `共{{ 合计.人数 }}。${student}`).files,
        '活动.yaml':
          published('', people, `仪式: [{名称: 发放仪式, 出席: [{${isOfficial}}]}]`, nowhere).files?.[
            '活动.yaml'
          ] ?? '',
      },
    },
    ...['李**', '李某某', '李*明', '李某'].map((mask): Entry => {
      const names = [student, '翀犇·骉淼', '申·翀犇', '申骉', '柯翀·犇骉·淼'];
      const rows = names.map((who) => ({ 学生: who, 学段: '本科', 金额: '5000元' }));
      return {
        name: `遮盖为${mask}，姓名里有间隔号`,
        files: {
          '活动.yaml': campaign(
            `特点: ${JSON.stringify(names.map((who) => `${who}来信致谢`))}\n名册: ${JSON.stringify(rows)}\n公示: {遮盖: "${mask}"}`,
          ),
        },
        audience: '公示',
        must: accepted({ nowhere: names }),
      };
    }),
    ...['合计', '小计', '纪小计', '钱共计'].map(
      (who): Entry => ({
        name: `学生叫${who}，没有家长`,
        files: {
          '活动.yaml': campaign('名册: 名册.csv'),
          '名册.csv': `学生,家长,单位,院校,学段,金额\n卞小雨,申骉,云岭林场,云川大学,本科,5000元\n${who},,云岭林场,云川大学,本科,5000元\n`,
        },
        must: accepted({ prints: '2名' }),
      }),
    ),
    ...['学段', '院校', '民族', '年级'].map(
      (column): Entry => ({
        name: `家长和${column}对调`,
        files: {
          '活动.yaml': campaign('名册: 名册.csv'),
          '名册.csv': `学生,家长,${column},金额\n卞小雨,卞大山,某样,5000元\n申骉淼,某样,申翀犇,5000元\n`,
        },
        audience: '公示',
        must: refused('names.misplaced'),
      }),
    ),
    leftOutRow('表尾', '填表人：,申翀犇,,,,'),
    leftOutRow('示例', '示例行,申翀犇,,云岭林场,本科,5000元'),
    ...familyColumns.map((heading) => inColumn(heading, '申翀犇', accepted({ nowhere: '申翀犇' }))),
    ...'家庭主要成员 亲属 家属 双胞胎 卡主 法定代理人 抚养人 爸爸 祖父 养父 哥哥 紧急联系人 担保人 困难户 委托人 Student'
      .split(' ')
      .map((heading) => inColumn(heading, '申翀犇', accepted({ nowhere: '申翀犇' }))),
    // a second child of the row: whose the one sum is cannot be told
    inColumn('子女2', '申翀犇', refused('roster-file.repeated-heading')),
    inColumn('家庭成员', '父申骉、母申翀犇', accepted({ nowhere: '申翀犇' })),
    inColumn('家庭成员', '妻申翀犇，子卞小雪', accepted({ nowhere: '申翀犇' })),
    inColumn('代领人（关系）', '申翀犇（伯父）', accepted({ nowhere: '申翀犇' })),
    ...otherColumns.map((heading) => inColumn(heading, '申翀犇', accepted({ prints: '申翀犇来信致谢' }))),
    leftOut('第二张表', '名册.xlsx', twoSheets),
    published('遮盖为李某某', people, '', nowhere),
    published('与干部同名', [{ 学生: '马春梅', 单位: '云岭林场' }], '', accepted({ prints: '马春梅' })),
    published('两个同名的学生', [...people, { 学生: student, 单位: '云岭矿业' }], '', nowhere),
    published('名册里有手机号', [{ 学生: `${student} 13800138000` }], '', refused('privacy.value')),
  ],
};
