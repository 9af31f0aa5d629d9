/** What the buttons do: files made, and a roster taken in. */
import type { BatchReply, BuildReply, RosterReply, UpdateReply, VerifyReply } from '../contract.ts';
import { post, send } from './api.ts';
import type { Notice } from './state.ts';
import type { Store } from './store.ts';

/** The reports of all units; how far it has come is told meanwhile. */
export async function makeBatch(store: Store): Promise<void> {
  await store.settle();
  store.set({ notice: undefined, progress: { done: 0, total: 0, name: '' } });
  try {
    const { audience } = store.state.choice;
    const reply = await post<BatchReply>('/api/batch', audience === undefined ? {} : { audience });
    store.set({ notice: tellBatch(reply) });
  } catch (error) {
    store.set({ notice: { kind: 'trouble', text: (error as Error).message } });
  }
  store.set({ progress: undefined });
}

/** Looks into a roster that was dropped; it is saved when that is asked for. */
export async function takeRoster(store: Store, file: File, save?: 'new' | 'over'): Promise<void> {
  try {
    const query = `name=${encodeURIComponent(file.name)}${save ? `&save=${save}` : ''}`;
    const reply = await send<RosterReply>(`/api/roster?${query}`, file);
    if (reply.saved) {
      store.takeFile(reply.saved);
      store.set({
        roster: undefined,
        notice: { kind: 'done', text: `“${reply.name}”放进了活动文件夹，共 ${reply.count} 行` },
      });
      store.refresh();
      await store.countUnits();
    } else store.set({ roster: { file, reply } });
  } catch (error) {
    store.set({ notice: { kind: 'trouble', text: (error as Error).message } });
  }
}

/** A file that was dropped or chosen: a Word file is held to the data, anything else is taken for a roster. */
export function takeFile(store: Store, file: File): void {
  void (/\.docx?$/i.test(file.name) ? verifyFile(store, file) : takeRoster(store, file));
}

/** What an edited Word file says otherwise than the data. */
async function verifyFile(store: Store, file: File): Promise<void> {
  await store.settle();
  store.set({ notice: { kind: 'done', text: `正在核对“${file.name}”……` } });
  try {
    const verified = await send<VerifyReply>(`/api/verify?${wordQuery(store, file)}`, file);
    store.set({ word: { file, verified }, notice: undefined });
  } catch (error) {
    store.set({ notice: { kind: 'trouble', text: (error as Error).message } });
  }
}

/** Hands over the file as the data are now; the one that was dropped stays as it is. */
export async function updateFile(store: Store): Promise<void> {
  const { word } = store.state;
  if (!word) return;
  await store.settle();
  store.set({ notice: { kind: 'done', text: `正在更新“${word.file.name}”……` } });
  try {
    const query = wordQuery(store, word.file, word.verified.unit);
    const updated = await send<UpdateReply>(`/api/update?${query}`, word.file);
    store.set({ word: { ...word, updated }, notice: undefined });
    if (updated.key !== undefined && updated.name !== undefined) download(updated.key, updated.name);
  } catch (error) {
    store.set({ notice: { kind: 'trouble', text: (error as Error).message } });
  }
}

/** Which report a Word file is taken for. @param unit that it was found to be of */
function wordQuery(store: Store, file: File, unit?: string): URLSearchParams {
  const { choice } = store.state;
  const said = Object.entries({ ...choice, unit: unit ?? choice.unit }).filter(([, word]) => word);
  return new URLSearchParams([['name', file.name], ...(said as [string, string][])]);
}

/** The Word file of the report in sight, as `jinqiu build` writes it. */
export async function buildWord(store: Store, format: 'docx' | 'comments', draft: boolean): Promise<void> {
  await store.settle();
  store.set({ notice: undefined });
  try {
    const reply = await post<BuildReply>('/api/build', { ...store.state.choice, format, draft });
    store.set({ notice: tellBuilt(store, reply, format) });
  } catch (error) {
    store.set({ notice: { kind: 'trouble', text: (error as Error).message } });
  }
}

/** Hands the file over, and says where it was written, or why there is none. */
function tellBuilt(
  store: Store,
  { name, key, written, withheld, problems }: BuildReply,
  format: 'docx' | 'comments',
): Notice {
  if (key === undefined || name === undefined) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const text = withheld
      ? `没有生成：终稿不能带着错误（${errors} 个）。改好再生成，或者先出一份草稿`
      : `没有生成：${problems.find(({ severity }) => severity === 'error')?.message ?? '资料还不够'}`;
    const action = withheld
      ? { label: '生成草稿', run: () => void buildWord(store, format, true) }
      : undefined;
    return { kind: 'trouble', text, ...(action && { action }) };
  }
  download(key, name);
  const kept = problems.find(({ code }) => code.startsWith('output.'));
  const text =
    written === undefined ? `下载了“${name}”。没有写到“输出”：${kept?.message ?? ''}` : `写好了：${written}`;
  return { kind: written === undefined ? 'trouble' : 'done', text };
}

function tellBatch({ written, kept, failed, missing, hasWorkbook, folder, problems }: BatchReply): Notice {
  const worst = problems.find(({ severity }) => severity === 'error');
  if (folder === '') return { kind: 'trouble', text: `没有生成：${worst?.message ?? '资料还不够'}` };
  const parts = [
    `写了 ${written} 份报告${hasWorkbook ? '，另有 汇总.xlsx' : ''}`,
    ...(kept > 0 ? [`${kept} 份没有变化`] : []),
    `在 ${folder}`,
  ];
  const unwritten = [
    ...failed.map(({ name, why }) => `没有写成 ${name}：${why}`),
    ...(missing.length > 0 ? [`没有写 ${missing.join('、')}：还没有它们的资料`] : []),
  ];
  const text = [parts.join('，'), ...unwritten].join('。');
  return { kind: unwritten.length > 0 ? 'trouble' : 'done', text };
}

/** Hands a made file to the browser. */
function download(key: string, name: string): void {
  const link = document.createElement('a');
  link.href = `/api/file?key=${encodeURIComponent(key)}`;
  link.download = name;
  link.click();
}
