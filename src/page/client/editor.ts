/** The editor of YAML, with the problems that the program itself found. */
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Text, Transaction } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { minimalSetup } from 'codemirror';
import type { PagedProblem } from '../contract.ts';

export interface Editor {
  text(): string;
  /** shows another text in place of the one that is shown, the cursor where it was */
  take(text: string): void;
  mark(problems: readonly PagedProblem[]): void;
  close(): void;
}

export function openEditor(holder: HTMLElement, label: string, text: string, onType: () => void): Editor {
  // in a root of its own its styles are no inline ones, which the page forbids
  const root = holder.shadowRoot ?? holder.attachShadow({ mode: 'open' });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        minimalSetup,
        lineNumbers(),
        lintGutter(),
        yaml(),
        syntaxHighlighting(colors),
        EditorView.lineWrapping,
        EditorState.phrases.of(phrases),
        EditorView.contentAttributes.of({ 'aria-label': label }),
        look,
        EditorView.updateListener.of(({ docChanged, transactions }) => {
          if (docChanged && transactions.some((one) => one.annotation(Transaction.remote) !== true)) onType();
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    take: (wanted) => {
      const change = difference(view.state.doc.toString(), wanted);
      if (change) view.dispatch({ changes: change, annotations: Transaction.remote.of(true) });
    },
    mark: (problems) => {
      const { doc } = view.state;
      view.dispatch(
        setDiagnostics(
          view.state,
          problems.flatMap((problem) => place(doc, problem)),
        ),
      );
    },
    close: () => view.destroy(),
  };
}

/** The one stretch in which two texts differ. */
function difference(before: string, after: string) {
  if (before === after) return undefined;
  let from = 0;
  while (from < before.length && before[from] === after[from]) from++;
  let same = 0;
  const most = Math.min(before.length, after.length) - from;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}

const severities = { error: 'error', warning: 'warning', notice: 'info' } as const;

function place(
  doc: Text,
  { line: number = 1, column = 1, length = 1, severity, message, hint }: PagedProblem,
): Diagnostic[] {
  if (number > doc.lines) return [];
  const line = doc.line(number);
  const points = [...line.text];
  const before = points.slice(0, column - 1).join('').length;
  const meant = points.slice(column - 1, column - 1 + length).join('').length;
  const from = Math.min(line.from + before, line.to);
  return [
    {
      ...{ from, to: Math.min(from + meant, line.to), severity: severities[severity] },
      message: hint === undefined ? message : `${message}\n${hint}`,
    },
  ];
}

const colors = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--key)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--faint)' },
  { tag: [tags.string, tags.content], color: 'var(--ink)' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--faint)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '15px', color: 'var(--ink)', backgroundColor: 'var(--panel)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace',
    lineHeight: '1.7',
  },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--panel)', color: 'var(--faint)', border: 'none' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--selected) !important',
  },
  '.cm-tooltip': { backgroundColor: 'var(--panel)', color: 'var(--ink)', border: '1px solid var(--line)' },
  '.cm-diagnostic': { whiteSpace: 'pre-wrap', maxWidth: '36em' },
});

const phrases = { 'Go to line': '到第几行', go: '去', Find: '找', Replace: '换' };
