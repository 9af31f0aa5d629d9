/** `jinqiu completion`: what is offered at each place of a command line, and the shells' scripts that ask for it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { ChineseCommand } from '../../src/cli/command.ts';
import { addCommands } from '../../src/cli/commands.ts';
import { valueSources } from '../../src/cli/completion.ts';
import { shellNames } from '../../src/cli/shell-names.ts';
import { inExample, inFolder, main, run } from '../support/command.ts';
import { describeWith } from '../support/skip-loudly.ts';

const batchExample = '2025-云岭县总工会-批量';

/** The candidates for the last of the words, with what they are. */
async function complete(folder: string, ...words: string[]): Promise<[string, string][]> {
  const { code, out } = await run(folder, '__complete', `${words.length - 1}`, ...words);
  expect(code).toBe(0);
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t') as [string, string]);
}
const names = async (...words: string[]) =>
  (await inFolder((folder) => complete(folder, ...words))).map(([name]) => name);

describe('每一处补全什么', () => {
  test.each([
    [['b'], ['build', 'batch', 'bank']],
    [['生'], ['生成']],
    [['roster', ''], ['new']],
    [['名册', '新'], ['新建']],
    [
      ['batch', 'm'],
      ['merge', ':files'],
    ],
    [['build', ''], [':files']],
    [
      ['build', '--fo'],
      ['--for', '--fonts', '--force'],
    ],
    [['build', '--draft', '--d'], ['--detail']],
    [
      ['build', '--for', ''],
      ['内部', '上报', '公示'],
    ],
    [['build', '--for', '=', '公'], ['公示']],
    [['build', '.', '--to', 'm'], ['markdown']],
    [['build', '-o', ''], [':files']],
    [['build', '-s', 'gb'], ['gbt9704']],
    [['preview', '--page', ''], []],
    [['reference', '模'], ['模板拒绝']],
    [['bank', '摸'], ['摸底']],
    [['bank', '摸底', ''], [':files']],
    [['explain', '.', ''], []],
    [['help', 'ros'], expect.arrayContaining(['roster', 'roster-file.empty'])],
    [['completion', ''], [...shellNames]],
    [['build', '没有的文件夹', '-t', '简'], ['简讯']],
  ])('%j', async (words, expected) => expect(await names(...words)).toEqual(expected));

  test('带着中文说明，命令的中文名也写明', async () => {
    await inFolder(async (folder) => {
      expect(await complete(folder, 'bui')).toEqual([['build', '生成：生成报告']]);
      expect(await complete(folder, 'build', '--styl')).toEqual([
        ['--style', '用哪一种版式：名称，或“样式”里的文件'],
      ]);
    });
  });

  test('活动文件夹里的单位、模板、版式', async () => {
    await inExample(batchExample, async (folder) => {
      expect(await complete(folder, 'preview', '.', '--department', '矿')).toEqual([
        ['矿业公司工会', '云岭矿业公司工会'],
      ]);
      mkdirSync(join(folder, '模板', '月报'), { recursive: true });
      writeFileSync(join(folder, '模板', '月报', 'template.yaml'), '名称: 月报\n用途: 每月报送\n');
      mkdirSync(join(folder, '样式'));
      writeFileSync(join(folder, '样式', '本单位.yaml'), '名称: 本单位版式\n');
      expect(await complete(folder, 'build', '-t', '月')).toEqual([['月报', '每月报送']]);
      expect(await complete(folder, 'build', '-s', '本')).toEqual([['本单位版式', '']]);
    });
  });

  test('资料写坏了，不出声', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, '活动.yaml'), '单位: [\n');
      expect(await complete(folder, 'preview', '--department', '')).toEqual([['本级', '汇总报告']]);
    });
  });
});

test('每个选项、参数都有来历：可选的词，一张表，或者随便写', () => {
  const program = new ChineseCommand('jinqiu');
  addCommands({ program, terminal: {} as never, version: '', end: () => {} });
  const free = [
    'author',
    'date',
    'unit',
    'year',
    'departments',
    'name',
    'jobs',
    'shard',
    'queue',
    '队列',
    'port',
    'page',
    'width',
    '数字',
  ];
  const list = (command: Command): string[] => [
    ...command.options
      .filter(({ required, argChoices }) => required && !argChoices)
      .map((option) => option.attributeName()),
    ...command.registeredArguments.filter(({ argChoices }) => !argChoices).map((argument) => argument.name()),
    ...command.commands.flatMap(list),
  ];
  const known = [...Object.keys(valueSources), ...free];
  expect(list(program).filter((name) => !known.includes(name))).toEqual([]);
});

test.each(shellNames)('%s 的脚本：说明怎样装，问程序要', async (shell) => {
  const { code, out } = await inFolder((folder) => run(folder, 'completion', shell));
  expect(code).toBe(0);
  expect(out).toMatch(/^#.*jinqiu 的补全/m);
  expect(out).toContain(`jinqiu completion ${shell}`);
  expect(out).toContain('__complete');
});

/** Why a shell cannot be tried; undefined where it is installed. */
const missing = (shell: string, flag = '--version') =>
  spawnSync(shell, [flag]).status === 0 ? undefined : `${shell} is not installed`;

/** Runs a script in a shell that finds `jinqiu` on its path. */
function runShell(folder: string, shell: string, script: string): string {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  symlinkSync(main, join(folder, 'bin', 'jinqiu'));
  const env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    LC_ALL: 'C.UTF-8',
    NODE_OPTIONS: '',
  };
  const { stdout, stderr } = spawnSync(shell, ['-c', script], { cwd: folder, encoding: 'utf8', env });
  return stdout + stderr;
}

describeWith(missing('bash'), 'bash', () => {
  const ask = (folder: string, words: string[], type = 9) =>
    runShell(
      folder,
      'bash',
      `source <(jinqiu completion bash)
      complete -p jinqiu >/dev/null || exit
      COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; COMP_TYPE=${type}
      _jinqiu; printf '%s\\n' "\${COMPREPLY[@]}"`,
    );

  test.each([
    [['jinqiu', 'bui'], 'build\n'],
    [['jinqiu', '生'], '生成\n'],
    [['jinqiu', 'build', '--for', '公'], '公示\n'],
    [['jinqiu', 'preview', '.', '--department', '矿'], '矿业公司工会\n'],
    [['jinqiu', 'ba'], 'batch  （批量：各下属单位的报告和汇总）\nbank  （语料：看语料里的句子）\n'],
  ])('%j', async (words, expected) => {
    await inExample(batchExample, (folder) => expect(ask(folder, words)).toBe(expected));
  });

  test('逐个填进命令行的，不带说明', async () => {
    await inFolder((folder) => expect(ask(folder, ['jinqiu', 'ba'], 37)).toBe('batch\nbank\n'));
  });
});

describeWith(missing('zsh'), 'zsh', () => {
  test('语法', async () => {
    await inFolder((folder) => expect(runShell(folder, 'zsh', 'zsh -n <(jinqiu completion zsh)')).toBe(''));
  });
});

describeWith(missing('fish'), 'fish', () => {
  test('补全', async () => {
    await inFolder((folder) => {
      const out = runShell(folder, 'fish', 'jinqiu completion fish | source; complete -C "jinqiu bui"');
      expect(out).toBe('build\t生成：生成报告\n');
    });
  });
});

test('PowerShell 的脚本照它的规矩登记', async () => {
  const { out } = await inFolder((folder) => run(folder, 'completion', 'powershell'));
  expect(out).toContain('Register-ArgumentCompleter -Native -CommandName jinqiu -ScriptBlock {');
  expect(out).toContain('[System.Management.Automation.CompletionResult]::new(');
  expect(out.split('{').length).toBe(out.split('}').length);
});
