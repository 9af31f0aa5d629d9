/** What every problem of language is told. The kinds stand in `language-*.ts`, by theme. */

export interface Slip {
  /** the words as they stand */
  found: string;
  /** what should stand there; absent where only the writer can know */
  right?: string | undefined;
}
