/** How wide this terminal draws “”…—①: nothing but the terminal itself knows, so it is asked. */

/** Ends the wait for a terminal that does not answer; a far one takes its time. */
const patience = 300;

/** Where the cursor stands, as the terminal reports it: row and column, from 1. */
const report = /\x1b\[\d+;(\d+)R/;

/**
 * Prints an ambiguous character, asks where the cursor has come to, and wipes the character out again.
 * Both stdin and stdout must be terminals.
 * @returns undefined where the terminal does not tell
 */
export async function askAmbiguousWidth(): Promise<1 | 2 | undefined> {
  const { stdin, stdout } = process;
  stdin.setRawMode(true).resume();
  const column = await new Promise<number | undefined>((resolve) => {
    let answer = '';
    const end = (found?: number) => {
      clearTimeout(timer);
      stdin.off('data', read);
      resolve(found);
    };
    const read = (bytes: Buffer) => {
      answer += bytes.toString('latin1');
      const found = report.exec(answer);
      if (found) end(Number(found[1]));
    };
    const timer = setTimeout(end, patience);
    stdin.on('data', read);
    stdout.write('\r“\x1b[6n');
  });
  stdout.write('\r\x1b[K');
  stdin.pause().setRawMode(false);
  return column === 2 || column === 3 ? ((column - 1) as 1 | 2) : undefined;
}
