/** Officials, and others who are no recipients, as running text names them: so that a longer name is known from a shorter. */
import { heads, members } from '../chinese/offices.ts';
import { hasSurname } from '../chinese/surnames.ts';
import { findTexts, listTexts } from './roles.ts';

const titles = [...heads.flatMap((head) => [`副${head}`, head]), ...members];
/** What is said behind the name of somebody in office, or of several. */
const followers =
  '同志|一行|带队|到场|出席|主持|讲话|致辞|强调|指出|表示|要求|宣读|代表|率|为受助|向受助|担任|任组长|任副组长|先生|女士';
const title = `(?:${titles.join('|')})`;
const named = new RegExp(
  `${title}(\\p{Script=Han}{2,4})$|^(\\p{Script=Han}{2,4})[（(]?(?:[^，。]{0,12}${title})[）)]?$`,
  'u',
);

/** The names of those in office: where a name is asked for, and in 县总工会主席何远志. */
export function listOfficialNames(values: object): string[] {
  const shown = listTexts(values, ({ role, public: exposure }) => role === 'name' && exposure === 'show');
  const officers = findTexts(values, ({ field }) => {
    const leaf = field.kind === 'list' ? field.item : field;
    return leaf.meta.parts !== undefined;
  });
  const inWords = officers.flatMap(({ text }) => {
    const [, behind, before] = named.exec(text) ?? [];
    return behind ?? before ?? [];
  });
  return [...new Set([...shown, ...inWords.filter(hasSurname)])];
}

/** A name with its office before or behind it, or with what is said of somebody in office: 主席何远志, 何远志同志. */
export function nameInOffice(name: string): string[] {
  return titles
    .flatMap((title) => [`${title}${name}`, `${name}${title}`, `${name}（${title}`])
    .concat(followers.split('|').map((word) => `${name}${word}`));
}

/** What stands behind a name of two signs, and is none of it: 何远家, 何远父. */
const noGiven = /[家父母妈爸爷奶叔伯姑舅姨兄弟姐妹哥夫妻子女儿班户等的之组队村社们]$/;

/** Whether a text is a name of three signs or more and nothing else. */
export function isLongerName(who: string): boolean {
  return /^\p{Script=Han}{3,4}$/u.test(who) && hasSurname(who) && !noGiven.test(who);
}
