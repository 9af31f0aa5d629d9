/** What the page asks of its server, without the server: requests as the page sends them → replies. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type * as contract from '../../src/page/contract.ts';
import { Desk } from '../../src/page/desk.ts';
import { PressRoom } from '../../src/page/press-tasks.ts';
import { CampaignRoutes } from '../../src/page/routes.ts';
import { examples } from '../support/reports.ts';

let folder: string;
let routes: CampaignRoutes;
let heard: contract.ServerEvent[];

function open(path: string): CampaignRoutes {
  const room = new PressRoom();
  const press = { ask: room.run.bind(room), close: async () => {} };
  const opened = new CampaignRoutes(
    new Desk(path),
    press as ConstructorParameters<typeof CampaignRoutes>[1],
    '1',
    2025,
  );
  heard = [];
  opened.subscribe((event) => heard.push(event));
  return opened;
}

async function reopen(path: string): Promise<void> {
  await routes.close();
  routes = open(path);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinqiu-routes-'));
  cpSync(join(examples, '最简'), folder, { recursive: true });
  routes = open(folder);
});
afterEach(async () => {
  await routes.close();
  rmSync(folder, { recursive: true });
});

interface Sent {
  body?: Record<string, unknown>;
  bytes?: Uint8Array;
  method?: string;
}

/** What is answered, and `status words` where nothing is. */
async function ask(path: string, { body = {}, bytes = new Uint8Array(), method = 'POST' }: Sent = {}) {
  const { pathname, searchParams } = new URL(`/api/${path}`, 'http://127.0.0.1');
  const request = { method, name: pathname, query: searchParams, body, bytes };
  try {
    const reply = await routes.answer(request);
    return reply && 'json' in reply ? JSON.parse(JSON.stringify(reply.json)) : reply;
  } catch (error) {
    return `${(error as { status?: number }).status} ${(error as Error).message}`;
  }
}

const post = (path: string, body: Record<string, unknown>) => ask(path, { body });
const yaml = () => readFileSync(join(folder, '活动.yaml'), 'utf8');
const edits = (edit: Record<string, unknown>) => ({ file: '活动.yaml', edits: [{ was: null, ...edit }] });

describe('另一个版本的页面问的：说缺什么', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['undo', {}, '400 请求里没有 file'],
    ['redo', { file: 1 }, '400 请求里没有 file'],
    ['undo', { file: '没有.yaml' }, '400 这个文件已经不在了'],
    ['text', { file: '活动.yaml', base: 'x' }, '400 请求里没有 text'],
    ['pages', { from: 1 }, '400 请求里没有 to'],
    ['pages', { from: '1', to: 2 }, '400 请求里没有 from'],
    ['pages', { from: -1, to: 2 }, '400 请求里没有 from'],
    ['pages', { from: 0.5, to: 2 }, '400 请求里没有 from'],
    ['origin', { reads: '合计.人数' }, '400 请求里没有 reads'],
    ['origin', { reads: ['合计.人数', 1] }, '400 请求里没有 reads'],
    ['printed', { file: '活动.yaml', path: '合计' }, '400 请求里没有 path'],
    ['printed', { file: '活动.yaml', path: [null] }, '400 请求里没有 path'],
    ['printed', { file: '活动.yaml', path: ['分组', -1] }, '400 请求里没有 path'],
    ['edit', { file: '活动.yaml', edits: [] }, '400 请求里没有改动'],
    ['edit', { file: '活动.yaml', edits: {} }, '400 请求里没有改动'],
    ['edit', edits({ op: 'set', path: [], value: '1' }), '400 请求里没有字段'],
    ['edit', edits({ op: 'set', path: ['合计', '人数'], value: 1 }), '400 值应当是文字'],
    ['edit', edits({ op: 'turn', path: ['合计'] }), '400 不认识的改动'],
    ['edit', edits({ op: 'insert', path: ['评价'], at: 0, values: '好' }), '400 不认识的改动'],
    ['edit', edits({ op: 'insert', path: ['评价'], values: ['好'] }), '400 请求里没有 at'],
    ['edit', edits({ op: 'move', path: ['评价'], from: 0 }), '400 请求里没有 to'],
    ['choose', { name: '../最简' }, '400 没有“../最简”这个活动'],
    ['start', {}, '409 这个文件夹里已经有活动了'],
  ])('%s %j：%s', async (path, body, refusal) => expect(await post(path, body)).toBe(refusal));

  test('没有这个接口；方法不对的也没有', async () => {
    for (const path of ['nothing', 'desk', 'file?key=1']) expect(await ask(path)).toBeUndefined();
    expect(await ask('undo', { method: 'GET' })).toBeUndefined();
    expect(await ask('preview', { method: 'GET' })).toBeUndefined();
  });
});

describe('改文件', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['设', { op: 'set', path: ['报告', '状态'], value: '定稿' }, '状态: 定稿'],
    [
      '添',
      { op: 'insert', path: ['打算'], at: 0, values: ['早一点摸底', '早一点发放'] },
      '打算: [早一点摸底, 早一点发放]',
    ],
    [
      '添长的',
      { op: 'insert', path: ['打算'], at: 0, values: ['明年早一点摸底，早一点审核，早一点发放'] },
      '打算:\n  - 明年早一点摸底',
    ],
    [
      '添几行的',
      { op: 'insert', path: ['评价'], at: 0, values: ['一\n二'] },
      '评价:\n  - |-\n    一\n    二\n',
    ],
    ['设一个记录', { op: 'set', path: ['办法'], value: { 文号: '一号' } }, '文号: 一号'],
  ])('%s', async (_, edit, wanted) => {
    const before = yaml();
    const reply = await post('edit', edits(edit));
    expect(reply).toMatchObject({ state: { canUndo: true, canRedo: false } });
    expect(yaml()).toContain(wanted);
    expect(heard).toMatchObject([{ type: 'changed', files: [{ name: '活动.yaml', text: yaml() }] }]);
    await post('undo', { file: '活动.yaml' });
    expect(yaml()).toBe(before);
    await post('redo', { file: '活动.yaml' });
    expect(yaml()).toContain(wanted);
  });
});

describe('看报告', () => {
  test('预览：题目、页数、问题在哪个字段', async () => {
    await post('edit', {
      file: '活动.yaml',
      edits: [{ op: 'set', path: ['合计', '人数'], value: '很多', was: await typed() }],
    });
    const reply = await post('preview', {});
    expect(reply.problems).toContainEqual(
      expect.objectContaining({ code: 'schema.value', file: '活动.yaml', path: ['合计', '人数'] }),
    );
    expect(reply).toMatchObject({ title: '', count: 0, pages: [] });
  });

  const typed = async () => (await ask('desk', { method: 'GET' })).files[0].values.合计.人数;

  test('看得见的页、数字从哪里来、字段印在哪一页', async () => {
    expect(await post('pages', { from: 1, to: 1 })).toEqual([]);
    expect(await post('origin', { reads: ['合计.人数'] })).toEqual({ origins: [] });
    const { title, count, pages, isDraft } = await post('preview', { template: '编号总结', audience: '' });
    expect({ title, count, isDraft }).toMatchObject({
      title: expect.stringContaining('2025'),
      count: 1,
      isDraft: false,
    });
    expect(pages).toHaveLength(1);
    expect(await post('pages', { from: 1, to: 1 })).toEqual(pages);
    expect(await post('pages', { from: 2, to: 3 })).toEqual([]);
    const { origins } = await post('origin', { reads: ['合计.人数'] });
    expect(origins).toMatchObject([
      { fact: '合计.人数', value: await typed(), file: '活动.yaml', path: ['合计', '人数'], inputs: [] },
    ]);
    const printed = await post('printed', { file: '活动.yaml', path: ['合计', '人数'] });
    expect(printed.pages).toEqual([1]);
    expect(printed.reads).toContain('合计.人数');
    expect(printed.reads).not.toContain('单位.全称');
    expect(await post('printed', { file: '别的.yaml', path: ['合计'] })).toEqual({ reads: [], pages: [] });
  });

  test('套语：哪些句子用上了，别的缺什么', async () => {
    writeFileSync(join(folder, '活动.yaml'), `${yaml()}\n阶段:\n  - { 名称: 审核, 方法: [初审, 复审] }\n`);
    await post('preview', {});
    const { shelves } = await post('bank', {});
    const sentences = shelves.flatMap((shelf: contract.BankShelf) => shelf.sentences);
    expect(sentences.some(({ isSaid }: { isSaid: boolean }) => isSaid)).toBe(true);
    expect(shelves.map(({ kind }: contract.BankShelf) => kind)).toContain('摸底');
    const ticked = sentences.find(({ ticks }: { ticks: string[] }) => ticks.length > 1);
    expect(ticked.notes.some((note: string) => note === `凭 ${ticked.ticks.join('、')}`)).toBe(true);
    expect(sentences.some(({ text }: { text: string }) => text.includes('〔'))).toBe(true);
    expect(sentences.some(({ text }: { text: string }) => /[{}]/.test(text))).toBe(false);
  });
});

describe('生成的文件', () => {
  test('取得到；同资料核对，更新', async () => {
    const built = await post('build', { format: 'docx', draft: true });
    expect(built).toMatchObject({ name: expect.stringMatching(/（草稿）\.docx$/), withheld: false });
    expect(existsSync(built.written)).toBe(true);
    const file = (await ask(`file?key=${built.key}`, { method: 'GET' })) as {
      name: string;
      bytes: Uint8Array;
    };
    expect(file.name).toBe(built.name);
    expect(await ask('file?key=x', { method: 'GET' })).toBe('400 这个文件要再生成一次');

    const name = `name=${encodeURIComponent('总结.docx')}`;
    const verified = await ask(`verify?${name}`, { bytes: file.bytes });
    expect(verified).not.toHaveProperty('unit');
    expect(verified).toMatchObject({ summary: expect.stringMatching(/没有发现问题\n.*处同资料一致/) });
    expect(await ask(`update?${name}`, { bytes: file.bytes })).toMatchObject({
      name: '总结（更新）.docx',
      summary: '资料没有变，文件不用改。写出时的原文在文件夹的 .jinqiu 里找到。',
    });
    expect(await ask(`verify?${name}`, { bytes: Buffer.from('不是 Word') })).toMatchObject({
      problems: [{ code: 'verify.unreadable' }],
    });
  });

  test.each(['总结.txt', '.docx', '~$总结.docx', ''])('不是 Word 文件：%s', async (name) => {
    expect(await ask(`verify?name=${encodeURIComponent(name)}`)).toMatch(/^400 拖上来的要是 Word 文件/);
  });
});

describe('拖上来的名册', () => {
  const roster = Buffer.from('学生姓名,困难类型,金额\n甲一,低保、单亲,3000\n乙一,大病,2000\n');
  const save = (query: string, bytes: Uint8Array = roster) =>
    ask(`roster?name=${encodeURIComponent('名册.csv')}${query}`, { bytes });

  test('先说认出了什么', async () => {
    const reply = await save('');
    expect(reply).toMatchObject({ name: '名册.csv', count: 2, isThere: false });
    expect(reply.sample[0]).toMatchObject({ 学生: '甲一', 金额: '3000' });
    expect(reply.columns).toEqual(Object.keys(reply.sample[0]));
    expect(existsSync(join(folder, '名册.csv'))).toBe(false);
  });

  test('放进文件夹，活动.yaml 里写上；再放一次不再写', async () => {
    expect(await save('&save=new')).toMatchObject({ saved: { name: '活动.yaml' } });
    expect(readFileSync(join(folder, '名册.csv'))).toEqual(roster);
    const once = yaml();
    expect(once).toMatch(/名册: *\{ 文件: 名册\.csv \}|名册:\n {2}文件: 名册\.csv/);
    expect(await save('&save=new')).toMatchObject({ isThere: false, saved: { text: once } });
    expect(yaml()).toBe(once);
  });

  test('有另一份同名的：问过才盖', async () => {
    writeFileSync(join(folder, '名册.csv'), '别的');
    const asked = await save('&save=new');
    expect(asked.isThere).toBe(true);
    expect(asked).not.toHaveProperty('saved');
    expect(readFileSync(join(folder, '名册.csv'), 'utf8')).toBe('别的');
    expect(await save('&save=over')).toHaveProperty('saved');
    expect(readFileSync(join(folder, '名册.csv'))).toEqual(roster);
  });

  test('没有一行的不放', async () => {
    const reply = await save('&save=new', Buffer.from('学生姓名,金额\n'));
    expect(reply).toMatchObject({ count: 0 });
    expect(reply).not.toHaveProperty('saved');
  });

  test.each(['名册.txt', '部门/名册.csv', '.名册.csv'])('名字不能放的：%s', async (name) => {
    const reply = await ask(`roster?name=${encodeURIComponent(name)}`, { bytes: roster });
    expect(reply).toBe('400 名册要是 .xlsx 或 .csv 文件');
  });
});

describe('没有活动的文件夹', () => {
  test('空的：就在这里开始', async () => {
    rmSync(join(folder, '活动.yaml'));
    await reopen(folder);
    const { start, files, units } = await ask('desk', { method: 'GET' });
    expect(files).toEqual([]);
    expect(units).toEqual([]);
    expect(start).toMatchObject({ year: 2025, others: [], isBelow: false, isMissing: false });
    expect(await ask('roster?name=a.csv')).toBe('409 先建好活动，再放名册');
    const opened = await post('start', {
      level: '县',
      unit: '云岭县总工会',
      year: 2026,
      departments: ['一车间', ' '],
    });
    expect(opened).toMatchObject({ title: '云岭县总工会', folder });
    expect(opened).not.toHaveProperty('start');
    expect(yaml()).toMatch(/全称: 云岭县总工会/);
    expect(existsSync(join(folder, '部门', '一车间.yaml'))).toBe(true);
  });

  test('有别的东西的：在下面一层开始；几个活动里挑一个', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'jinqiu-routes-'));
    for (const name of ['2023', '2024']) cpSync(folder, join(parent, name), { recursive: true });
    await reopen(parent);
    expect((await ask('desk', { method: 'GET' })).start).toMatchObject({
      others: ['2024', '2023'],
      isBelow: true,
    });
    expect(await post('choose', { name: '2023' })).toMatchObject({ folder: join(parent, '2023') });
    await reopen(parent);
    const answers = { level: '', unit: '云岭县总工会', year: 2026, departments: [] };
    expect(await post('start', answers)).toMatchObject({ folder: join(parent, '2026-金秋助学') });
    await reopen(parent);
    expect(await post('start', answers)).toBe('409 “2026-金秋助学”里已经有活动了，请在上面打开它');
    rmSync(parent, { recursive: true });
  });
});
