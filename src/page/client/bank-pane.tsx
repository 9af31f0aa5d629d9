/** The sentences that the report may be worded with: which are printed, which could be, what the others lack. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BankReply, BankSentence, BankShelf, Typed } from '../contract.ts';
import { post } from './api.ts';
import { type Chooser, choose, decline, isNamed, whoChooses } from './bank-choice.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

export function BankPane({ store, state }: { store: Store; state: State }) {
  const { shelves, used } = useBank(store, state);
  const file = findFile(state);
  if (!shelves) return <p class="nothing">正在找句子……</p>;
  if (shelves.length === 0) return <p class="nothing">资料还不够写成一份报告，先在“表格”里填。</p>;
  const isUsed = ({ kind }: BankShelf) => used.has(kind);
  const groups = [
    ['这份报告里印了的', shelves.filter(isUsed)],
    ['现在没有印的', shelves.filter((shelf) => !isUsed(shelf))],
  ] as const;
  return (
    <section class="form bank" aria-label="报告里的句子">
      <p class="help">
        连接事实的句子由程序从语料里选。要换一句，点它前面的“✓”；不要的，点“✗”。选了什么，写在{' '}
        {file ?? '活动.yaml'} 的“套语”里。
        {file === undefined && '这个单位没有自己的文件，句子由程序选，这里只能看。'}
      </p>
      {groups.map(
        ([title, some]) =>
          some.length > 0 && (
            <section key={title} class="section">
              <h2>{title}</h2>
              {some.map((shelf) => (
                <Shelf
                  key={shelf.kind}
                  {...{ store, file, shelf }}
                  isOpen={isUsed(shelf)}
                  isSettled={!state.isMaking && !state.isSaving}
                />
              ))}
            </section>
          ),
      )}
    </section>
  );
}

/**
 * The sentences beside the report in sight, asked for anew with each; and the kinds that it used when the pane was
 * opened: what is clicked there stays where it is.
 */
function useBank(store: Store, { preview }: State): { shelves?: BankShelf[]; used: ReadonlySet<string> } {
  const [shelves, setShelves] = useState<BankShelf[]>();
  const used = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    let isLatest = true;
    const take = (reply: BankReply) => {
      if (isLatest) setShelves(reply.shelves);
    };
    if (preview)
      post<BankReply>('/api/bank', {})
        .then(take)
        .catch((error: Error) => store.set({ notice: { kind: 'trouble', text: error.message } }));
    return () => {
      isLatest = false;
    };
  }, [preview]);
  if (shelves && shelves.length > 0)
    used.current ??= new Set(
      shelves.filter(({ sentences }) => sentences.some(({ isSaid }) => isSaid)).map(({ kind }) => kind),
    );
  return { ...(shelves && { shelves }), used: used.current ?? new Set() };
}

/** The file that words the report in sight: numbers hold for one report alone. */
function findFile({ desk, choice: { unit } }: State): string | undefined {
  const [main, ...others] = desk.files;
  return unit === undefined || unit === '本级'
    ? main?.name
    : others.find(({ label }) => label === unit)?.name;
}

const choosers: Record<Chooser, string> = {
  program: '程序选的',
  user: '您选的',
  nobody: '不用',
  'own words': '用您自己的话',
};

interface ShelfProps {
  store: Store;
  file: string | undefined;
  shelf: BankShelf;
  isOpen: boolean;
  /** the report in sight is of what the file holds */
  isSettled: boolean;
}

const canPrint = ({ lacking }: BankSentence) => lacking.length === 0;

function Shelf({ store, file, shelf, isOpen, isSettled }: ShelfProps) {
  const { kind, help, onRequest, sentences } = shelf;
  const path = ['套语', kind];
  const words = file === undefined ? null : store.at(file, path);
  const rest = file === undefined ? null : store.at(file, ['套语', '其余']);
  const chooser = whoChooses(words, rest);
  const write = (wanted: string[] | null) => {
    if (file !== undefined)
      void store.change(file, () => [
        wanted === null ? { op: 'remove', path, was: words } : { op: 'set', path, value: wanted, was: words },
      ]);
  };
  const lacking = sentences.filter((sentence) => !canPrint(sentence));
  const draw = (sentence: BankSentence) => (
    <Sentence
      key={sentence.id}
      {...{ shelf, sentence, words, isSettled }}
      write={file === undefined ? undefined : write}
    />
  );
  return (
    <details class="card shelf" open={isOpen}>
      <summary>
        {kind}
        <span class="help">
          {help}
          {onRequest ? '（选了才印）' : ''}
        </span>
        <span class="chooser">{onRequest && chooser === 'program' ? '没有选' : choosers[chooser]}</span>
      </summary>
      {chooser === 'own words' && <p class="own">{Array.isArray(words) ? words.join('') : words}</p>}
      <ol>{sentences.filter(canPrint).map(draw)}</ol>
      {lacking.length > 0 && (
        <details class="others">
          <summary>资料不够，现在印不出来的（{lacking.length} 句）</summary>
          <ol>{lacking.map(draw)}</ol>
        </details>
      )}
      {file !== undefined && (
        <p class="turns">
          {chooser !== 'program' && (
            <button type="button" class="chip" onClick={() => write(rest === null ? null : ['开'])}>
              {onRequest ? '都不选' : '交给程序选'}
            </button>
          )}
          {chooser !== 'nobody' && !onRequest && (
            <button type="button" class="chip" onClick={() => write(['关'])}>
              “{kind}”一句也不用
            </button>
          )}
        </p>
      )}
    </details>
  );
}

interface SentenceProps {
  shelf: BankShelf;
  sentence: BankSentence;
  words: Typed;
  isSettled: boolean;
  write: ((wanted: string[]) => void) | undefined;
}

function Sentence({ shelf, sentence, words, isSettled, write }: SentenceProps) {
  const { id, notes, text, lacking, ticks, isSaid } = sentence;
  const isChosen = isNamed(sentence, words);
  const isAsked = isSaid || isChosen;
  // what is ticked is said, by this sentence or another
  const mayDecline = isChosen || (isSaid && ticks.length === 0);
  return (
    <li class={isSaid ? 'said' : canPrint(sentence) ? '' : 'lacking'}>
      <div class="judge">
        <button
          type="button"
          aria-label={`用 ${id}`}
          title="用这一句"
          aria-pressed={isAsked}
          disabled={!write || !canPrint(sentence) || isChosen}
          onClick={() => write?.(choose(shelf, sentence, words))}
        >
          ✓
        </button>
        <button
          type="button"
          aria-label={`不用 ${id}`}
          title="不用这一句"
          disabled={!write || !mayDecline}
          onClick={() => write?.(decline(shelf, sentence, words))}
        >
          ✗
        </button>
      </div>
      <div>
        <p class="text">{text}</p>
        <p class="help">
          {id}　{notes.join('，')}
          {isSaid && <b>　报告里印着</b>}
        </p>
        {!canPrint(sentence) && <p class="lacks">印不出来：{lacking.join('；')}</p>}
        {isSettled && canPrint(sentence) && isChosen && !isSaid && (
          <p class="lacks">选了，但这份报告里没有放它的地方</p>
        )}
        {isSaid && ticks.length > 0 && !isChosen && (
          <p class="help">勾了“{ticks.join('、')}”就要说到：不说的，去掉勾选；换说法的，选另一句</p>
        )}
      </div>
    </li>
  );
}
