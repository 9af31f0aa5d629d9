/** Work that takes long says so, on a screen alone. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inFolder, runInstalled } from '../support/command.ts';
import { missingTmux, Screen } from '../support/screen.ts';
import { describeWith } from '../support/skip-loudly.ts';

/** Enough rows for any machine to take well more than half a second. */
const write = (folder: string) => {
  const letter = (index: number) => String.fromCodePoint(0x5000 + index);
  const rows = Array.from(
    { length: 20_000 },
    (_, index) => `王${letter(Math.floor(index / 4000))}${letter(index % 4000)},3000`,
  );
  writeFileSync(join(folder, '名册.csv'), `姓名,金额\n${rows.join('\n')}\n`);
  writeFileSync(
    join(folder, '活动.yaml'),
    '单位: {全称: 云岭县总工会}\n报告: {年度: 2025, 成文日期: 2025-12-01}\n名册: 名册.csv\n',
  );
};

describeWith(missingTmux, '做得久的', () => {
  test('在终端里说一声，用了几秒；做完就擦掉', () =>
    inFolder(async (folder) => {
      write(folder);
      const screen = new Screen(folder, 80, 20, 'build . --to text -o 总结.txt');
      try {
        await screen.see('正在生成报告……');
        await screen.see(/^总结\.txt/);
        expect(screen.rows().join('\n')).not.toContain('正在');
      } finally {
        screen.close();
      }
    }));
});

test('不在终端里就不说', () =>
  inFolder((folder) => {
    write(folder);
    const { code, talk } = runInstalled(folder, 'build', '.', '--to', 'text', '-o', '总结.txt');
    expect({ code, talk }).toEqual({ code: 0, talk: '' });
  }));
