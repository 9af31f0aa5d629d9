/** 语料, the sentences that a report may be worded with. */

/** `POST /api/bank`: the sentences beside the report that was shown last; without shelves where none could be made. */
export interface BankReply {
  shelves: BankShelf[];
}

/** The sentences of one kind of paragraph. */
export interface BankShelf {
  kind: string;
  help: string;
  /** nothing of it is printed unless it is chosen */
  onRequest: boolean;
  sentences: BankSentence[];
}

export interface BankSentence {
  /** 摸底-3 */
  id: string;
  number: number;
  /** sentences of one place stand for one another */
  place: string;
  /** where it stands and what it is said by, in words */
  notes: string[];
  /** with the figures of the data; its holes named where something is lacking */
  text: string;
  /** Chinese: what the data would have to hold for it to be printed */
  lacking: string[];
  /** the ticks that it says: while they are ticked, some sentence says them */
  ticks: string[];
  /** the report says it now */
  isSaid: boolean;
}
