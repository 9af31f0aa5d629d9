/** Whether some words may call somebody whom the data name: 人社局 is 人力资源和社会保障局. */

/** Whether a word may stand for a name: its first sign is in it, or two that stand together. */
export function mayCall(word: string, name: string): boolean {
  if (name.includes(word.charAt(0))) return true;
  return [...word].some((_, at) => at + 2 <= word.length && name.includes(word.slice(at, at + 2)));
}
