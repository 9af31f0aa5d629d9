/** The library as its users have it: the guide's samples, run against the built package, and their types. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type Block,
  BlockContent,
  checkNames,
  type Diagnostic,
  defineHelper,
  type Helper,
  makeReport,
  moneyParam,
  parseCount,
  parseMoney,
  type ReportOptions,
  readCampaign,
  renderDocument,
  renderTemplate,
  rest,
  takeCampaign,
  textParam,
  verifyWord,
  type WordPassage,
  writeText,
} from '../src/index.ts';

const root = join(import.meta.dirname, '..');

/** A sample of a guide: the heading above it, its code, and what it says that it prints. */
function readSamples(guide: string): [heading: string, code: string, output: string][] {
  const samples: [string, string, string][] = [];
  let section = guide;
  for (const [, heading, language, text = ''] of readFileSync(join(root, guide), 'utf8').matchAll(
    /^## ([^\n]+)$|^```(\w*)\n(.*?)^```$/gms,
  )) {
    section = heading ?? section;
    if (language === 'js') samples.push([section, text, '']);
    else if (language === 'text' && samples.at(-1)?.[0] === section) samples.at(-1)![2] = text;
  }
  return samples;
}

describe('the samples of the guides', () => {
  const samples = [...readSamples('docs/程序库.md'), ...readSamples('README.md')];
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jinqiu-library-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules', 'jinqiu'));
    symlinkSync(join(root, 'examples'), join(folder, 'examples'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(samples)('%s', (_, code, output) => {
    writeFileSync(join(folder, 'sample.mjs'), code);
    const { stdout, stderr } = spawnSync(process.execPath, ['sample.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' },
    });
    expect(stderr).not.toMatch(/Error|错误/);
    expect(stdout).toBe(output);
    for (const [, file] of code.matchAll(/writeFile\('([^']+)'/g)) {
      expect(
        existsSync(join(folder, file!)) && readFileSync(join(folder, file!)).subarray(0, 2).toString(),
      ).toBe('PK');
      rmSync(join(folder, file!));
    }
  });

  test('are held by the types of the package', () => {
    samples.forEach(([, code], index) => {
      writeFileSync(join(folder, `sample${index}.mts`), code);
    });
    const config = {
      compilerOptions: {
        module: 'nodenext',
        target: 'es2022',
        strict: false,
        noEmit: true,
        skipLibCheck: true,
        types: ['node'],
        typeRoots: [join(root, 'node_modules', '@types')],
      },
      include: ['*.mts'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    expect(spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' }).stdout).toBe('');
  });
});

test('the functions and types that the guide lists are those of the package', () => {
  const tables = readFileSync(join(root, 'docs/程序库.md'), 'utf8').matchAll(/^\| (`\w[^|]*) \|/gm);
  const listed = [...tables].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  );
  const files = ['src/index.ts', 'src/document/tree.ts'].map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  // what a report explains of its values is no export
  const missing = listed.filter(
    (name) => name !== 'explain' && !files.some((text) => new RegExp(`\\b${name}\\b`).test(text)),
  );
  expect(listed.length).toBeGreaterThan(60);
  expect(missing).toEqual([]);
});

describe('a campaign from a program', () => {
  const county = { 单位: { 全称: '云岭县总工会' }, 报告: { 年度: 2025 } };
  const codesOf = (data: object) => takeCampaign(data).problems.map(({ code, field }) => `${code} ${field}`);

  test('may give its roster as rows, its figures as numbers and its flags as booleans', () => {
    const roster = [
      { 学生: '李小明', 金额: 3000 },
      { 学生: '王小红', 金额: '2500元', 家长: undefined },
    ];
    const { inputs } = takeCampaign({ ...county, 报告: { ...county.报告, 盖章: true }, 名册: roster });
    expect(inputs?.campaign).toMatchObject({
      报告: { 年度: 2025, 盖章: true },
      名册: [{ 金额: { kind: 'money', fen: 300_000 } }, { 金额: { kind: 'money', fen: 250_000 } }],
    });
  });

  test('has its mistakes told by field', () => {
    expect(codesOf({ ...county, 合计: { 人熟: 36, 发放: '不少' } })).toEqual([
      'schema.value 合计.发放',
      'schema.unknown-key 合计.人熟',
    ]);
  });

  test('that contains itself, or has no end, has that field told and is read without it', () => {
    const plans: unknown[] = ['早动员'];
    plans.push(plans);
    expect(codesOf({ ...county, 合计: { 人数: 36 }, 打算: plans })).toEqual(['schema.endless 打算']);
    let deep: object = {};
    for (let level = 0; level < 20_000; level++) deep = { 下: deep };
    expect(codesOf({ ...county, 合计: { 人数: 36 }, 附: deep })).toContain('schema.endless 附');
    const twice = ['早动员'];
    expect(codesOf({ ...county, 合计: { 人数: 36 }, 打算: twice, 问题: twice })).toEqual([]);
  });

  test('has no folder in which a roster’s file could be', () => {
    expect(takeCampaign({ ...county, 名册: '名册.xlsx' }).problems).toMatchObject([
      { code: 'files.not-found' },
    ]);
  });
});

describe('what a program passes by mistake is told', () => {
  const { inputs } = takeCampaign({
    单位: { 全称: '云岭县总工会' },
    报告: { 年度: 2025, 模板: '简讯', 成文日期: '2025年9月10日' },
    合计: { 人数: 36, 发放: '10.8万元' },
  });
  const told = ({ problems }: { problems: Diagnostic[] }) =>
    problems.map(({ code, message, hint = '' }) => `${code} ${message} ${hint}`.trim());

  test.each([undefined, null, 3, {}, []])('readCampaign(%j)', (from) => {
    expect(told(readCampaign(from as unknown as string))).toEqual([
      'program.argument “readCampaign”应当是路径（文字），或有 list、read 的文件夹（MemoryFolder、DiskFolder）',
    ]);
  });

  test.each([
    [{ templat: '简讯' }, 'program.unknown-option 没有选项“templat” 是否为“template”？'],
    [{ audience: '公开' }, 'program.argument “audience”应当是内部、上报、公示之一'],
    [{ draft: 'yes' }, 'program.argument “draft”应当是 true 或 false'],
    [{ fonts: 'x' }, 'program.argument “fonts”应当是gb2312、system、gbk之一'],
    [{ template: 3 }, 'program.argument “template”应当是名称（文字）'],
    [{ helpers: [{}] }, 'program.argument “helpers”应当是一组 defineHelper 得出的函数'],
  ])('makeReport of %j', (options, problem) => {
    const made = makeReport(inputs!, options as ReportOptions);
    expect(made.report).toBeUndefined();
    expect(told(made)).toEqual([problem]);
  });

  test.each([{}, { template: undefined }, { audience: '内部' as const, draft: true }, { helpers: [] }])(
    'makeReport of %j is made',
    (options) => {
      expect(makeReport(inputs!, options).report).toBeDefined();
    },
  );

  test('verifyWord of all that readWord gives', () => {
    const all = { passages: [] } as unknown as WordPassage[];
    expect(told(verifyWord(all, '总结.docx', inputs!))).toEqual([
      'program.argument “passages”应当是 readWord 得出的 passages（先看有没有 failure）',
    ]);
  });
});

describe('a helper of one’s own', () => {
  const data = {
    values: { 合计: { 发放: parseMoney('10.8万元'), 人数: parseCount('36名') }, 名单: ['甲', '乙'] },
  };
  const thousands = defineHelper({
    name: '千元',
    title: '以千元为单位的金额',
    params: [moneyParam('金额')],
    example: { template: '{{ 千元(合计.发放) }}', result: '108千元' },
    apply: (_, money) => `${money.fen / 100_000}千元`,
  });
  const render = (text: string, ...helpers: Helper[]) => {
    const { blocks, problems } = renderTemplate({
      template: 'r.njk',
      sources: { read: (file) => ({ text, file }) },
      data,
      helpers,
    });
    const args = problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
    return args.length > 0 ? args : blocks;
  };

  test('keeps what its figure was read from', () => {
    expect(render('发放{{ 合计.发放 | 千元 }}', thousands)).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: '发放' },
          { type: 'value', text: '108千元', reads: ['合计.发放'] },
        ],
      },
    ]);
  });

  test('is given only what it takes', () => {
    expect(render('一\n二{{ 合计.人数 | 千元 }}', thousands)).toEqual(['template.wrong-argument 2:13']);
  });

  test('that throws has failed at its place, and the rest is made', () => {
    const failing = {
      ...thousands,
      apply: () => {
        throw new Error('连不上');
      },
    };
    expect(render('一\n二{{ 合计.发放 | 千元 }}三', failing)).toEqual(['template.helper-failed 2:13']);
    const strange = {
      ...thousands,
      gives: () => {
        throw new Error('连不上');
      },
    };
    const sources = { read: (file: string) => ({ text: '{{ 千元(甲) }}', file }) };
    const names = { kind: 'object', fields: { 甲: { kind: 'any' } } } as const;
    expect(checkNames({ template: 'r.njk', sources, names, helpers: [strange] })).toMatchObject([
      { code: 'template.helper-failed', message: '函数“千元”出错：连不上' },
    ]);
  });

  test('goes before a built-in one of its name, and only where it is given', () => {
    const own = { ...thousands, name: '万元' };
    const textOf = (blocks: unknown) => JSON.stringify(blocks).match(/[\d.]+[千万]元/)?.[0];
    expect(textOf(render('{{ 合计.发放 | 万元 }}', own))).toBe('108千元');
    expect(textOf(render('{{ 合计.发放 | 万元 }}'))).toBe('10.8万元');
  });

  test('may take any number of arguments and make blocks', () => {
    const lines = defineHelper({
      name: '分行',
      title: '一项一段',
      params: [rest(textParam('项'))],
      example: { template: '{{ 分行("甲", "乙") }}', result: '两段' },
      apply: ({ reads }, ...items) =>
        new BlockContent(
          ...items.map(
            (text): Block => ({ type: 'paragraph', children: [{ type: 'value', text, reads: [...reads] }] }),
          ),
        ),
    });
    expect(render('{{ 分行(名单[0], "丙") }}', lines)).toHaveLength(2);
  });
});

test('a document of data without 报告 and 单位 has no frame but its title', () => {
  const { document, problems } = renderDocument({
    template: 'r.njk',
    sources: { read: (file) => ({ text: '# 通知\n\n{{ 事 }}。', file }) },
    data: { values: { 事: '放假' } },
  });
  expect(problems).toEqual([]);
  expect(writeText(document)).toBe('通知\n\n　　放假。\n');
});
