/** The commands that show what there is, and whence: their names, options and help. */
import { Argument } from 'commander';
import type { BankOptions } from './bank.ts';
import type { Setting } from './command-setting.ts';
import type { ExplainOptions } from './explain.ts';
import { campaignHelp, option, options, readPath, takeOptions } from './options.ts';
import { type ReferenceName, referenceNames } from './reference-names.ts';
import { type ShellName, shellNames } from './shell-names.ts';
import type { UpdateCommandOptions } from './update.ts';
import type { VerifyOptions } from './verify.ts';

export function addTemplates({ program, terminal, end }: Setting): void {
  program
    .command('templates')
    .alias('模板')
    .summary('列出可用的报告')
    .description('列出内置的和活动文件夹“模板”里的报告；给了名称的，检查它用到的名字。')
    .argument('[活动]', '活动文件夹')
    .action(async (path) => {
      const { listTemplates } = await import('./templates.ts');
      end(listTemplates(terminal, path));
    });
}

export function addBank({ program, terminal, end }: Setting): void {
  takeOptions<BankOptions>(
    program
      .command('bank')
      .alias('语料')
      .summary('看语料里的句子')
      .description(
        '语料是报告里连接事实的句子。不写段，列出有哪些段；写了段和活动，每一句填上资料里的数字给你看：√ 能印，× 缺什么。',
      )
      .argument('[段和活动...]', '如 摸底 2025-金秋助学'),
    { pin: option('--pin', '把这份报告现在用的句子写进“套语”，以后语料变了它也不变（也写作 --固定）') },
  ).action(async (words: string[], asked: BankOptions) => {
    await terminal.begin('正在填语料');
    const { showBank } = await import('./bank.ts');
    end(showBank(terminal, words, asked));
  });
}

export function addRoster({ program, terminal, end }: Setting): void {
  const roster = program
    .command('roster')
    .alias('名册')
    .summary('受助名册的空白表')
    .description('受助名册的空白表（Excel），发给各单位填写。');

  takeOptions<{ force?: boolean }>(
    roster
      .command('new')
      .alias('新建')
      .summary('写一份空白名册')
      .description('写一份空白名册：表头、下拉选项、示例行和填写说明。')
      .argument('[文件]', '写到哪里', readPath, '名册.xlsx'),
    { force: options.force() },
  ).action(async (path: string, asked: { force?: boolean }) => {
    const { writeBlankRoster } = await import('./roster.ts');
    end(writeBlankRoster(terminal, path, asked));
  });
}

export function addVerify({ program, terminal, end }: Setting): void {
  takeOptions<VerifyOptions>(
    program
      .command('verify')
      .alias('核对')
      .summary('改过的 Word 文件同资料核对')
      .description(
        '把一份 Word 文件（.docx）同资料核对：哪些数字、日期、名称还同资料一致，哪些改过、删了，新写的在资料里有没有来历。改乱的字体、编号、页边距也说。手写的文件也行。文件一个字不动。',
      )
      .argument('<文件>', 'Word 文件')
      .argument('[活动]', `${campaignHelp}；不写就在文件周围找`),
    {
      format: option('--format <格式>', '怎样列出').choices(['text', 'json']).default('text'),
      template: options.template('是哪一种报告；不写就找最像的'),
      for: options.for(),
      department: options.department(),
      comments: option('--comments', '另存一份，问题写成批注：旁边的“（批注）.docx”'),
      output: options.output('<文件>', '写有批注的一份写到哪里；已有的文件不覆盖'),
    },
  ).action(async (file: string, campaign: string | undefined, asked: VerifyOptions) => {
    await terminal.begin('正在核对');
    const { verify } = await import('./verify.ts');
    end(verify(terminal, file, campaign, asked));
  });
}

export function addUpdate({ program, terminal, end }: Setting): void {
  takeOptions<UpdateCommandOptions>(
    program
      .command('update')
      .alias('更新')
      .summary('资料变了，改过的 Word 文件跟着变')
      .description(
        '资料更正以后，把生成后又改过的 Word 文件换成现在的数字：您的改动留着，资料变了的写成修订，另存为旁边的“（更新）.docx”。原来的文件一个字不动。',
      )
      .argument('<文件>', 'Word 文件')
      .argument('[活动]', `${campaignHelp}；不写就在文件周围找`),
    {
      output: options.output('<文件>', '写到哪里；已有的文件不覆盖'),
      accept: option('--accept', '不留修订，直接改好'),
      author: option('--author <姓名>', '修订写谁改的；默认是 jinqiu'),
      date: option('--date <日期>', '修订写哪一天，如 2025-12-01；默认是报告的成文日期'),
      template: options.template('是哪一种报告；不写就找最像的'),
      for: options.for(),
      department: option('--department <单位>', '是成批报告里某个单位的，写全称或简称；写本级，是汇总'),
    },
  ).action(async (file: string, campaign: string | undefined, asked: UpdateCommandOptions) => {
    await terminal.begin('正在更新');
    const { update } = await import('./update.ts');
    end(update(terminal, file, campaign, asked));
  });
}

export function addExplain({ program, terminal, end }: Setting): void {
  takeOptions<ExplainOptions>(
    program
      .command('explain')
      .alias('来历')
      .summary('说明数字从哪里来')
      .description('说明报告里的某个数字印在哪里、由哪些字段怎样得出；语料里的句子是哪一句、凭什么说。')
      .argument('<活动>', campaignHelp)
      .argument('[数字]', '印出的数字（28.58万元）、字段（合计.发放）或句子里的几个字；不写就用 --all'),
    {
      all: option('--all', '列出全部数字'),
      template: options.template(),
      department: options.department(),
    },
  ).action(async (path: string, query: string | undefined, asked: ExplainOptions) => {
    await terminal.begin('正在查来历');
    const { explain } = await import('./explain.ts');
    end(explain(terminal, path, query, asked));
  });
}

export function addReference({ program, terminal }: Setting): void {
  program
    .command('reference')
    .alias('参考')
    .summary('列出全部字段、函数或问题')
    .description('由程序自身列出的参考，Markdown 格式；schema 是供编辑器用的 JSON Schema。')
    .addArgument(
      new Argument(
        '<哪一种>',
        `${referenceNames.slice(0, -1).join('、')} 或 ${referenceNames.at(-1)}`,
      ).choices(referenceNames),
    )
    .action(async (name: ReferenceName) => {
      const { references } = await import('./reference.ts');
      terminal.print(references[name]());
    });
}

export function addCompletion({ program, terminal }: Setting): void {
  program
    .command('completion')
    .alias('补全')
    .summary('让终端补全命令、选项和名称')
    .description(
      '印出终端补全的脚本：按 Tab 补全命令、选项、可选的词，以及活动文件夹里的单位、模板、版式。怎样装，写在脚本的开头。',
    )
    .addArgument(new Argument('<终端>', shellNames.join('、')).choices(shellNames))
    .action(async (name: ShellName) => {
      const { completionScripts } = await import('./completion-scripts.ts');
      terminal.print(completionScripts[name]);
    });
}
