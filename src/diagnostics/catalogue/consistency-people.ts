/** Problems of people: who applied, passed, came, and in what they are counted. */
import { defineProblem } from '../diagnostic.ts';
import { type Contradiction, differ, exceed, lookAt } from './contradiction.ts';

export const householdsExceed = defineProblem<Contradiction>({
  code: 'consistency.households',
  severity: 'error',
  title: '户数多于人数',
  why: '一户至少有一名受助学生，户数不会比人数多。',
  wrong: '合计: {人数: 1238名, 户数: 1300户}',
  right: '合计: {人数: 1238名, 户数: 1200户}',
  message: exceed,
  hint: () => '请核对；走访慰问的户数写在“走访”里，不要写进来',
});

export const applicantsDiffer = defineProblem<Contradiction>({
  code: 'consistency.applicants-again',
  severity: 'warning',
  title: '两个阶段写的申报人数不同',
  why: '“摸底”和“申报”里的申报人数说的是同一批人，不会相加，应当一样。',
  wrong: '阶段: [{名称: 摸底, 申报人数: 150名}, {名称: 申报, 申报人数: 140名}]\n合计: {人数: 120名}',
  right: '阶段: [{名称: 摸底, 申报人数: 140名}, {名称: 申报, 申报人数: 140名}]\n合计: {人数: 120名}',
  message: differ,
  hint: () => '请核对；摸底摸到的人数和申报的不同的，摸底的写在“做法”里；分批申报的，各批都写成“申报”阶段',
});

export const applicantsExceeded = defineProblem<Contradiction>({
  code: 'consistency.applicants',
  severity: 'warning',
  title: '受助的人比申报的多',
  why: '先申报，再审核、资助，受助的人不会比申报的多；另有来路的，要写明白。',
  wrong: '阶段: [{名称: 申报, 申报人数: 140名}]\n合计: {人数: 184名}',
  right: '阶段: [{名称: 申报, 申报人数: 240名}]\n合计: {人数: 184名}',
  message: exceed,
  hint: () => '请核对申报人数和受助人数；分批申报的，各批都要写',
});

export const refusedExceed = defineProblem<Contradiction>({
  code: 'consistency.refused',
  severity: 'error',
  title: '未通过的比申报的多',
  why: '没有申报的人谈不上通过不通过：未通过的人数不会比申报的多。',
  wrong:
    '阶段: [{名称: 申报, 申报人数: 100名}, {名称: 审核, 未通过: [{原因: 材料不全, 人数: 120名}]}]\n合计: {人数: 20名}',
  right:
    '阶段: [{名称: 申报, 申报人数: 140名}, {名称: 审核, 未通过: [{原因: 材料不全, 人数: 120名}]}]\n合计: {人数: 20名}',
  message: exceed,
  hint: () => '请核对申报和未通过的人数；分批申报的，各批都要写',
});

export const approvedMismatch = defineProblem<Contradiction>({
  code: 'consistency.approved',
  severity: 'error',
  title: '申报的减去未通过的，不是受助的人数',
  why: '申报的人要么通过了，要么没有通过：申报人数减去未通过的人数，就是受助的人数。',
  wrong:
    '阶段: [{名称: 申报, 申报人数: 112名}, {名称: 审核, 未通过: [{原因: 材料不全, 人数: 43名}]}]\n合计: {人数: 98名}',
  right:
    '阶段: [{名称: 申报, 申报人数: 112名}, {名称: 审核, 未通过: [{原因: 材料不全, 人数: 43名}]}]\n合计: {人数: 69名}',
  message: differ,
  hint: lookAt('请核对申报、未通过和受助的人数；还有别的没有通过的，也写进“未通过”'),
});

export const onSiteExceeds = defineProblem<Contradiction>({
  code: 'consistency.on-site',
  severity: 'error',
  title: '现场的数字大于全年',
  why: '仪式现场发放的是全年的一部分，不会比全年多。',
  wrong: '仪式: [{名称: 发放仪式, 现场: {人数: 200名}}]\n合计: {人数: 184名}',
  right: '仪式: [{名称: 发放仪式, 现场: {人数: 100名}}]\n合计: {人数: 184名}',
  message: exceed,
  hint: () => '请核对现场和全年的数字；上级仪式上其他单位的人数和金额不要写进来',
});

export const handedOverMismatch = defineProblem<Contradiction>({
  code: 'consistency.handed-over',
  severity: 'error',
  title: '现场和走访发放的金额加起来不是全年的',
  why: '现场和走访时领到的人加起来正是全年的人数，金额加起来也应当是全年的金额。',
  wrong:
    '合计: {人数: 18名, 发放: 5.9万元}\n仪式: [{名称: 发放仪式, 现场: {人数: 15名, 金额: 4.5万元}}]\n走访: [{内容: 送到学生家中, 发放: {人数: 3名, 金额: 1.2万元}}]',
  right:
    '合计: {人数: 18名, 发放: 5.9万元}\n仪式: [{名称: 发放仪式, 现场: {人数: 15名, 金额: 4.5万元}}]\n走访: [{内容: 送到学生家中, 发放: {人数: 3名, 金额: 1.4万元}}]',
  message: differ,
  hint: lookAt('请核对现场、走访发放和全年的金额'),
});

export const onSiteUneven = defineProblem<Contradiction>({
  code: 'consistency.on-site-uneven',
  severity: 'warning',
  title: '现场的人数、金额只有一个是全年的',
  why: '在现场一次发放的，全年的人都领了，金额就是全年的金额；全年的钱都发了，领的就是全年的人。',
  wrong: '合计: {人数: 24名, 发放: 10.6万元}\n仪式: [{名称: 发放仪式, 现场: {人数: 24名, 金额: 9.6万元}}]',
  right: '合计: {人数: 24名, 发放: 10.6万元}\n仪式: [{名称: 发放仪式, 现场: {人数: 24名, 金额: 10.6万元}}]',
  message: differ,
  hint: lookAt(
    '请核对现场和全年的人数、金额；其余另外发放的，在“发放”阶段的“方法”里写出（如打卡），分几次发放的，在“频次”里写明',
  ),
});

export const followUpExceeds = defineProblem<Contradiction>({
  code: 'consistency.follow-up',
  severity: 'warning',
  title: '回访的人比受助的多',
  why: '回访的是受助的学生，不会比受助的多；连往年的也回访了，要写明白。',
  wrong: '合计: {人数: 184名}\n回访: [{时间: 11月, 人数: 300名}]',
  right: '合计: {人数: 184名}\n回访: [{时间: 11月, 人数: 300名, 内容: 回访近几年受助学生}]',
  message: exceed,
  hint: () => '请核对；论次数的写“人次”，包括往年受助学生的在“内容”里写明',
});

export const attendanceExceeds = defineProblem<Contradiction>({
  code: 'consistency.attendance',
  severity: 'warning',
  title: '到场的受助学生比受助的多',
  why: '“到场”里写的是受助学生，就不会比全年受助的多；包括别的人的，身份要写明白。',
  wrong: '合计: {人数: 50名}\n仪式: [{名称: 发放仪式, 到场: [{身份: 受助学生, 人数: 80名}]}]',
  right: '合计: {人数: 50名}\n仪式: [{名称: 发放仪式, 到场: [{身份: 受助学生和家长, 人数: 80名}]}]',
  message: exceed,
  hint: () => '请核对；包括家长、往年受助学生的，在“身份”里写明',
});

export const attendanceShort = defineProblem<Contradiction>({
  code: 'consistency.attendance-short',
  severity: 'warning',
  title: '现场领取的比到场的受助学生多',
  why: '助学金在现场领取，领的人就到了场；由代表、家长代领的，“到场”里要写明白。',
  wrong: '仪式: [{名称: 发放仪式, 到场: [{身份: 受助学生, 人数: 10名}], 现场: {人数: 50名}}]',
  right: '仪式: [{名称: 发放仪式, 到场: [{身份: 受助学生代表, 人数: 10名}], 现场: {人数: 50名}}]',
  message: exceed,
  hint: () => '请核对；由代表或家长代领的，在“身份”里写明',
});

export const extraExceeds = defineProblem<Contradiction>({
  code: 'consistency.extra',
  severity: 'warning',
  title: '补充资助的受助学生比受助的多',
  why: '补充资助给的是受助学生，就不会比全年受助的多；给了别的人，对象要写明白。',
  wrong: '合计: {人数: 48名}\n补充资助: [{对象: 受助学生, 人数: 60名, 金额: 3000元}]',
  right: '合计: {人数: 48名}\n补充资助: [{对象: 受助学生, 人数: 40名, 金额: 3000元}]',
  message: exceed,
  hint: () => '请核对；包括没有受助的，在“对象”里写明',
});

export const visitExceeded = defineProblem<Contradiction>({
  code: 'consistency.visited',
  severity: 'warning',
  title: '走访时领到的比走访的多',
  why: '走访时送到家里的，领到的人都走访到了。',
  wrong: '走访: [{时间: 8月20日, 人数: 3名, 发放: {人数: 8名, 金额: 2.4万元}}]',
  right: '走访: [{时间: 8月20日, 人数: 8名, 发放: {人数: 8名, 金额: 2.4万元}}]',
  message: exceed,
  hint: () => '请核对走访的人数和发放的人数；走访论户的，写在“户数”里',
});

export const visitedHomes = defineProblem<Contradiction>({
  code: 'consistency.visited-homes',
  severity: 'warning',
  title: '走访的户数多于人数',
  why: '走访的“人数”是走访到的人，不是去走访的人；走访一户至少走访到一人。',
  wrong: '走访: [{时间: 8月20日, 户数: 12户, 人数: 8名}]',
  right: '走访: [{时间: 8月20日, 户数: 8户, 人数: 12名}]',
  message: exceed,
  hint: () => '请核对；去走访的人写在“带队”里，不要写进“人数”',
});

export const namedMismatch = defineProblem<Contradiction>({
  code: 'consistency.named',
  severity: 'warning',
  title: '人数与点了名的人数不同',
  why: '点了名的是几个人，人数就是几；还有没点名的，要写“等”。',
  wrong: '补充资助: [{对象: 王小明, 人数: 3名, 金额: 3000元}]',
  right: '补充资助: [{对象: 王小明、李红、赵亮, 人数: 3名, 金额: 3000元}]',
  message: differ,
  hint: () => '请改正人数或姓名；没有一一点名的，写成“王小明等3名学生”',
});

export const nobodyStated = defineProblem<{ zeros: readonly string[]; evidence: string }>({
  code: 'consistency.nobody',
  severity: 'error',
  title: '合计写的是0，资料里却有人、有钱',
  why: '“0名”会印成“本年没有符合资助条件的”；它多半是新建资料时留下的，并不是真的没有人。',
  wrong: '名册: [{学生: 甲一, 家长: 赵大, 金额: 3000元}]\n合计: {人数: 0名}',
  right: '名册: [{学生: 甲一, 家长: 赵大, 金额: 3000元}]\n合计: {人数: 1名}',
  message: ({ zeros, evidence }) => `${zeros.join('、')}，但${evidence}`,
  hint: () => '请填上实际的数；有名册的，也可以删去这一项，由名册推算；确实没有人受助的，请删去其余的资料',
});

export const peopleInOtherUnit = defineProblem<{ field: string; given: string; unit: string }>({
  code: 'consistency.unit',
  severity: 'warning',
  title: '人数用的不是数人的量词',
  why: '“36户子女”说不通：户是户，人是人，一户可以有几名学生。',
  wrong: '合计: {人数: 184名}\n阶段: [{名称: 申报, 申报人数: 240户}]',
  right: '合计: {人数: 184名}\n阶段: [{名称: 申报, 申报人数: 240名}]',
  message: ({ field, given }) => `${field} 是${given}，数的不是人`,
  hint: ({ unit }) => (unit === '户' ? '请写成“名”，或写到“户数”里' : '请写成“名”或“人”'),
});
