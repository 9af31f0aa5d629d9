/** The ends that nobody wishes for: a bug, a reader gone away, a folder that takes nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inFolder, main } from '../support/command.ts';

/** Runs `jinqiu` with a built-in function that throws, of those that no module asks for when it is loaded. */
function runBroken(env: Record<string, string> = {}) {
  const broken = 'Array.prototype.reduce=function(){throw(RangeError(`甲\\n乙`))}';
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'reference', '字段'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      ...env,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(broken)}`,
    },
  });
  return { code: status, out: stdout, talk: stderr };
}

const { version } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
) as {
  version: string;
};

describe('程序自身出错', () => {
  test('一句话，说给谁、带什么；退出码70，不印调用栈', () => {
    const { code, out, talk } = runBroken();
    expect({ code, out }).toEqual({ code: 70, out: '' });
    expect(talk).toBe(
      `程序自身出了错，没有做完（RangeError: 甲 乙），请把命令和资料发给开发者，并写明版本：jinqiu ${version}。\n`,
    );
  });

  test('JINQIU_DEBUG=1 才印调用栈', () => {
    const { code, talk } = runBroken({ JINQIU_DEBUG: '1' });
    expect(code).toBe(70);
    expect(talk).toMatch(/\n {4}at /);
  });
});

const shell = (folder: string, command: string) =>
  spawnSync('sh', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, node: process.execPath, main },
  });

test.each(['build', 'check .', 'preview 活动', 'batch', 'new 新的', 'templates'])(
  '当前文件夹被删了，%s 说清楚，退出码3',
  (args) => {
    return inFolder((folder) => {
      const { stdout, stderr, status } = shell(
        folder,
        `mkdir 里 && cd 里 && rmdir ../里 && "$node" "$main" ${args}`,
      );
      expect([status, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(/^错误：当前文件夹已被删除或移走.*\n$/);
    });
  },
);

test('读的一方先走了，安静地结束', () => {
  return inFolder((folder) => {
    const { stderr } = shell(folder, '("$node" "$main" reference schema; echo "退出码 $?" >&2) | head -c 1');
    expect(stderr).toBe('退出码 0\n');
  });
});

// a device of Linux that is always full
const testFull = existsSync('/dev/full') ? test : test.skip;

testFull('标准输出写不进去，退出码3', () => {
  return inFolder((folder) => {
    const { status, stderr } = shell(folder, '"$node" "$main" reference schema > /dev/full');
    expect({ status, stderr }).toEqual({ status: 3, stderr: '不能写到标准输出：磁盘已满\n' });
  });
});
