/** The end at a failure of the program itself: one sentence for the user, the stack for who asks for it. */
import { exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Tells of a bug and ends the program: nothing that goes on after it can be relied on. */
export function endAtBug(error: unknown, version: string, terminal: Terminal): never {
  terminal.say(describeBug(error, version));
  if (process.env.JINQIU_DEBUG === '1' && error instanceof Error) terminal.say(error.stack ?? '');
  process.exit(exitCodes.bug);
}

/** One sentence: what happened, and what to do with it. */
function describeBug(error: unknown, version: string): string {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `程序自身出了错，没有做完（${reason.replace(/\s+/g, ' ')}），请把命令和资料发给开发者，并写明版本：jinqiu ${version}。`;
}
