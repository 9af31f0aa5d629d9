/** Problems: beside their field, and all of them below the page. */
import type { PagedProblem, Path } from '../contract.ts';
import type { State, Store } from './store.ts';
import { keyOf } from './values.ts';

export const severityNames = { error: '错误', warning: '警告', notice: '提示' } as const;

/** The problems of a field, and of what it holds that has no input of its own. */
export function problemsAt(state: State, file: string, path: Path, within = false): PagedProblem[] {
  const key = JSON.stringify(path);
  return (state.preview?.problems ?? []).filter((problem) => {
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
  const counts = (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count > 0 ? [`${count} 个${severityNames[severity]}`] : [];
  });
  return counts.length > 0 ? counts.join('，') : '没有发现问题';
}

export function ProblemList({ store, state, onClose }: { store: Store; state: State; onClose: () => void }) {
  const problems = [...(state.preview?.problems ?? [])].sort((a, b) => rank(a) - rank(b));
  return (
    <section class="problem-list" aria-label="全部问题">
      <header>
        <h2>{countProblems(problems)}</h2>
        <button type="button" class="quiet" onClick={onClose}>
          收起
        </button>
      </header>
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
    </section>
  );
}

const rank = ({ severity }: PagedProblem) => ['error', 'warning', 'notice'].indexOf(severity);

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
