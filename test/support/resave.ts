/** LibreOffice as the program in which somebody opens a Word file and saves it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is missing on this machine, in words. */
export const missingWriter: string | undefined = spawnSync('soffice', ['--version'], { stdio: 'ignore' })
  .error
  ? 'soffice (LibreOffice Writer) is not installed'
  : undefined;

/** Saves files in each of some formats, one after the other, with one start of LibreOffice for each. */
export function resaveAll(files: readonly Uint8Array[], ...formats: ('docx' | 'doc')[]): Uint8Array[] {
  if (files.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'jinqiu-resave-'));
  const nameOf = (step: number, index: number) =>
    join(folder, String(step), `${index}.${step === 0 ? 'docx' : formats[step - 1]}`);
  try {
    mkdirSync(join(folder, '0'));
    for (const [index, file] of files.entries()) writeFileSync(nameOf(0, index), file);
    for (const [step, format] of formats.entries())
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          ...['--headless', '--norestore', '--nolockcheck', '--convert-to', format],
          ...['--outdir', join(folder, String(step + 1))],
          ...files.map((_, index) => nameOf(step, index)),
        ],
        { env: { ...process.env, SAL_USE_VCLPLUGIN: 'svp', LC_ALL: 'C.UTF-8' }, stdio: 'ignore' },
      );
    return files.map((_, index) => readFileSync(nameOf(formats.length, index)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
