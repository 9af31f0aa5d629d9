/** A small full-screen viewer of text: scrolls as `less` does, knows pages, and can be redrawn at its place. */
import { writeSync } from 'node:fs';
import { emitKeypressEvents, type Key } from 'node:readline';
import { Session, type ViewerOptions } from './session.ts';
import { windowSize } from './terminal.ts';

export interface Viewer {
  /** draws anew and keeps the place */
  redraw(): void;
  /** says something in the last row, until the next key */
  tell(message: string): void;
  /** after the user has left */
  closed: Promise<void>;
}

/** The alternate screen, no cursor, nothing wrapped at the edge; and all of it undone. */
const enter = '\x1b[?1049h\x1b[?25l\x1b[?7l';
const leave = '\x1b[?7h\x1b[?25h\x1b[?1049l';
const signals = ['SIGTERM', 'SIGHUP'] as const;

export interface OpenOptions extends ViewerOptions {
  /** called when there is something to show, before the terminal is taken over */
  onDrawn: () => void;
}

/** Takes the terminal over until the user leaves it; gives it back however the program ends. */
export function openViewer(options: OpenOptions): Viewer {
  const { stdin, stdout } = process;
  const session = new Session(options, () => windowSize(stdout));
  options.onDrawn();
  const show = () => void stdout.write(session.paint());
  const restore = () => {
    stdin.setRawMode(false);
    // not through the stream: the program may be about to end
    writeSync(stdout.fd, leave);
  };
  const stop = (signal: NodeJS.Signals) => {
    close();
    process.kill(process.pid, signal);
  };
  const redraw = () => {
    session.redraw();
    show();
  };
  const press = (text: string | undefined, key: Key) => {
    if (session.press(text, key) === 'leave') close();
    else show();
  };
  let resolve: () => void;
  const closed = new Promise<void>((done) => {
    resolve = done;
  });
  function close() {
    stdin.off('keypress', press).off('end', close).pause();
    stdout.off('resize', redraw);
    process.off('uncaughtExceptionMonitor', restore);
    for (const signal of signals) process.off(signal, stop);
    restore();
    resolve();
  }
  emitKeypressEvents(stdin);
  stdin.setRawMode(true).on('keypress', press).on('end', close).resume();
  stdout.on('resize', redraw);
  process.on('uncaughtExceptionMonitor', restore);
  for (const signal of signals) process.on(signal, stop);
  stdout.write(enter);
  show();
  const tell = (message: string) => {
    session.tell(message);
    show();
  };
  return { redraw, tell, closed };
}
