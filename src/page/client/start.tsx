/** A folder without a campaign: a few questions, as `jinqiu new` asks them. */
import { useState } from 'preact/hooks';
import type { Desk } from '../contract.ts';
import { post } from './api.ts';

interface StartProps {
  desk: Desk;
  onStart: (desk: Desk) => void;
}

export function Start({ desk, onStart }: StartProps) {
  const { begin, trouble, setTrouble, isBusy } = useBeginning(onStart);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const answers = readAnswers(new FormData(form));
    if (answers.unit !== '') void begin('/api/start', answers);
    else {
      setTrouble('请先填单位的全称');
      (form.elements.namedItem('unit') as HTMLInputElement).focus();
    }
  };
  return (
    <main class="start">
      <form onSubmit={submit}>
        <Others names={desk.start!.others} onChoose={(name) => void begin('/api/choose', { name })} />
        <Questions desk={desk} />
        {trouble && (
          <p class="error" role="alert">
            {trouble}
          </p>
        )}
        <button class="primary" type="submit" disabled={isBusy}>
          {isBusy ? '正在新建……' : '新建'}
        </button>
      </form>
    </main>
  );
}

/** Asks the server to begin, and says what went wrong. */
function useBeginning(onStart: StartProps['onStart']) {
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);
  const begin = async (path: string, answers: object) => {
    setTrouble('');
    setBusy(true);
    try {
      onStart(await post<Desk>(path, answers));
    } catch (error) {
      setTrouble((error as Error).message);
      setBusy(false);
    }
  };
  return { begin, trouble, setTrouble, isBusy };
}

function readAnswers(data: FormData) {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const departments = text('departments')
    .split(/[\n,，、;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return {
    unit: text('unit'),
    level: text('level'),
    year: Number(text('year')),
    detail: text('detail'),
    departments: [...new Set(departments)],
  };
}

/** Campaigns that are beside it. */
function Others({ names, onChoose }: { names: readonly string[]; onChoose: (name: string) => void }) {
  if (names.length === 0) return null;
  return (
    <section class="others">
      <h1>打开已有的</h1>
      {names.map((name) => (
        <button key={name} type="button" class="chip" onClick={() => onChoose(name)}>
          {name}
        </button>
      ))}
    </section>
  );
}

function Questions({ desk: { folder, start } }: { desk: Desk }) {
  const { year: thisYear, levels, details, isBelow, isMissing } = start!;
  return (
    <>
      <h1>新建一份金秋助学报告</h1>
      <p class="help">
        建在 <b class="folder">{folder}</b>
        {isBelow && ' 里一个用年度命名的文件夹'}；以后都可以改。
        {isMissing && '现在还没有这个文件夹，新建时就建；要是地址写错了，请关掉页面，改好再打开。'}
      </p>
      <label>
        单位的全称
        <input name="unit" placeholder="如 云岭县总工会" autofocus autocomplete="off" />
      </label>
      <label>
        层级
        <select name="level">
          <option value="">（不写）</option>
          {levels.map((level) => (
            <option key={level}>{level}</option>
          ))}
        </select>
      </label>
      <label>
        年度
        <input name="year" type="number" min="1900" max="2099" value={thisYear} required />
      </label>
      <label>
        篇幅
        <select name="detail" value="常">
          {details.map((detail) => (
            <option key={detail} value={detail}>
              {detailNames[detail] ?? detail}
            </option>
          ))}
        </select>
      </label>
      <label>
        各写一份报告的下属单位
        <textarea name="departments" rows={3} placeholder="一行一个；没有的不写" />
      </label>
    </>
  );
}

const detailNames: Readonly<{ [detail: string]: string }> = {
  简: '简：只写事实',
  常: '常：事实之间有连接的话',
  详: '详：另写意义和成效',
};
