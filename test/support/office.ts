/**
 * LibreOffice as a judge of Word files: prints them and reads where each word came to stand.
 *
 * It needs `soffice`, `pdftotext` and a Chinese font whose characters are one em wide: Fandol (TeX Live) or Noto CJK,
 * in the usual folders or in the one that JINQIU_TEST_FONTS names. The font is lent every family name that official
 * documents ask for.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FONT_FOLDERS = [
  process.env.JINQIU_TEST_FONTS,
  '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
  '/usr/share/texmf/fonts/opentype/public/fandol',
  '/usr/share/fonts/opentype/noto',
];
const FONT_FILE = /^(FandolFang-Regular\.otf|NotoSerifCJK-Regular\.ttc|NotoSansCJK-Regular\.ttc)$/;
const FAMILIES = ['FandolFang', 'Noto Serif CJK SC', 'Noto Sans CJK SC'];
const WANTED = [
  '仿宋_GB2312',
  '仿宋',
  '楷体_GB2312',
  '楷体',
  '黑体',
  '方正小标宋简体',
  '华文中宋',
  '宋体',
  'SimSun',
];

const fontFolder = FONT_FOLDERS.find(
  (folder) => folder && existsSync(folder) && readdirSync(folder).some((name) => FONT_FILE.test(name)),
);

/** What is missing on this machine, in words. */
export const missingOffice: string | undefined = !isRunnable('soffice')
  ? 'soffice (LibreOffice Writer) is not installed'
  : !isRunnable('pdftotext')
    ? 'pdftotext (poppler-utils) is not installed'
    : fontFolder === undefined
      ? 'no full-em Chinese font (Fandol, Noto CJK) was found; JINQIU_TEST_FONTS may name its folder'
      : undefined;

function isRunnable(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** A word on a page, in points from the upper left corner. */
export interface Word {
  page: number;
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Words that stand on one baseline. */
export interface Line extends Word {
  words: Word[];
}

/** Prints Word files, all with one start of LibreOffice, and gives the lines of each. */
export function printAll(files: Readonly<Record<string, Uint8Array>>): Record<string, Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiu-print-'));
  try {
    writeFileSync(join(folder, 'fonts.conf'), writeFontConfig(folder));
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, `${name}.docx`), files[name]!);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        ...[
          '--headless',
          '--norestore',
          '--nolockcheck',
          '--convert-to',
          'pdf:writer_pdf_Export',
          '--outdir',
          folder,
        ],
        ...names.map((name) => join(folder, `${name}.docx`)),
      ],
      {
        env: {
          ...process.env,
          FONTCONFIG_FILE: join(folder, 'fonts.conf'),
          SAL_USE_VCLPLUGIN: 'svp',
          LC_ALL: 'C.UTF-8',
        },
        stdio: 'ignore',
      },
    );
    return Object.fromEntries(names.map((name) => [name, readLines(join(folder, `${name}.pdf`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeFontConfig(folder: string): string {
  const aliases = FAMILIES.map((family) => {
    const edits = WANTED.map(
      (name) => `<edit name="family" mode="append" binding="same"><string>${name}</string></edit>`,
    );
    return `<match target="scan"><test name="family"><string>${family}</string></test>${edits.join('')}</match>`;
  });
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${fontFolder}</dir><cachedir>${folder}/cache</cachedir>${aliases.join('')}<alias binding="same"><family>Times New Roman</family><prefer><family>Liberation Serif</family></prefer></alias></fontconfig>`;
}

function readLines(pdf: string): Line[] {
  const text = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const words = text.split('<page ').flatMap((page, number) =>
    [
      ...page.matchAll(
        /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
      ),
    ].map(
      ([, left, top, right, bottom, word]): Word => ({
        page: number,
        text: word!,
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      }),
    ),
  );
  return groupLines(words);
}

/** Faces differ in height, so words of a line overlap rather than share their edges. */
function groupLines(words: readonly Word[]): Line[] {
  const lines: Line[] = [];
  for (const word of words) {
    const middle = (word.top + word.bottom) / 2;
    const line = lines.find((it) => it.page === word.page && it.top < middle && middle < it.bottom);
    if (line) {
      line.words.push(word);
      line.words.sort((a, b) => a.left - b.left);
      line.text = line.words.map(({ text }) => text).join('');
      line.left = Math.min(line.left, word.left);
      line.right = Math.max(line.right, word.right);
    } else lines.push({ ...word, words: [word] });
  }
  return lines.sort((a, b) => a.page - b.page || a.top - b.top);
}
