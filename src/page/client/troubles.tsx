/** Problems: beside their field, and all of them below the page. */
import type { PagedProblem, Path } from '../contract.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { keyOf } from './values.ts';

export const severityNames = { error: '错误', warning: '警告', notice: '提示' } as const;
const severities = ['error', 'warning', 'notice'] as const;

/** Every problem once: how fields are written is known at once, what follows from them when the report is made. */
export function allProblems(state: State): PagedProblem[] {
  const found = [...state.desk.files.flatMap(({ problems }) => problems), ...(state.preview?.problems ?? [])];
  const seen = new Set<string>();
  return found.filter(({ code, message, where }) => {
    const key = [code, message, where].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

/** The problems of a field, or with `within` of what it holds too. */
export function problemsAt(state: State, file: string, path: Path, within = false): PagedProblem[] {
  const key = JSON.stringify(path);
  return allProblems(state).filter((problem) => {
    if (problem.file !== file || !problem.path) return false;
    const own = JSON.stringify(problem.path);
    return own === key || (within && own.startsWith(`${key.slice(0, -1)},`));
  });
}

export function Troubles({ id, problems }: { id: string; problems: readonly PagedProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul class="troubles" id={id}>
      {problems.map((problem) => (
        <li key={problem.code + problem.message} class={problem.severity}>
          <span class="severity">{severityNames[problem.severity]}</span>
          {problem.message}
          {problem.hint && <span class="hint">{problem.hint}</span>}
        </li>
      ))}
    </ul>
  );
}

/** How many there are of each, in words. */
export function countProblems(problems: readonly PagedProblem[]): string {
  const counts = severities.flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count > 0 ? [`${count} 个${severityNames[severity]}`] : [];
  });
  return counts.length > 0 ? counts.join('，') : '没有发现问题';
}

/** What is wrong, in words; nothing is said to be right that was not looked at yet. */
export function sayProblems(state: State): string {
  const problems = allProblems(state);
  const { preview } = state;
  if (!preview && problems.length === 0) return '正在检查……';
  return countProblems(problems) + (isCutShort(state) ? '（改好了再查别的）' : '');
}

/** Whether no report could be made: what a report alone shows was not looked at. */
function isCutShort({ preview }: State): boolean {
  return preview !== undefined && preview.count === 0;
}

export function ProblemList({ store, state, onClose }: { store: Store; state: State; onClose: () => void }) {
  const problems = allProblems(state).sort((a, b) => rank(a) - rank(b));
  return (
    <section class="problem-list" aria-label="全部问题">
      <header>
        <h2>{countProblems(problems)}</h2>
        <button type="button" class="quiet" onClick={onClose}>
          收起
        </button>
      </header>
      {isCutShort(state) && <p class="help">还写不成报告，别的现在查不了：先改好这几处，再查其余的。</p>}
      <ProblemItems store={store} problems={problems} />
    </section>
  );
}

/** Problems one below the other, each leading to its field. */
export function ProblemItems({ store, problems }: { store: Store; problems: readonly PagedProblem[] }) {
  return (
    <ul>
      {problems.map((problem, index) => (
        <li key={`${problem.code}${index}`} class={problem.severity}>
          <button type="button" disabled={problem.file === undefined} onClick={() => goTo(store, problem)}>
            <span class="severity">{severityNames[problem.severity]}</span>
            <span class="message">
              {problem.message}
              {problem.hint && <span class="hint">{problem.hint}</span>}
            </span>
            {problem.where && <span class="where">{problem.where}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

const rank = ({ severity }: PagedProblem) => severities.indexOf(severity);

function goTo(store: Store, { file, path }: PagedProblem): void {
  if (file === undefined) return;
  if (path && !store.fileOf(file)?.flaw) store.enter(file, path);
  else store.set({ file, tab: 'yaml' });
}

export const idOf = (file: string, path: Path): string => `f${hash(keyOf(file, path))}`;

/** Ids of fields, for labels and descriptions; keys have signs that ids may not have. */
function hash(text: string): string {
  let number = 5381;
  for (const sign of text) number = ((number << 5) + number + (sign.codePointAt(0) ?? 0)) >>> 0;
  return number.toString(36);
}
