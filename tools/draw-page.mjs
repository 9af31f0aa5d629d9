/** Takes the picture of the page for README.md, in Debian's Chromium: part of `npm run pictures`. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const executablePath = '/usr/bin/chromium';
if (existsSync(executablePath)) await takePicture();
else console.error('!!! no Chromium: docs/图/页面.png stays as it is');

async function takePicture() {
  const words = ['dist/cli/main.js', 'open', 'examples/编号总结-松陵县总工会', '--no-open'];
  const command = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  const address = await new Promise((resolve) =>
    command.stdout.once('data', (data) => resolve(String(data).trim())),
  );
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
    await page.goto(address);
    await page.locator('.sheet [data-reads="合计.筹集"]').first().click();
    await page.locator('.sheet .lit').first().waitFor();
    await page.screenshot({ path: join(root, 'docs/图/页面.png') });
  } finally {
    await browser.close();
    command.kill();
  }
}
