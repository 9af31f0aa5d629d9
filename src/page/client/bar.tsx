/** The bar above: which report, and what can be done with it. */
import { buildWord, makeBatch } from './deeds.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { valueAt } from './values.ts';
import { WordPicker } from './word-box.tsx';

interface BarProps {
  store: Store;
  state: State;
}

export function Bar(props: BarProps) {
  const { desk } = props.state;
  return (
    <header class="bar">
      <h1 title={desk.folder}>
        <span class="mark" aria-hidden="true">
          金秋
        </span>
        {titleOf(desk)}
      </h1>
      <Choices {...props} />
      <Deeds {...props} />
    </header>
  );
}

/** Which report: whose, by which template, for whom. */
function Choices({ store, state: { desk, choice } }: BarProps) {
  return (
    <div class="choices">
      {desk.units.length > 0 && (
        <Select
          label="单位"
          value={choice.unit ?? ''}
          options={[
            ['', '这一份'],
            ...desk.units.map((unit) => [unit, unit === '本级' ? '汇总' : unit] as const),
          ]}
          onChoose={(unit) => store.choose({ ...choice, unit: unit || undefined })}
        />
      )}
      <Select
        label="报告"
        value={choice.template ?? ''}
        options={[['', '照资料'], ...desk.reports.map(({ name }) => [name, name] as const)]}
        onChoose={(template) => store.choose({ ...choice, template: template || undefined })}
      />
      <Select
        label="给谁看"
        value={choice.audience ?? ''}
        options={[['', '照资料'], ...desk.audiences.map((audience) => [audience, audience] as const)]}
        onChoose={(audience) => store.choose({ ...choice, audience: audience || undefined })}
      />
    </div>
  );
}

function Deeds({ store, state }: BarProps) {
  const file = store.fileOf(state.file);
  return (
    <div class="deeds">
      <button type="button" class="quiet" disabled={!file?.canUndo} onClick={() => store.turnBack('undo')}>
        撤销
      </button>
      <button type="button" class="quiet" disabled={!file?.canRedo} onClick={() => store.turnBack('redo')}>
        重做
      </button>
      <button type="button" class="quiet" onClick={() => void print(store)}>
        打印
      </button>
      <button
        type="button"
        class="quiet"
        title="每个数字带批注，说明来历"
        onClick={() => void buildWord(store, 'comments', false)}
      >
        审阅版
      </button>
      {state.desk.units.length > 0 && (
        <button
          type="button"
          class="quiet"
          disabled={state.progress !== undefined}
          title="各下属单位的报告、汇总报告和汇总.xlsx"
          onClick={() => void makeBatch(store)}
        >
          批量
        </button>
      )}
      <button type="button" class="primary" onClick={() => void buildWord(store, 'docx', false)}>
        生成 Word
      </button>
    </div>
  );
}

/** Whose report of which year. */
function titleOf({ files: [main], title }: State['desk']): string {
  const [unit, year] = [
    ['单位', '全称'],
    ['报告', '年度'],
  ].map((path) => valueAt(main?.values ?? null, path));
  const name = typeof unit === 'string' ? unit : title;
  return typeof year === 'string' ? `${name} ${year}` : name;
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChoose: (value: string) => void;
}

function Select({ label, value, options, onChoose }: SelectProps) {
  return (
    <label class="select">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The browser prints the pages that are there: those further on are fetched first. */
async function print(store: Store): Promise<void> {
  const { preview, pages } = store.state;
  const count = preview?.count ?? 0;
  if (pages.size < count) await store.loadPages(1, count);
  requestAnimationFrame(() => window.print());
}

/** The bar below: what is saved, and what is wrong. */
export function Foot({
  store,
  state,
  summary,
  isOpen,
  onToggle,
}: BarProps & {
  summary: string;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const { preview } = state;
  const saved = state.isSaving ? '正在存盘……' : '已存盘';
  return (
    <footer class="foot">
      <button type="button" aria-expanded={isOpen} onClick={onToggle}>
        {summary}
      </button>
      <span role="status">
        {saved}
        {state.isMaking ? '，正在排版……' : preview && preview.count > 0 ? `，共 ${preview.count} 页` : ''}
      </span>
      {preview?.compared !== undefined && (
        <span>
          {preview.compared > 0 ? `核对了 ${preview.compared} 个数字` : '未检查：没有可以互相核对的数字'}
        </span>
      )}
      {preview?.isDraft && <span>草稿</span>}
      <span class="spring" />
      <WordPicker store={store} />
    </footer>
  );
}
