/** A batch's folder: the units' names and files, and where the reports are to go. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BatchOptions } from '../../src/batch/options.ts';
import { runBatch } from '../../src/batch/run.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { inFolder, write } from '../batch/support.ts';
import { accepted, type Entry, type Outcome, type Page, refused, repeat } from './entry.ts';
import type { Seen } from './trial.ts';

/** The campaign of a county and its units, and where their students stand. */
const county = (units: string, more = '名册: 名册.csv') =>
  `报告: {年度: 2025}\n单位:\n  全称: 云岭县总工会\n  层级: 县\n  下属: ${units}\n${more}\n`;
const students = (...units: string[]) =>
  `单位,学生,学段,金额\n${units.map((unit, index) => `"${unit.replaceAll('"', '""')}",卞小${'雨雪风云'[index]},本科,5000\n`).join('')}`;

/** A batch on the disk. What it wrote is told as a file's name and its text. */
const batch = (
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  must: Outcome,
  { make, ...options }: BatchOptions & { make?: (folder: string) => void } = {},
): Entry => ({
  name,
  must,
  try: () =>
    inFolder({}, async (folder) => {
      const campaign = join(folder, '活动');
      write(folder, { '旁边.txt': '旁边' });
      for (const [file, content] of Object.entries(files)) {
        write(campaign, { [file]: '' });
        writeFileSync(join(campaign, file), content);
      }
      make?.(campaign);
      const output = resolve(campaign, options.output ?? '输出');
      return runSafely(folder, campaign, { ...options, output, formats: ['text'], jobs: 1 });
    }),
});

async function runSafely(folder: string, campaign: string, options: BatchOptions): Promise<Seen> {
  const before = readdirSync(folder);
  const { result, problems } = await runBatch(campaign, options);
  const outcomes = result
    ? [...result.units, ...[result.consolidated, result.summary].filter((outcome) => outcome !== undefined)]
    : [];
  const all = [...problems, ...outcomes.flatMap((outcome) => outcome.problems)];
  if (!result || hasErrors(all)) return { problems: all };
  const names = outcomes.flatMap(({ files }) => files);
  const told = names
    .filter((name) => name.endsWith('.txt'))
    .map((name) => `《${name}》${readFileSync(join(result.output, name), 'utf8')}`);
  const astray = readdirSync(folder).filter(
    (name) => !before.includes(name) && join(folder, name) !== result.output,
  );
  return { problems: all, texts: new Map([['text', [...told, ...astray].join('\n')]]) };
}

const safe = (file: string) => accepted({ prints: `《${file}2025年金秋助学总结.txt》` });
/** Two units, of which one has a name that may be anything. */
const named = (unit: string, must: Outcome): Entry =>
  batch(
    `单位叫${JSON.stringify(unit.length > 20 ? `${unit.slice(0, 20)}…` : unit)}`,
    {
      '活动.yaml': county(`[${JSON.stringify(unit)}, 供电公司]`),
      '名册.csv': students(unit, '供电公司'),
    },
    must,
  );
/** Two units of these names, each with a student. */
const twins = (name: string, [one, other]: [string, string], must: Outcome): Entry =>
  batch(
    name,
    {
      '活动.yaml': county(JSON.stringify([one, other])),
      '名册.csv': students(one, other),
    },
    must,
  );
/** One unit whose students stand in its own file. */
const own = (
  name: string,
  content: string | Uint8Array | undefined,
  must: Outcome,
  { unit = '林场', ...options }: { unit?: string; make?: (folder: string) => void } = {},
): Entry =>
  batch(
    name,
    {
      '活动.yaml': county(`[${unit}]`, ''),
      ...(content === undefined ? {} : { '部门/林场.yaml': content }),
    },
    must,
    options,
  );
const total = '合计: {人数: 3, 筹集: 6000元}\n';
const one = { '活动.yaml': county('[林场]'), '名册.csv': students('林场') };
const fine = safe('林场');

const sameName = refused('batch.duplicate-unit', 'batch.parts-missing');
const noName = refused('names.number', 'batch.parts-refused');
const nobody = refused('batch.nobody');
const unread = (code: string) => refused(code, 'batch.parts-missing');

export const page: Page = {
  title: '批量的文件夹',
  entries: [
    named('~$林场', safe('林场')),
    named('-rf', safe('-rf')),
    named('CON', safe('CON')),
    named('nul.txt', safe('_nul.txt')),
    named('林场...', safe('林场...')),
    named('../../林场', safe('／..／林场')),
    named('/etc/passwd', safe('／etc／passwd')),
    named('C:\\林场', safe('C：＼林场')),
    named('.', noName),
    named('..', noName),
    named('.jinqiu', safe('jinqiu')),
    named('汇总', safe('汇总')),
    named('林*场?', safe('林＊场？')),
    named('林"场', safe('林”场')),
    named('<b>林场</b>', safe('〈b〉林场〈／b〉')),
    named('{{单位.简称}}', safe('{{单位.简称}}')),
    named('{% include "x" %}', safe('{% include ”x” %}')),
    named('林\n场', safe('林场')),
    named('林\u202e场', safe('林场')),
    named('林\u200b场', safe('林场')),
    named('林\0场', safe('林场')),
    named('🏫学校', safe('🏫学校')),
    named(repeat('林场', 300), accepted({ prints: '林场' })),
    named('__proto__', safe('__proto__')),
    named('constructor', safe('constructor')),
    named('123', noName),
    named(' 林场 ', safe('林场')),
    named(
      '云岭县总工会',
      accepted({ prints: '《云岭县总工会2025年金秋助学总结（2）.txt》', tells: 'batch.renamed' }),
    ),
    twins('同名', ['林场', '林场'], sameName),
    twins('全角半角', ['ＡＢ公司', 'AB公司'], sameName),
    twins('大小写', ['ab公司', 'AB公司'], sameName),
    twins('零宽字符', ['林\u200b场', '林场'], sameName),
    twins('分解的写法', ['ガ公司', 'ガ公司'.normalize('NFD')], sameName),
    twins('部首字', ['⻋队', '车队'], sameName),
    twins('中间的点', ['林·场', '林•场'], sameName),
    twins('文件名相同', ['林:场', '林：场'], sameName),
    twins('点和没有点', ['林场.', '林场'], accepted({ prints: '林场' })),
    batch('下属是空的', { '活动.yaml': county('[]', total) }, refused('batch.no-units')),
    batch('下属是一句话', { '活动.yaml': county('林场'), '名册.csv': students('林场') }, fine),
    batch('下属是数', { '活动.yaml': county('3'), '名册.csv': students('3') }, noName),
    batch(
      '下属里有空的',
      { '活动.yaml': county('[林场, , ""]'), '名册.csv': students('林场') },
      refused('yaml.syntax'),
    ),
    batch(
      '下属里套着列表',
      { '活动.yaml': county('[[林场]]'), '名册.csv': students('林场') },
      refused('schema.shape'),
    ),
    batch(
      '两千个下属同名',
      {
        '活动.yaml': county(`[${Array.from({ length: 2000 }, () => '林场').join(', ')}]`),
        '名册.csv': students('林场'),
      },
      sameName,
    ),
    own('单位的文件：UTF-8 带 BOM', `\ufeff${total}`, fine),
    own(
      '单位的文件：GBK',
      Buffer.from('bacfbcc63a207bc8cbcafd3a20332cb3efbcaf3a2036303030d4aa7d0a', 'hex'),
      fine,
    ),
    own('单位的文件：UTF-16', Buffer.from(`\ufeff${total}`, 'utf16le'), fine),
    own('单位的文件：空的', '', unread('files.empty')),
    own('单位的文件：只有空白', ' \n\n', unread('files.empty')),
    own('单位的文件：空字符', '\0\0\0', unread('schema.shape')),
    own('单位的文件：其实是压缩包', Buffer.from('504b0304140000000800', 'hex'), unread('encoding.not-text')),
    own('单位的文件：一个列表', '- 合计\n', unread('schema.shape')),
    own(
      '单位的文件：层层引用',
      `a: &a [1,1,1,1,1,1,1,1,1]\n${[...'bcdefgh'].map((key, index) => `${key}: &${key} [${repeat(`*${'abcdefgh'[index]},`, 9)}]\n`).join('')}`,
      refused('yaml.anchor', 'yaml.alias', 'batch.parts-missing'),
    ),
    own('单位的文件：改自己的下属', `${total}单位: {下属: [林场]}\n`, fine),
    own('单位的文件：换了名字', `${total}单位: {全称: 别的单位}\n`, fine),
    own('单位的文件：没有的名册', '名册: 没有.csv\n', unread('files.not-found')),
    own('单位的文件：名册在外面', '名册: ../../旁边.txt\n', unread('files.outside')),
    own('单位的文件：名册是活动.yaml', '名册: 活动.yaml\n', unread('roster-file.no-heading')),
    own('绕回自己的链接', undefined, nobody, {
      make: (folder) => {
        mkdirSync(join(folder, '部门'));
        symlinkSync('林场.yaml', join(folder, '部门', '林场.yaml'));
      },
    }),
    own('链接到外面', undefined, refused('files.outside'), {
      make: (folder) => {
        mkdirSync(join(folder, '部门'));
        symlinkSync('../../旁边.txt', join(folder, '部门', '林场.yaml'));
      },
    }),
    own('管道', undefined, nobody, {
      make: (folder) => {
        mkdirSync(join(folder, '部门'));
        execFileSync('mkfifo', [join(folder, '部门', '林场.yaml')]);
      },
    }),
    own('文件夹叫 林场.yaml', undefined, nobody, {
      make: (folder) => mkdirSync(join(folder, '部门', '林场.yaml'), { recursive: true }),
    }),
    own('部门是一个文件', undefined, nobody, {
      make: (folder) => writeFileSync(join(folder, '部门'), total),
    }),
    own('部门链接到外面', undefined, refused('files.outside'), {
      make: (folder) => symlinkSync('../..', join(folder, '部门')),
    }),
    own('部门链接到自己', undefined, nobody, {
      make: (folder) => symlinkSync('部门', join(folder, '部门')),
    }),
    own('部门就是活动文件夹', undefined, refused('files.outside'), {
      make: (folder) => symlinkSync('.', join(folder, '部门')),
    }),
    own('文件在外面', undefined, unread('files.outside'), { unit: '{名称: 林场, 文件: ../旁边.txt}' }),
    own('文件是绝对的路径', undefined, unread('files.outside'), { unit: '{名称: 林场, 文件: /etc/passwd}' }),
    own('文件是活动.yaml', undefined, nobody, { unit: '{名称: 林场, 文件: 活动.yaml}' }),
    own('文件没有', undefined, unread('files.not-found'), { unit: '{名称: 林场, 文件: 部门/没有.yaml}' }),
    own('两个单位一个文件', total, accepted(), {
      unit: '{名称: 林场, 文件: 部门/林场.yaml}, {名称: 供电公司, 文件: 部门/林场.yaml}',
    }),
    own('两个文件一个单位', total, accepted({ tells: 'batch.unused-department' }), {
      make: (folder) => write(folder, { '部门/林场.yml': total }),
    }),
    own('不是哪个单位的文件', total, accepted({ tells: 'batch.unused-department' }), {
      make: (folder) =>
        write(folder, { '部门/~$林场.yaml': 'x', '部门/.林场.yaml': 'x', '部门/别的.yaml': total }),
    }),
    batch('写到活动文件夹里', one, fine, { output: '.' }),
    batch('写到部门里', one, fine, { output: '部门' }),
    batch('写到叫 -rf 的文件夹', one, fine, { output: '-rf' }),
    batch('写到一个文件', one, refused('output.unwritable'), { output: '名册.csv' }),
    batch('写到文件的下面', one, refused('output.unwritable'), { output: '名册.csv/输出' }),
    batch('写到系统不让写的地方', one, refused('output.unwritable'), { output: '/proc/输出' }),
    batch('写到绕回自己的链接', one, refused('output.unwritable'), {
      output: '圈',
      make: (folder) => symlinkSync('圈', join(folder, '圈')),
    }),
    batch('输出里的清单是链接', one, refused('output.unwritable'), {
      make: (folder) => {
        mkdirSync(join(folder, '输出'));
        symlinkSync('../../旁边.txt', join(folder, '输出', '.jinqiu.jsonl'));
      },
    }),
    batch('输出里的 .jinqiu 是文件', { ...one, '输出/.jinqiu': 'x' }, fine),
    batch('输出里的 .jinqiu 是链接', one, fine, {
      make: (folder) => {
        mkdirSync(join(folder, '输出'));
        symlinkSync('../..', join(folder, '输出', '.jinqiu'));
      },
    }),
    batch(
      '清单是坏的',
      { ...one, '输出/.jinqiu.jsonl': '{"file":\nnull\n[]\n{"file":3,"content":"x"}\n\0\n' },
      fine,
    ),
    batch('报告的名字已经是文件夹', one, refused('output.exists'), {
      make: (folder) => mkdirSync(join(folder, '输出', '林场2025年金秋助学总结.txt'), { recursive: true }),
    }),
    batch(
      '报告的名字已经是别人的文件',
      { ...one, '输出/林场2025年金秋助学总结.txt': '别人的' },
      refused('output.exists'),
    ),
    batch('文件名的样式往外', one, accepted({ prints: '《／..／林场.txt》' }), {
      name: '../../{{单位.简称}}',
    }),
    batch('文件名的样式不写单位', one, accepted({ prints: '《总结（2）.txt》' }), { name: '总结' }),
    batch('文件名的样式是空的', one, refused('batch.pattern'), { name: '' }),
    batch('文件名的样式没有写完', one, refused('template.syntax', 'batch.pattern'), { name: '{{单位' }),
    batch('文件名的样式问程序自己的东西', one, refused('template.missing-value', 'batch.pattern'), {
      name: '{{constructor.constructor}}',
    }),
  ],
};
