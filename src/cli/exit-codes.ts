/** What the command says to the shell that called it. Documented in the help and the README. */
export const exitCodes = {
  /** everything that was asked for is done */
  done: 0,
  /** problems in the data: told, and nothing written that they concern */
  problems: 1,
  /** the command itself was wrong */
  usage: 2,
  /** the result could not be written */
  unwritable: 3,
  /** a bug of the program; EX_SOFTWARE of sysexits.h */
  bug: 70,
  /** stopped by Ctrl-C; what is written is whole */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitCodeHelp =
  '退出码：0 完成，1 资料有问题，2 命令用得不对，3 写不进去，70 程序出错，130 批量被中断';
