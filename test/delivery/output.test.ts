import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { keepEdition } from '../../src/delivery/editions.ts';
import { OutputFolder } from '../../src/delivery/output-folder.ts';
import { writeFiles } from '../../src/delivery/write-files.ts';
import { DiskFolder } from '../../src/source/disk-folder.ts';
import { inFolder } from '../batch/support.ts';

const bytes = (text: string) => Buffer.from(text);

/** A folder of the campaign in `folder`, or of another. */
const open = (folder: string, options: { campaign?: string; force?: boolean; shard?: string } = {}) =>
  new OutputFolder(join(folder, '输出'), {
    campaign: join(folder, options.campaign ?? '活动.yaml'),
    force: options.force ?? false,
    shard: options.shard,
  });

const at = (folder: string, name: string) => join(folder, '输出', name);
const textOf = (folder: string, name: string) => readFileSync(at(folder, name), 'utf8');
const hidden = (folder: string) => readdirSync(join(folder, '输出')).filter((name) => name.startsWith('.'));

/** Writes one file in a run of its own; the reason of a refusal. */
async function writeOnce(
  folder: string,
  text: string,
  options = {},
  name = '一.docx',
): Promise<string | undefined> {
  const output = open(folder, options);
  const [problem] = await output.write([{ name, bytes: bytes(text), origin: { unit: '一', inputs: text } }]);
  await output.close();
  return problem && `${problem.code} ${problem.message.replace(/^“.*?”/, '')}`;
}

describe('a file is replaced', () => {
  test('where we wrote it and nobody has touched it', async () => {
    await inFolder({}, async (folder) => {
      expect(await writeOnce(folder, 'a')).toBeUndefined();
      expect(await writeOnce(folder, 'b')).toBeUndefined();
      expect(textOf(folder, '一.docx')).toBe('b');
    });
  });

  test('not where it is edited, unknown, or of another campaign; unless forced', async () => {
    await inFolder({ '输出/二.docx': '别人的' }, async (folder) => {
      await writeOnce(folder, 'a');
      writeFileSync(at(folder, '一.docx'), '改过');
      expect(await writeOnce(folder, 'b')).toBe('output.exists 写出后被改动过，没有覆盖');
      expect(await writeOnce(folder, 'b', {}, '二.docx')).toBe(
        'output.exists 已经存在，且不是由 jinqiu 写出的，没有覆盖',
      );
      await writeOnce(folder, 'c', {}, '三.docx');
      expect(await writeOnce(folder, 'd', { campaign: '另一.yaml' }, '三.docx')).toBe(
        'output.exists 是由另一份活动资料写出的，没有覆盖',
      );
      expect([textOf(folder, '一.docx'), textOf(folder, '二.docx'), textOf(folder, '三.docx')]).toEqual([
        '改过',
        '别人的',
        'c',
      ]);
      expect(await writeOnce(folder, 'b', { force: true }, '二.docx')).toBeUndefined();
      expect(textOf(folder, '二.docx')).toBe('b');
    });
  });

  test('not where a folder has its name: told, nothing thrown', async () => {
    await inFolder({}, async (folder) => {
      mkdirSync(at(folder, '一.docx'), { recursive: true });
      expect(await writeOnce(folder, 'a')).toMatch(/^output\.exists/);
    });
  });
});

describe('two runs in one folder', () => {
  const add = (run: OutputFolder, name: string, text: string) =>
    run.write([{ name, bytes: bytes(text), origin: { unit: name, inputs: text } }]);
  const known = (folder: string, texts: Record<string, string>) => {
    const later = open(folder);
    return Object.entries(texts).filter(([name, text]) => later.isCurrent(name, text)).length;
  };

  test.each<[string, (long: OutputFolder, short: OutputFolder) => Promise<void>]>([
    [
      'the short one ends first',
      async (long, short) => {
        await add(long, '一', 'a');
        await add(short, '二', 'b');
        await short.close();
        await add(long, '三', 'c');
        await long.close();
      },
    ],
    [
      'the long one had not begun to write',
      async (long, short) => {
        await add(short, '一', 'a');
        await add(short, '二', 'b');
        await short.close();
        await add(long, '三', 'c');
        await long.close();
      },
    ],
    [
      'both end at once',
      async (long, short) => {
        await add(long, '一', 'a');
        await add(short, '二', 'b');
        await add(long, '三', 'c');
        await long.close();
        await short.close();
      },
    ],
  ])('no entry is lost: %s', async (_, run) => {
    await inFolder({}, async (folder) => {
      await writeOnce(folder, 'x', {}, '四');
      await run(open(folder), open(folder));
      expect(known(folder, { 一: 'a', 二: 'b', 三: 'c', 四: 'x' })).toBe(4);
    });
  });

  test('a run that is killed while another shortens the log has its lines in the new one', async () => {
    await inFolder({}, async (folder) => {
      const [killed, other] = [open(folder), open(folder)];
      await add(killed, '一', 'a');
      await add(other, '二', 'b');
      await other.close();
      await add(killed, '三', 'c');
      expect(known(folder, { 一: 'a', 二: 'b', 三: 'c' })).toBe(3);
    });
  });
});

describe('links that somebody has laid', () => {
  test('the log of the folder: nothing is written, what it leads to stays', async () => {
    await inFolder({ '别处.txt': '要紧的', '输出/说明.txt': '' }, async (folder) => {
      symlinkSync('../别处.txt', at(folder, '.jinqiu.jsonl'));
      expect(await writeOnce(folder, 'a')).toMatch(
        /^output\.unwritable 不能写入.*那里是一个链接，不顺着它写$/,
      );
      expect(readFileSync(join(folder, '别处.txt'), 'utf8')).toBe('要紧的');
      expect(existsSync(at(folder, '一.docx'))).toBe(false);
    });
  });

  test('a report’s own name: the link is unknown, what it leads to stays', async () => {
    await inFolder({ '别处.txt': '要紧的', '输出/说明.txt': '' }, async (folder) => {
      symlinkSync('../别处.txt', at(folder, '一.docx'));
      expect(await writeOnce(folder, 'a')).toMatch(/^output\.exists/);
      expect(await writeOnce(folder, 'a', { force: true })).toBeUndefined();
      expect(readFileSync(join(folder, '别处.txt'), 'utf8')).toBe('要紧的');
    });
  });

  test('a report’s own name that leads nowhere: the link stays, nothing is made where it leads', async () => {
    await inFolder({ '输出/说明.txt': '' }, async (folder) => {
      symlinkSync('../没有的.docx', at(folder, '一.docx'));
      expect(await writeOnce(folder, 'a')).toMatch(/^output\.exists/);
      expect(lstatSync(at(folder, '一.docx')).isSymbolicLink()).toBe(true);
      expect(existsSync(join(folder, '没有的.docx'))).toBe(false);
    });
  });

  test('the folder of editions: nothing is put where it leads', async () => {
    await inFolder({ '别处/说明.txt': '', '输出/说明.txt': '' }, async (folder) => {
      symlinkSync('../别处', at(folder, '.jinqiu'));
      keepEdition(join(folder, '输出'), '一', { figures: [], sentences: ['一句。'] });
      expect(readdirSync(join(folder, '别处'))).toEqual(['说明.txt']);
    });
  });
});

describe('what a killed run leaves', () => {
  test('beside a campaign is cleared away when that is written again', async () => {
    await inFolder({ '.活动.yaml.jinqiu-999999999.tmp': '半', '活动.yaml': '' }, async (folder) => {
      new DiskFolder(folder).write('活动.yaml', bytes('一'));
      expect(readdirSync(folder)).toEqual(['活动.yaml']);
    });
  });

  test('of an edition it was keeping is cleared away too', async () => {
    const rest = '输出/.jinqiu/.一.json.jinqiu-999999999.tmp';
    await inFolder({ [rest]: '{', '输出/.jinqiu/一.json': '{}' }, async (folder) => {
      await writeOnce(folder, 'a');
      expect(readdirSync(at(folder, '.jinqiu'))).toEqual(['一.json']);
    });
  });

  test('a file put in place is known, for its line was written before it', async () => {
    await inFolder({}, async (folder) => {
      const killed = open(folder);
      await killed.write([{ name: '一.docx', bytes: bytes('a'), origin: { inputs: 'a' } }]);
      // no close
      expect(open(folder).isCurrent('一.docx', 'a')).toBe(true);
    });
  });

  test('a line without its file: the file before it is still ours', async () => {
    await inFolder({}, async (folder) => {
      await writeOnce(folder, 'a');
      const manifest = at(folder, '.jinqiu.jsonl');
      const [preface, line] = readFileSync(manifest, 'utf8').split('\n');
      writeFileSync(manifest, `${preface}\n${line}\n${line!.replace(/"content":"\w+"/, '"content":"00"')}\n`);
      expect(open(folder).isCurrent('一.docx', 'a')).toBe(true);
      expect(await writeOnce(folder, 'b')).toBeUndefined();
    });
  });

  test.each([1, 10, 60, 100])(
    'half a line (%d characters lost) is no line, and no trouble to the next',
    async (lost) => {
      await inFolder({}, async (folder) => {
        await writeOnce(folder, 'a');
        await writeOnce(folder, 'b', {}, '二.docx');
        const manifest = at(folder, '.jinqiu.jsonl');
        writeFileSync(manifest, readFileSync(manifest, 'utf8').slice(0, -lost));
        expect(await writeOnce(folder, 'c')).toBeUndefined();
        expect(open(folder).isCurrent('一.docx', 'c')).toBe(true);
        // known again by its bytes alone
        expect(await writeOnce(folder, 'b', {}, '二.docx')).toBeUndefined();
        expect(open(folder).isCurrent('二.docx', 'b')).toBe(true);
      });
    },
  );

  test('temporary files of processes that are gone are removed; of running ones, and the user’s, not', async () => {
    const gone = '.一.docx.jinqiu-999999999.tmp';
    const running = `.一.docx.jinqiu-${process.ppid}.tmp`;
    await inFolder(
      { [`输出/${gone}`]: 'x', [`输出/${running}`]: 'x', '输出/我的.tmp': 'x' },
      async (folder) => {
        open(folder);
        expect(readdirSync(join(folder, '输出')).sort()).toEqual([running, '我的.tmp']);
      },
    );
  });
});

describe('the manifest', () => {
  test('is the same bytes whatever the order of the work', async () => {
    const write = (names: string[]) =>
      inFolder({}, async (folder) => {
        for (const name of names) await writeOnce(folder, name, {}, name);
        return textOf(folder, '.jinqiu.jsonl');
      });
    expect(await write(['一', '二', '三'])).toBe(await write(['三', '一', '二', '一']));
  });

  test('forgets files that are gone', async () => {
    await inFolder({}, async (folder) => {
      await writeOnce(folder, 'a');
      writeFileSync(
        at(folder, '.jinqiu.jsonl'),
        textOf(folder, '.jinqiu.jsonl').replaceAll('一.docx', '零.docx'),
      );
      await writeOnce(folder, 'b', {}, '二.docx');
      expect(textOf(folder, '.jinqiu.jsonl')).not.toContain('零.docx');
    });
  });
});

test('shards keep manifests of their own, and leave each other’s temporary files alone', async () => {
  await inFolder(
    { '输出/.x.docx.jinqiu-2of2-1.tmp': 'x', '输出/.y.docx.jinqiu-1of2-1.tmp': 'y' },
    async (folder) => {
      await writeOnce(folder, 'a', { shard: '1of2' });
      expect(hidden(folder)).toEqual(['.jinqiu-1of2.jsonl', '.x.docx.jinqiu-2of2-1.tmp']);
      await writeOnce(folder, 'b', { shard: '2of2' }, '二.docx');
      const whole = open(folder);
      expect((await whole.joinShards(0)).names.sort()).toEqual(['1of2', '2of2']);
      await whole.close();
      expect(hidden(folder)).toEqual(['.jinqiu.jsonl']);
      expect(open(folder).isCurrent('一.docx', 'a')).toBe(true);
      expect(open(folder).isCurrent('二.docx', 'b')).toBe(true);
    },
  );
});

test('a single report goes the same way: written whole, known, not over the user’s own', async () => {
  await inFolder({ '输出/二.docx': '别人的' }, async (folder) => {
    const files = ['一.docx', '二.docx'].map((name) => ({ path: at(folder, name), bytes: bytes('a') }));
    const { written, problems } = await writeFiles(files, {
      campaign: join(folder, '活动.yaml'),
      force: false,
    });
    expect(written).toEqual([at(folder, '一.docx')]);
    expect(problems.map(({ code }) => code)).toEqual(['output.exists']);
    expect(existsSync(at(folder, '.jinqiu.jsonl'))).toBe(true);
  });
});
