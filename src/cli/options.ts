/** The options of the commands: each is written once, and typed by what the command's work takes. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseShard, type Shard } from '../batch/shard.ts';
import { audiences } from '../campaign/audiences.ts';
import { details } from '../campaign/details.ts';
import { levels } from '../campaign/levels.ts';
import { type FormatName, formatNames, formats } from '../delivery/formats.ts';
import { isAddress, isBucketPath } from '../delivery/output.ts';
import { fontSchemes } from '../style/style.ts';
import type { BatchCommandOptions } from './batch.ts';
import { type NewOptions, parseYear, splitNames } from './new-options.ts';

export const campaignHelp = '活动文件夹，或一个 YAML 文件';
export const campaignArgument = ['[活动]', `${campaignHelp}；不写就是当前文件夹`, '.'] as const;

/** An option for each thing that a command may be asked, by the name that it has there. */
type OptionsOf<Asked> = { [Name in keyof Asked]-?: Option };

/** Gives a command its options. One that would come under another name is a mistake of this program. */
export function takeOptions<Asked extends object>(command: Command, options: OptionsOf<Asked>): Command {
  for (const [name, option] of Object.entries<Option>(options)) {
    if (option.attributeName() !== name) throw new Error(`${option.flags} is not ${name}`);
    command.addOption(option);
  }
  return command;
}

export function option(flags: string, help: string): Option {
  return new Option(flags, help);
}

export const options = {
  template: (help = '用哪一种报告，见 jinqiu templates') => option('-t, --template <名称>', help),
  for: () =>
    option('--for <版本>', '给谁看：内部（全部）、上报、公示（遮盖姓名）；默认照资料里的“报告.版本”').choices(
      audiences,
    ),
  to: () =>
    option(
      '--to <格式>',
      `格式，可用逗号写几种：${formatNames.map((name) => `${name}（${formats[name].help}）`).join('、')}`,
    )
      .argParser(parseFormats)
      .default(['docx'], 'docx'),
  style: () => option('-s, --style <名称>', '用哪一种版式：名称，或“样式”里的文件'),
  department: () => option('--department <单位>', '是成批报告里某个单位的，写全称或简称；写本级，是汇总'),
  fonts: () =>
    option('--fonts <方案>', '用哪一套字体：国标字库、Windows 自带、方正 GBK').choices(fontSchemes),
  detail: (help = '篇幅：简（只写事实）、常、详（另写意义和成效）；默认照“报告.详略”') =>
    option('--detail <篇幅>', help).choices(details),
  draft: () => option('--draft', '草稿：有错误也生成，有疑问的数字旁标【待核】').conflicts('final'),
  final: (help = '终稿：有错误就不生成') => option('--final', help),
  force: (help = '覆盖已有的文件') => option('-f, --force', help),
  /** a file or folder of this machine */
  output: (value: '<文件>' | '<文件夹>' | '<路径>', help: string) =>
    option(`-o, --output ${value}`, help).argParser(readPath),
  /** a folder or a bucket */
  anyOutput: (help: string) => option('-o, --output <文件夹>', help).argParser(readOutput),
  port: () => option('--port <端口>', '用这台电脑的哪个端口；默认由系统给一个空的').argParser(parsePort),
  /** a whole number from 1 */
  positive: (flags: string, help: string) => option(flags, help).argParser(parsePositive),
};

/** What a batch and its merge both take. */
export function batchOptions(): OptionsOf<Omit<BatchCommandOptions, 'shard' | 'queue'>> {
  return {
    output: options.anyOutput('写到哪个文件夹，或 S3 的桶：s3://桶/文件夹；默认是活动旁边的“输出”'),
    name: option('--name <样式>', '文件名的样式，如 {{序号}}-{{单位.简称}}'),
    jobs: options.positive('-j, --jobs <个数>', '用几个线程；默认按份数和处理器定'),
    to: options.to(),
    template: options.template('各单位用哪一种报告；汇总报告由“报告.模板”定'),
    for: options.for(),
    style: options.style(),
    fonts: options.fonts(),
    detail: options.detail(),
    draft: options.draft(),
    final: options.final(),
    force: options.force('全部重写，覆盖已有的文件'),
  };
}

/** What is known of a campaign that is begun. */
export function newOptions(): OptionsOf<NewOptions> {
  return {
    unit: option('--unit <全称>', '单位的全称'),
    level: option('--level <层级>', '单位的层级').choices(levels),
    year: option('--year <年度>', '报告年度；默认今年').argParser(readYear),
    detail: options.detail('篇幅：简（只写事实）、常、详（另写意义和成效）'),
    departments: option('--departments <单位>', '各写一份报告的部门、下属单位，用逗号或顿号分开').argParser(
      splitNames,
    ),
    from: option(
      '--from <去年的>',
      '由去年的总结（.docx、.doc）或去年的活动文件夹开头；--year 写总结自己的年度，就把它读成那一年的资料',
    ),
    yes: option('-y, --yes', '什么都不问，没有写的用默认的'),
  };
}

/** Which part of a batch a machine does. */
export function shardOption(): Option {
  return option('--shard <i/n>', '只做第 i 份，共 n 份：许多台机器各做一份，再用 batch merge 合并').argParser(
    readShard,
  );
}

/** Where a queue is. */
export const queueArgument = [
  '<队列>',
  '队列的地址：redis://主机:6379，经过 TLS 的写 rediss://主机:6379；密码可写在环境变量 JINQIU_QUEUE_PASSWORD 里',
] as const;

/** Whom a batch has do its work. */
export function queueOption(): Option {
  return option(
    '--queue <地址>',
    '交给队列，由各台机器的 jinqiu worker 做：redis://主机:6379，经过 TLS 的写 rediss://主机:6379',
  ).conflicts(['shard', 'jobs']);
}

/** Where a command writes that writes to this machine alone. */
export function readPath(text: string): string {
  if (isAddress(text))
    throw new InvalidArgumentError(
      '这里只能写到这台电脑的文件夹里；写到 S3 的桶，用 jinqiu batch -o s3://桶/文件夹',
    );
  return text;
}

function readOutput(text: string): string {
  if (isAddress(text) && !(isBucketPath(text) && /^s3:\/\/[^/]/.test(text)))
    throw new InvalidArgumentError('应写文件夹的路径，或 S3 的桶：s3://桶/文件夹');
  return text;
}

/** `3/8`. */
function readShard(text: string): Shard {
  const shard = parseShard(text);
  if (!shard) throw new InvalidArgumentError('应写成“第几份/共几份”，如 3/8');
  return shard;
}

function parsePositive(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('应是 1 到 99999 的整数');
  return Number(text);
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new InvalidArgumentError('应是 1 到 65535 的整数');
  return port;
}

function readYear(text: string): number {
  const year = parseYear(text);
  if (year === undefined) throw new InvalidArgumentError('年度应是四位数字，如 2025');
  return year;
}

/** Format names, separated by commas. */
function parseFormats(text: string): FormatName[] {
  const names = text.split(/[,，、]/).map((name) => name.trim());
  const unknown = names.filter((name) => !isFormat(name));
  if (unknown.length > 0)
    throw new InvalidArgumentError(`没有“${unknown.join('、')}”这种格式；可用 ${formatNames.join('、')}`);
  return [...new Set(names.filter(isFormat))];
}

function isFormat(name: string): name is FormatName {
  return (formatNames as readonly string[]).includes(name);
}
