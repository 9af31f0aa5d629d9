/** Problems of 语料, the bank of sentences, and of what was chosen from it. */
import { defineProblem } from '../diagnostic.ts';

export const bankInvalid = defineProblem<{ reason: string }>({
  code: 'bank.file',
  severity: 'error',
  title: '语料文件有误',
  why: '语料里的每一句都写明用在哪里、凭什么能说；写不明白的，程序不敢替您说。',
  wrong: '段: 摸底\n句:\n  - {号: 摸底-91, 位: 开头, 类: 意, 详略: 常, 文: "摸底先行。"}',
  right: '段: 摸底\n句:\n  - {号: 摸底-91, 位: 段首, 类: 意, 详略: 常, 文: "摸底先行。"}',
  message: ({ reason }) => `语料文件有误：${reason}`,
});

export const bankTwice = defineProblem<{ id: string }>({
  code: 'bank.twice',
  severity: 'error',
  title: '语料里两句用了一个号',
  why: '“套语”用号来选句子，一个号只能是一句。',
  message: ({ id }) => `“${id}”用了两次`,
  hint: () => '请给其中一句另编一个没有用过的号',
});

export const bankClaim = defineProblem<{ id: string; word: string }>({
  code: 'bank.claim',
  severity: 'warning',
  title: '语料里的话没有依据',
  why: '“首次”“全部”“最”“满意”这样的话，要有数字或勾选的方法作依据，否则哪年的报告都会这样说。',
  wrong: '文: "群众满意率达到100%。"   # 没有写“要”',
  right: '要: 可称.首年\n文: "这是第一次开展。"',
  message: ({ id, word }) => `“${id}”说了“${word}”，却没有写明什么时候能这样说`,
  hint: () => '请加一行“要: …”写明条件，或改写这一句',
});

export const bankUnknown = defineProblem<{ kind: string; number: number; known: readonly number[] }>({
  code: 'bank.unknown',
  severity: 'error',
  title: '“套语”选的句子不存在',
  why: '选错了号，报告里就少了这一句而没有任何提示。',
  wrong: '套语:\n  摸底: 999',
  right: '套语:\n  摸底: 1',
  message: ({ kind, number }) => `语料里没有“${kind}-${number}”`,
  hint: ({ kind, known }) =>
    `“${kind}”有 ${known.join('、')} 号；用 jinqiu 语料 ${kind} 查看每一句，或写“关”，或写自己的一句话`,
});

export const tickMisplaced = defineProblem<{ word: string; where: string; known: readonly string[] }>({
  code: 'bank.tick',
  severity: 'warning',
  title: '勾选的方法不属于这项工作',
  why: '每项工作各有自己的方法；勾错了地方，语料不会说它。',
  wrong: '阶段:\n  - 名称: 摸底\n    方法: [初审]',
  right: '阶段:\n  - 名称: 审核\n    方法: [初审]',
  message: ({ word, where }) => `“${where}”没有“${word}”这种方法，报告里不会写它`,
  hint: ({ where, known }) =>
    known.length > 0 ? `“${where}”可以写 ${known.join('、')}` : `“${where}”没有可勾选的方法，请写在“做法”里`,
});

export const tickContradicted = defineProblem<{ kind: string; word: string; fact: string }>({
  code: 'bank.tick-contradicted',
  severity: 'warning',
  title: '勾选的方法和仪式、资金来源对不上',
  why: '勾选的方法会写成句子；现场已经发完，就没有转账或上门的，不公开也就没有仪式；走访了企业、发了倡议，捐的款应当写在资金来源里。',
  wrong:
    '合计: {人数: 8名, 发放: 1.6万元}\n阶段:\n  - {名称: 发放, 方法: [现场, 打卡]}\n仪式:\n  - {时间: 8月22日, 现场: {人数: 8名, 金额: 1.6万元}}',
  right:
    '合计: {人数: 8名, 发放: 1.6万元}\n阶段:\n  - {名称: 发放, 方法: [现场]}\n仪式:\n  - {时间: 8月22日, 现场: {人数: 8名, 金额: 1.6万元}}',
  message: ({ kind, word, fact }) => `“${kind}”勾了“${word}”，而${fact}`,
  hint: ({ kind, word }) =>
    kind === '动员'
      ? `捐助方写在“资金来源”或“实物”里（级别写 企业、社会、个人 或 基金）；没有这样动员的，去掉勾选的“${word}”`
      : `请核对“仪式”里现场的人数和金额；没有这样发放的，去掉勾选的“${word}”`,
});

export const tickSilenced = defineProblem<{ kind: string; ticks: readonly string[] }>({
  code: 'bank.silenced',
  severity: 'warning',
  title: '勾选的方法，被“套语”的“关”略去',
  why: '“关”是这一段一句也不用语料，勾选的方法也就无人说到。',
  wrong: '阶段:\n  - {名称: 摸底, 方法: [入户]}\n套语:\n  摸底: 关',
  right: '阶段:\n  - {名称: 摸底, 方法: [入户]}\n套语:\n  其余: 关',
  message: ({ kind, ticks }) => `“${kind}”写了“关”，勾选的${ticks.join('、')}报告里不会写到`,
  hint: ({ kind }) =>
    `要写，请删去“套语”里的“${kind}”，或改用“其余: 关”：没有点名的各段只说勾选的；不要写，请去掉勾选`,
});

export const ticksUnsaid = defineProblem<{ work: string; words: readonly string[] }>({
  code: 'bank.ticks-unsaid',
  severity: 'notice',
  title: '写了“做法”，勾选的方法不另写',
  why: '自己写的“做法”先于语料：写了它，这个阶段勾选的方法就不再由语料说。',
  wrong: '阶段:\n  - {名称: 发放, 做法: 逐人核对签字。, 方法: [现场, 打卡]}',
  right: '阶段:\n  - {名称: 发放, 做法: 在发放仪式上逐人核对签字，没有到场的打入银行卡。}',
  message: ({ work, words }) => `“${work}”写了“做法”，勾选的${words.join('、')}报告里不会写到`,
  hint: () => '要写的，写进“做法”；由语料写的，删去“做法”',
});

export const choiceClosed = defineProblem<{ id: string; lacking: string }>({
  code: 'bank.closed',
  severity: 'warning',
  title: '“套语”选的句子这次说不了',
  why: '句子要有依据才印；资料里没有的，选了也不会编出来。',
  message: ({ id, lacking }) => `“${id}”没有印出来${lacking ? `：${lacking}` : ''}`,
  hint: () => '请照此补上资料，或另选一句',
});
