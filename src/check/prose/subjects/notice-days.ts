/** 7月1日收到通知: when the notices were received or issued. */
import { regions } from '../../../chinese/regions.ts';
import { formatPath } from '../../../diagnostics/path.ts';
import type { CheckInput } from '../../rule.ts';
import type { Dated } from '../dated.ts';
import { dropOwn } from '../signs.ts';
import type { Statement } from '../statements.ts';

/** What its people call 云川市总工会: 市总工会. */
const unionOfPlace = new RegExp(`[${regions}]总工会$`);

/** Where the sentence speaks of no other document. */
export function listNotices({ before, after }: Statement, { campaign }: CheckInput): Dated[] | undefined {
  const { 通知: notices = [] } = campaign;
  const text = before + after.replace(/，当(?:天|日|即)[^，]*/, '');
  const titles = [...text.matchAll(/《([^》]*)》/g)].map(([, title = '']) => title);
  const named = notices.filter(({ 标题 }) =>
    titles.some((title) => 标题.includes(title) || title.includes(标题)),
  );
  if ((titles.length > 0 && named.length === 0) || /转发|请示|批复|报告/.test(text)) return undefined;
  const issuers = notices.flatMap(({ 发文单位: name = '' }) => [name, unionOfPlace.exec(name)?.[0] ?? '']);
  const own = [...issuers, '上级工会', '上级'];
  const behind = own.reduce((rest, name) => rest.replace(name, ''), dropOwn(after)).replace(/^，/, '');
  if (!/通知》?(?:（[^）]*）)?(?:于|在)$/.test(before) && !/^[^，；]*通知/.test(behind)) return undefined;
  const field = /^才?(?:收到|接到)/.test(behind)
    ? '收到'
    : /^才?(?:印发|下发|发出)/.test(behind)
      ? '印发'
      : undefined;
  // a notice of another body
  if (!field || /^[^《通]*[局委会厅部校办]/.test(behind)) return undefined;
  return (named.length > 0 ? named : notices).flatMap((notice) => {
    const date = notice[field];
    return date ? [{ path: `${formatPath(['通知', notices.indexOf(notice)])}.${field}`, date }] : [];
  });
}
