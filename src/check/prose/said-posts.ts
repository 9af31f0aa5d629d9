/** 工会副主席田淑芬, 安泰物流公司董事长钱立群: the post that a sentence gives to one whom the data know. */
import { heads } from '../../chinese/offices.ts';
import type { Words } from '../../chinese/sentences.ts';
import type { Person } from './people.ts';

/** A post as it is said before or behind a name, 常务副主席. */
export const rank = `(?:常务)?副?(?:${[...heads, '常委'].join('|')})`;
const rankBefore = new RegExp(`(${rank})$`);
const rankBehind = new RegExp(`^(${rank})`);
/** Words before a post that make it one of another time. */
const formerly = /(?:原|前任?|时任|曾任|老|拟任|新任)$/;
/** What is to be told of what a sentence says of somebody. */
export interface Judged {
  holds: boolean | undefined;
  /** whose record says otherwise, and what it says */
  path?: string;
  derived?: string;
  /** of the sentence; else the name alone is what is told */
  words?: string;
}

/** 工会副主席田淑芬, who is its 主席; a post of another body, or by another name, may be held beside it. */
export function judgePost(
  name: string,
  { text }: Pick<Words, 'text'>,
  people: readonly Person[],
  bodies: readonly string[],
): Judged | undefined {
  const at = text.indexOf(name);
  const before = text.slice(0, at);
  const ahead = rankBefore.exec(before)?.[1];
  const said = ahead ?? rankBehind.exec(text.slice(at + name.length))?.[1];
  const own = listOf(name, people).filter((one) => !/[、，和兼]/.test(one.post));
  const [first] = own;
  if (said === undefined) return undefined;
  const start = ahead === undefined ? '' : before.slice(0, -said.length);
  const [bodySaid = ''] = /[\u4e00-\u9fff]*$/.exec(start) ?? [];
  const alike = listPosts(name, people).filter((post) => post.endsWith(said) && !post.endsWith(`副${said}`));
  const isOfBody = (body: string) => bodySaid.endsWith(body) || body.endsWith(bodySaid);
  // 县人大常委会主任、县总工会主席陈建国: each of them
  const [, beside] = new RegExp(`([\\u4e00-\\u9fff]+${rank})、[\\u4e00-\\u9fff]*$`).exec(start) ?? [];
  if (
    beside !== undefined &&
    alike.length > 0 &&
    !listPosts(name, people).some((post) => post.endsWith(beside))
  )
    return { holds: undefined };
  if (alike.length > 0 && !formerly.test(start)) {
    const isHeld = alike.some((post) => isOfBody(post.slice(0, -said.length)));
    return isHeld ? { holds: true } : judgeBody({ bodySaid, said, name }, own, bodies);
  }
  // of a post beside others it is not known whether this one is held too
  if (!first) return own.length < listOf(name, people).length ? { holds: undefined } : undefined;
  if (formerly.test(start)) return undefined;
  const plain = said.replace(/常务|副/g, '');
  const same = own.find(({ post }) => post.endsWith(plain)) ?? first;
  const body = same.post.replace(new RegExp(`${rank}$`), '');
  const isFull = ahead !== undefined && body.length > 1 && start.endsWith(body);
  const isOfIt = isFull || start === '' || /[，、由和与及]$/.test(start) || start.endsWith(body.slice(-2));
  // 唐月华主席 of a 副主席 is how one calls her, and a 常务副主席 is one of them
  const isPolite = !isFull && said === plain;
  const isOther = same.post.endsWith(plain) && same.post.includes('副') === said.includes('副');
  if (same.post.endsWith(plain) && (isPolite || isOther)) return undefined;
  return {
    holds: same.post.endsWith(plain) && isOfIt ? false : undefined,
    path: same.path,
    derived: same.post,
    words: isFull ? body + said + name : ahead === undefined ? name + said : said + name,
  };
}

/** Each post of one who may hold several: 市人大常委会副主任、市总工会主席. */
function listOf(name: string, people: readonly Person[]): Person[] {
  return people.filter((one) => one.name === name && one.post !== '');
}

function listPosts(name: string, people: readonly Person[]): string[] {
  return people.flatMap((one) => (one.name === name ? one.post.split(/[、，]|兼/) : []));
}

/** 安泰物流公司董事长钱立群, who is that of another: the same post of a body that the data know, and not his. */
function judgeBody(
  { bodySaid, said, name }: { bodySaid: string; said: string; name: string },
  own: readonly Person[],
  bodies: readonly string[],
): Judged {
  const whose = bodySaid.replace(/(?:党委|党组|党总支|党支部|董事会|工会)$/, '');
  const body = bodies.find((one) => whose.endsWith(one));
  const held = own.filter(({ post }) => post.endsWith(said));
  const [first] = held;
  // who holds a post of the body too may be called by it
  const isHis = body !== undefined && own.some(({ post }) => post.includes(body.slice(0, 2)));
  if (body === undefined || !first || isHis) return { holds: undefined };
  return {
    holds: false,
    path: first.path,
    derived: first.post,
    words: whose.slice(-body.length) + bodySaid.slice(whose.length) + said + name,
  };
}
