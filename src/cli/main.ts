#!/usr/bin/env node
/** The command `jinqiu`: names, options and help of each command. The work is done in the file of its name. */
import { readFileSync } from 'node:fs';
import { Argument, type Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { parseShard, type Shard } from '../batch/shard.ts';
import { formatNames, formats } from '../delivery/formats.ts';
import { fontSchemes } from '../style/style.ts';
import type { BatchCommandOptions } from './batch.ts';
import { ChineseCommand, UsageError } from './command.ts';
import { type ExitCode, exitCodeHelp, exitCodes } from './exit-codes.ts';
import { endAtBug } from './failure.ts';
import { openTerminal } from './terminal.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const terminal = openTerminal();
process.on('uncaughtException', (error) => endAtBug(error, version, terminal));
let result: ExitCode = exitCodes.done;

const campaignHelp = '活动文件夹，或一个 YAML 文件';
const campaignArgument = ['[活动]', `${campaignHelp}；不写就是当前文件夹`, '.'] as const;
const templateOption = () => new Option('-t, --template <名称>', '用哪一种报告，见 jinqiu templates');
const audienceOption = () =>
  new Option(
    '--for <版本>',
    '给谁看：内部（全部）、上报、公示（遮盖姓名）；默认照资料里的“报告.版本”',
  ).choices(['内部', '上报', '公示']);
const formatOption = () =>
  new Option(
    '--to <格式>',
    `格式，可用逗号写几种：${formatNames.map((name) => `${name}（${formats[name].help}）`).join('、')}`,
  )
    .argParser(parseFormats)
    .default(['docx'], 'docx');
const styleOption = () => new Option('-s, --style <名称>', '用哪一种版式');
const fontsOption = () =>
  new Option('--fonts <方案>', '用哪一套字体：国标字库、Windows 自带、方正 GBK').choices(fontSchemes);

const program = new ChineseCommand('jinqiu')
  .description('金秋助学报告：资料写一次，总结、名册、公示全部生成；数字自动推算，逐项核对。')
  .version(version, '-V, --version', '显示版本')
  .helpCommand('help [命令]', '显示某个命令的帮助')
  .addHelpText(
    'after',
    `\n${exitCodeHelp}\n\n例：\n  jinqiu new 2025-金秋助学            新建一份，照着填\n  jinqiu build 2025-金秋助学          生成 Word 文件\n  jinqiu preview 2025-金秋助学        在终端里先看\n  jinqiu check 2025-金秋助学          只检查`,
  )
  // an option belongs to the command that it follows: batch and batch merge take the same ones
  .enablePositionalOptions();

program
  .command('new')
  .alias('新建')
  .summary('新建一个活动文件夹')
  .description('新建一个活动文件夹，里面放一份带说明的 活动.yaml，照着填。')
  .argument('<文件夹>', '如 2025-金秋助学')
  .addOption(new Option('--year <年度>', '报告年度；默认今年').argParser(parsePositive))
  .option('-f, --force', '覆盖已有的 活动.yaml')
  .action(async (folder, { year = new Date().getFullYear(), force = false }) => {
    const { startCampaign } = await import('./new.ts');
    result = startCampaign(terminal, folder, year, force);
  });

program
  .command('build')
  .alias('生成')
  .summary('生成报告')
  .description('由一份活动资料生成报告。写出的文件名印在标准输出上。')
  .argument(...campaignArgument)
  .option('-o, --output <路径>', '写到哪里：文件、文件夹，或 -（标准输出）；默认是活动旁边的“输出”文件夹')
  .addOption(formatOption())
  .addOption(templateOption())
  .addOption(audienceOption())
  .addOption(styleOption())
  .addOption(fontsOption())
  .addOption(new Option('--draft', '草稿：有错误也生成，有疑问的数字旁标【待核】').conflicts('final'))
  .addOption(new Option('--final', '终稿：有错误就不生成'))
  .option('-f, --force', '覆盖已有的文件')
  .action(async (path, options) => {
    const { build } = await import('./build.ts');
    result = await build(terminal, path, options);
  });

program
  .command('preview')
  .alias('预览')
  .summary('在终端里看成稿')
  .description('在终端里按打印的行和页显示报告。有错误也显示，有疑问的数字标【待核】。')
  .argument(...campaignArgument)
  .addOption(new Option('-p, --page <页>', '只看某一页').argParser(parsePositive))
  .option('--watch', '守着文件：资料、名册、模板、版式一存盘就重画')
  .option('--explain', '在页旁写明每个数字从哪里来')
  .option('--compare', '先列出与上次生成相比变了的数字和句子')
  .option('-o, --output <文件夹>', '与 --compare 同用：上次生成到了哪里；默认是活动旁边的“输出”文件夹')
  .option('--department <单位>', '看成批报告里某个单位的，写全称或简称；写本级，看汇总')
  .option('--plain', '只看文字，不画纸面')
  .addOption(new Option('-w, --width <列>', '按多少列画；默认是窗口的宽度').argParser(parsePositive))
  .addOption(
    new Option('--ambiguous <格>', '“”…—①等字符在你的终端里占几格')
      .choices(['1', '2'])
      .default(undefined, '问终端，问不到按 2 格'),
  )
  .addOption(templateOption())
  .addOption(audienceOption())
  .addOption(styleOption())
  .addOption(fontsOption())
  .action(async (path, options) => {
    const { preview } = await import('./preview.ts');
    result = await preview(terminal, path, options);
  });

const batchCommand = program
  .command('batch')
  .alias('批量')
  .summary('各下属单位的报告和汇总')
  .description(
    '由一个活动文件夹生成每个下属单位的报告、本级的汇总报告和“汇总.xlsx”。没有变化的不重写；一个单位出错不影响别的；中断后再运行一次接着做。',
  );

const batchWork = (merge: boolean) => async (path: string, options: BatchCommandOptions) => {
  const { batch } = await import('./batch.ts');
  result = await batch(terminal, path, options, merge);
};

addBatchOptions(batchCommand.enablePositionalOptions())
  .addOption(
    new Option('--shard <i/n>', '只做第 i 份，共 n 份：许多台机器各做一份，再用 batch merge 合并').argParser(
      readShard,
    ),
  )
  .action(batchWork(false));

addBatchOptions(batchCommand.command('merge'))
  .alias('合并')
  .summary('各分片做完以后，合并并写汇总')
  .description(
    '各台机器的 --shard 都做完以后：合并清单，补做缺的，写出汇总报告和“汇总.xlsx”。选项与各分片的相同。',
  )
  .action(batchWork(true));

program
  .command('check')
  .alias('检查')
  .summary('只检查，不生成')
  .description('检查资料和写成的报告：数字是否相符、日期先后、文号、标点、占位符。')
  .argument(...campaignArgument)
  .addOption(new Option('--format <格式>', '怎样列出').choices(['text', 'json']).default('text'))
  .option('--fix', '改好可以放心改的地方（中文冒号、制表符、文号括号、姓名间隔号、标点），先列出改动再写回')
  .option('-y, --yes', '与 --fix 同用：不再询问')
  .option('--final', '按终稿检查，与 build --final 说的一样；默认看“报告.状态”')
  .addOption(templateOption())
  .addOption(audienceOption())
  .action(async (path, options) => {
    const { check } = await import('./check.ts');
    result = await check(terminal, path, options);
  });

program
  .command('templates')
  .alias('模板')
  .summary('列出可用的报告')
  .description('列出内置的和活动文件夹“模板”里的报告；给了名称的，检查它用到的名字。')
  .argument('[活动]', '活动文件夹')
  .action(async (path) => {
    const { listTemplates } = await import('./templates.ts');
    result = listTemplates(terminal, path);
  });

const roster = program
  .command('roster')
  .alias('名册')
  .summary('受助名册的空白表')
  .description('受助名册的空白表（Excel），发给各单位填写。');

roster
  .command('new')
  .alias('新建')
  .summary('写一份空白名册')
  .description('写一份空白名册：表头、下拉选项、示例行和填写说明。')
  .argument('[文件]', '写到哪里', '名册.xlsx')
  .option('-f, --force', '覆盖已有的文件')
  .action(async (path, options) => {
    const { writeBlankRoster } = await import('./roster.ts');
    result = writeBlankRoster(terminal, path, options);
  });

program
  .command('explain')
  .alias('来历')
  .summary('说明数字从哪里来')
  .description('说明报告里的某个数字印在哪里、由哪些字段怎样得出。')
  .argument('<活动>', campaignHelp)
  .argument('[数字]', '印出的数字（28.58万元）或字段（合计.发放）；不写就用 --all')
  .option('--all', '列出全部数字')
  .addOption(templateOption())
  .action(async (path, query, options) => {
    const { explain } = await import('./explain.ts');
    result = explain(terminal, path, query, options);
  });

program
  .command('reference')
  .alias('参考')
  .summary('列出全部字段、函数或问题')
  .description('由程序自身列出的参考，Markdown 格式；schema 是供编辑器用的 JSON Schema。')
  .addArgument(
    new Argument('<哪一种>', '字段、数字、函数、等式、问题 或 schema').choices([
      '字段',
      '数字',
      '函数',
      '等式',
      '问题',
      'schema',
    ]),
  )
  .action(async (name) => {
    const { references } = await import('./reference.ts');
    terminal.print(references[name as keyof typeof references]());
  });

/** What a batch and its merge both take. */
function addBatchOptions(command: Command): Command {
  return command
    .argument(...campaignArgument)
    .option('-o, --output <文件夹>', '写到哪个文件夹；默认是活动旁边的“输出”')
    .option('--name <样式>', '文件名的样式，如 {{序号}}-{{单位.简称}}')
    .addOption(new Option('-j, --jobs <个数>', '用几个线程；默认按份数和处理器定').argParser(parsePositive))
    .addOption(formatOption())
    .addOption(new Option('-t, --template <名称>', '各单位用哪一种报告；汇总报告由“报告.模板”定'))
    .addOption(audienceOption())
    .addOption(styleOption())
    .addOption(fontsOption())
    .addOption(new Option('--draft', '草稿：有错误也生成，有疑问的数字旁标【待核】').conflicts('final'))
    .addOption(new Option('--final', '终稿：有错误就不生成'))
    .option('-f, --force', '全部重写，覆盖已有的文件');
}

/** `3/8`. */
function readShard(text: string): Shard {
  const shard = parseShard(text);
  if (!shard) throw new InvalidArgumentError('应写成“第几份/共几份”，如 3/8');
  return shard;
}

/** A whole number from 1. */
function parsePositive(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('应是从 1 起的整数');
  return Number(text);
}

/** Format names, separated by commas. */
function parseFormats(text: string): string[] {
  const names = text.split(/[,，、]/).map((name) => name.trim());
  const unknown = names.filter((name) => !(formatNames as readonly string[]).includes(name));
  if (unknown.length > 0)
    throw new InvalidArgumentError(`没有“${unknown.join('、')}”这种格式；可用 ${formatNames.join('、')}`);
  return [...new Set(names)];
}

try {
  await program.parseAsync();
  process.exitCode = result;
} catch (error) {
  if (error instanceof UsageError) {
    terminal.say(`错误：${error.message}\n用法见：jinqiu --help`);
    process.exitCode = exitCodes.usage;
  } else if (error instanceof CommanderError) {
    // help and version were shown; help for want of a command is no success
    process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  } else throw error;
}
