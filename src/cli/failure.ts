/** The ends outside any command: a failure of the program itself, and no folder to stand in. */
import { exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Tells of a bug and ends the program: nothing that goes on after it can be relied on. */
export function endAtBug(error: unknown, version: string, terminal: Terminal): never {
  terminal.say(describeBug(error, version));
  if (process.env.JINQIU_DEBUG === '1' && error instanceof Error) terminal.say(error.stack ?? '');
  process.exit(exitCodes.bug);
}

/** Ends the program where the folder that it was started in is gone: no path can be told from it. */
export function endWithoutFolder(terminal: Terminal): void {
  try {
    process.cwd();
  } catch {
    terminal.say('错误：当前文件夹已被删除或移走，没有做什么；请进入（cd）别的文件夹，再运行一次');
    process.exit(exitCodes.unwritable);
  }
}

/** One sentence: what happened, and what to do with it. */
function describeBug(error: unknown, version: string): string {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `程序自身出了错，没有做完（${reason.replace(/\s+/g, ' ')}），请把命令和资料发给开发者，并写明版本：jinqiu ${version}。`;
}
