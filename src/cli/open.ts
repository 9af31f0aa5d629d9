/** `jinqiu open`: the campaign as a page in the browser of this machine. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Desk } from '../page/desk.ts';
import { Press } from '../page/press.ts';
import { CampaignRoutes } from '../page/routes.ts';
import { type PageServer, serve } from '../page/server.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

export interface OpenOptions {
  port?: number;
  /** false for `--no-open` */
  open: boolean;
}

/** Serves the page until it is shut, or the terminal ends it. */
export async function openPage(
  terminal: Terminal,
  path: string,
  { port, open }: OpenOptions,
  version: string,
): Promise<ExitCode> {
  const routes = new CampaignRoutes(new Desk(resolve(path)), new Press(), version, new Date().getFullYear());
  let server: PageServer;
  try {
    server = await serve(routes, { port });
  } catch (error) {
    await routes.close();
    terminal.say(explainPort(error as NodeJS.ErrnoException, port));
    return exitCodes.unwritable;
  }
  invite(terminal, server, open);
  const keys = terminal.interactive ? createInterface({ input: process.stdin }) : undefined;
  keys?.on('line', () => invite(terminal, server, open));
  const stop = () => void server.close();
  process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop);
  await server.ended;
  keys?.close();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeListener(signal, stop);
  terminal.say('页面已关，程序结束。');
  return exitCodes.done;
}

/** Prints an address that lets in once, and has the browser open it. */
function invite(terminal: Terminal, server: PageServer, open: boolean): void {
  const address = server.invite();
  terminal.print(`${address}\n`);
  if (open) openBrowser(address);
  const how = open ? '浏览器里打开了；没有打开的，把上面的地址' : '把上面的地址';
  const again = terminal.interactive ? '按回车再给一个；' : '';
  terminal.say(`${how}贴到浏览器里，只能用一次。${again}关掉页面，或按 Ctrl-C，就结束。资料不离开这台电脑。`);
}

/** The system's own browser. Where there is none, the address is printed already. */
function openBrowser(address: string): void {
  const [command, ...words] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command!, [...words, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
};

function explainPort({ code, message }: NodeJS.ErrnoException, port: number | undefined): string {
  if (code === 'EADDRINUSE') return `错误：端口 ${port} 已被别的程序占用；换一个，或不写 --port`;
  return code === 'EACCES'
    ? `错误：没有权限用端口 ${port}；换一个，或不写 --port`
    : `错误：打不开页面（${message}）`;
}
