/** The page in a real browser: Debian's Chromium, driven by playwright-core. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { main } from './command.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

/** What keeps this machine from opening a page, in words. */
export const missingBrowser = executablePath === undefined ? 'chromium is not installed' : undefined;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
}

/** A campaign's page, opened by the installed command. */
export interface Opened {
  page: Page;
  /** what the browser complained of */
  complaints: string[];
  /** hosts that were asked for anything */
  hosts: Set<string>;
  close(): Promise<void>;
}

export async function openCampaign(browser: Browser, folder: string): Promise<Opened> {
  const command = spawn(process.execPath, [main, 'open', folder, '--no-open'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await readAddress(command);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => hosts.add(new URL(request.url()).hostname));
  await page.goto(address);
  return {
    ...{ page, complaints, hosts },
    close: async () => {
      await context.close();
      command.kill();
    },
  };
}

function readAddress(command: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    command.stdout!.on('data', (data: Uint8Array) => {
      const [address] = /http:\S+/.exec(String(data)) ?? [];
      if (address !== undefined) resolve(address);
    });
    command.once('exit', (code) => reject(new Error(`the command ended with ${code}`)));
  });
}
