/**
 * .doc made .docx by LibreOffice, where that is installed: in a folder and a profile of its own, with nothing fetched,
 * no macro run, within a bounded time.
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isCompound, isEncrypted } from '../opc/compound.ts';

/** How the command is called, and where it lies on systems that have it on no PATH. */
const usualCommands: readonly string[] = [
  'soffice',
  'libreoffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

/** A first start with a fresh profile takes a few seconds; a report of a thousand pages some more. */
const mostMilliseconds = 60_000;
/** More is no report. */
const largestResult = 200 * 2 ** 20;

const RTF = Buffer.from('{\\rtf');
const isRtf = (bytes: Uint8Array) => RTF.every((byte, index) => bytes[index] === byte);

/** Whether the bytes are a Word file of an older kind: .doc, or RTF that was called so; one with a password is none. */
export function isOldWord(bytes: Uint8Array): boolean {
  return (isCompound(bytes) && !isEncrypted(bytes)) || isRtf(bytes);
}

/** Which LibreOffice converts, and how long it may take. */
interface Conversion {
  commands?: readonly string[];
  /** in milliseconds */
  timeout?: number;
}

/** The same file as .docx; or that LibreOffice is missing, or made nothing of it. */
export function convertOldWord(
  bytes: Uint8Array,
  { commands = usualCommands, timeout = mostMilliseconds }: Conversion = {},
): Uint8Array | 'missing' | 'failed' {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiu-doc-'));
  try {
    const source = join(folder, 'source.doc');
    writeFileSync(source, bytes, { mode: 0o600 });
    writeProfile(join(folder, 'profile'));
    const filter = isRtf(bytes) ? 'Rich Text Format' : 'MS Word 97';
    const args = [`--infilter=${filter}`, source];
    if (!commands.some((command) => runOffice(command, folder, args, timeout))) return 'missing';
    const made = join(folder, 'source.docx');
    return existsSync(made) && statSync(made).size <= largestResult ? readFileSync(made) : 'failed';
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @returns whether there was a command to run */
function runOffice(command: string, folder: string, source: readonly string[], timeout: number): boolean {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = ['--headless', '--norestore', '--nolockcheck', '--convert-to', 'docx', '--outdir', folder];
  const run = spawnSync(command, [profile, ...args, ...source], {
    ...{ cwd: folder, stdio: 'ignore', timeout, killSignal: 'SIGKILL', windowsHide: true },
    // what it starts must end with it
    ...({ detached: process.platform !== 'win32' } as object),
  });
  if (isMissing(run)) return false;
  if (run.error) killGroup(run.pid);
  return true;
}

const isMissing = ({ error }: SpawnSyncReturns<Buffer>) =>
  ['ENOENT', 'EACCES'].includes((error as NodeJS.ErrnoException | undefined)?.code ?? '');

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // it is over
  }
}

/** Links are not followed, macros are not run. */
function writeProfile(folder: string): void {
  const set = (path: string, name: string, value: string) =>
    `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  const items = [
    set('Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
    set('Common/Security/Scripting', 'DisableMacrosExecution', 'true'),
    set('Common/Security/Scripting', 'DisableActiveContent', 'true'),
    set('Writer/Content/Update', 'Link', '0'),
  ];
  mkdirSync(join(folder, 'user'), { recursive: true });
  writeFileSync(
    join(folder, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('')}</oor:items>`,
  );
}
