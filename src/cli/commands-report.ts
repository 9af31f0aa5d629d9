/** The commands that make or check a report: their names, options and help. */
import type { BatchCommandOptions } from './batch.ts';
import type { BuildOptions } from './build-options.ts';
import type { CheckOptions } from './check.ts';
import type { Setting } from './command-setting.ts';
import { machinesHelp } from './machines-help.ts';
import type { NewOptions } from './new-options.ts';
import type { OpenOptions } from './open.ts';
import {
  batchOptions,
  campaignArgument,
  newOptions,
  option,
  options,
  queueArgument,
  queueOption,
  readPath,
  shardOption,
  takeOptions,
} from './options.ts';
import type { PreviewOptions } from './preview.ts';
import type { WorkerCommandOptions } from './queue-worker.ts';

export function addNew({ program, terminal, end }: Setting): void {
  takeOptions<NewOptions>(
    program
      .command('new')
      .alias('新建')
      .summary('新建一个活动文件夹')
      .description(
        '新建一个活动文件夹：带说明的 活动.yaml、空白的 名册.xlsx；有下属单位的，还有一个单位的文件。在终端里先问几句，已有的文件不动。',
      )
      .argument('[文件夹]', '如 2025-金秋助学；不写，就用年度-金秋助学', readPath),
    newOptions(),
  ).action(async (folder: string | undefined, asked: NewOptions) => {
    const { startCampaign } = await import('./new.ts');
    end(await startCampaign(terminal, folder, asked, new Date().getFullYear()));
  });
}

export function addOpen({ program, terminal, end, version }: Setting): void {
  takeOptions<OpenOptions>(
    program
      .command('open')
      .alias('打开')
      .summary('在浏览器里填、看、出文件')
      .description(
        '在这台电脑的浏览器里打开活动：左边填，右边是打印出来的样子，问题写在字段旁边，按钮给出 Word 文件。资料不离开这台电脑；还没有活动的文件夹，先问几句再建。',
      )
      .argument(...campaignArgument),
    {
      port: options.port(),
      open: option('--no-open', '不打开浏览器，只印出地址'),
    },
  ).action(async (path: string, asked: OpenOptions) => {
    const { openPage } = await import('./open.ts');
    end(await openPage(terminal, path, asked, version));
  });
}

export function addBuild({ program, terminal, end }: Setting): void {
  takeOptions<BuildOptions>(
    program
      .command('build')
      .alias('生成')
      .summary('生成报告')
      .description('由一份活动资料生成报告。写出的文件名印在标准输出上。')
      .argument(...campaignArgument),
    {
      output: options.output(
        '<路径>',
        '写到哪里：文件、文件夹，或 -（标准输出）；默认是活动旁边的“输出”文件夹',
      ),
      to: options.to(),
      template: options.template(),
      for: options.for(),
      style: options.style(),
      fonts: options.fonts(),
      detail: options.detail(),
      draft: options.draft(),
      final: options.final(),
      force: options.force(),
    },
  ).action(async (path: string, asked: BuildOptions) => {
    await terminal.begin('正在生成报告');
    const { build } = await import('./build.ts');
    end(await build(terminal, path, asked));
  });
}

export function addPreview({ program, terminal, end }: Setting): void {
  takeOptions<PreviewOptions>(
    program
      .command('preview')
      .alias('预览')
      .summary('在终端里看成稿')
      .description('在终端里按打印的行和页显示报告。有错误也显示，有疑问的数字标【待核】。')
      .argument(...campaignArgument),
    {
      page: options.positive('-p, --page <页>', '只看某一页'),
      watch: option('--watch', '守着文件：资料、名册、模板、版式一存盘就重画'),
      explain: option('--explain', '在页旁写明每个数字从哪里来，语料里的句子是哪一句'),
      compare: option('--compare', '先列出与上次生成相比变了的数字和句子'),
      output: options.output('<文件夹>', '与 --compare 同用：上次生成到了哪里；默认是活动旁边的“输出”文件夹'),
      department: options.department(),
      plain: option('--plain', '只看文字，不画纸面'),
      width: options.positive('-w, --width <列>', '按多少列画；默认是窗口的宽度'),
      ambiguous: option('--ambiguous <格>', '“”…—①等字符在你的终端里占几格')
        .choices(['1', '2'])
        .default(undefined, '问终端，问不到按 2 格'),
      template: options.template(),
      for: options.for(),
      style: options.style(),
      fonts: options.fonts(),
      detail: options.detail(),
    },
  ).action(async (path: string, asked: PreviewOptions) => {
    await terminal.begin('正在排版');
    const { preview } = await import('./preview.ts');
    end(await preview(terminal, path, asked));
  });
}

export function addBatch({ program, terminal, end }: Setting): void {
  const batchCommand = program
    .command('batch')
    .alias('批量')
    .summary('各下属单位的报告和汇总')
    .description(
      '由一个活动文件夹生成每个下属单位的报告、本级的汇总报告和“汇总.xlsx”。没有变化的不重写；一个单位出错不影响别的；中断后再运行一次接着做。',
    )
    .addHelpText('after', machinesHelp);

  const batchWork = (merge: boolean) => async (path: string, asked: BatchCommandOptions) => {
    await terminal.begin('正在读入资料');
    const { batch } = await import('./batch.ts');
    end(await batch(terminal, path, asked, merge));
  };

  takeOptions<BatchCommandOptions>(batchCommand.enablePositionalOptions().argument(...campaignArgument), {
    ...batchOptions(),
    shard: shardOption(),
    queue: queueOption(),
  }).action(batchWork(false));

  takeOptions<Omit<BatchCommandOptions, 'shard' | 'queue'>>(
    batchCommand
      .command('merge')
      .alias('合并')
      .summary('各分片做完以后，合并并写汇总')
      .description(
        '各台机器的 --shard 都做完以后：合并清单，补做缺的，写出汇总报告和“汇总.xlsx”。选项与各分片的相同。',
      )
      .argument(...campaignArgument)
      .addHelpText('after', machinesHelp),
    batchOptions(),
  ).action(batchWork(true));

  batchCommand
    .command('status')
    .alias('进度')
    .summary('队列里的批量做到哪里了')
    .description('看 batch --queue 放进队列的批量：做完多少份，还有多少作业，有几个 worker。')
    .argument(...queueArgument)
    .addHelpText('after', machinesHelp)
    .action(async (address: string) => {
      const { batchStatus } = await import('./queue-worker.ts');
      end(await batchStatus(terminal, address));
    });
}

export function addWorker({ program, terminal, end }: Setting): void {
  takeOptions<WorkerCommandOptions>(
    program
      .command('worker')
      .alias('干活')
      .summary('在这台机器上做队列里的报告')
      .description(
        '等着做 batch --queue 放进队列的报告，在多少台机器上运行都行。按 Ctrl-C，做完手上的就结束；中途断电、被结束的，别的 worker 会接着做。',
      )
      .argument(...queueArgument)
      .addHelpText('after', machinesHelp),
    {
      output: options.anyOutput('输出文件夹在这台机器上的路径，与 batch 那台不同时写；默认照 batch 说的'),
      untilEmpty: option(
        '--until-empty',
        '队列空了就结束；batch 还没有把作业放进来的也是空的，所以要先运行 batch',
      ),
    },
  ).action(async (address: string, asked: WorkerCommandOptions) => {
    const { worker } = await import('./queue-worker.ts');
    end(await worker(terminal, address, asked));
  });
}

export function addCheck({ program, terminal, end }: Setting): void {
  takeOptions<CheckOptions>(
    program
      .command('check')
      .alias('检查')
      .summary('只检查，不生成')
      .description('检查资料和写成的报告：数字是否相符、日期先后、文号、标点、占位符。')
      .argument(...campaignArgument),
    {
      format: option('--format <格式>', '怎样列出').choices(['text', 'json']).default('text'),
      fix: option(
        '--fix',
        '改好可以放心改的地方（中文冒号、制表符、文号括号、姓名间隔号、标点），先列出改动再写回',
      ),
      yes: option('-y, --yes', '与 --fix 同用：不再询问'),
      final: options.final('按终稿检查，与 build --final 说的一样；默认看“报告.状态”'),
      template: options.template(),
      for: options.for(),
    },
  ).action(async (path: string, asked: CheckOptions) => {
    await terminal.begin('正在检查');
    const { check } = await import('./check.ts');
    end(await check(terminal, path, asked));
  });
}
