/** What hints say of a word that is near. */

/** 是否为“X”？, or what to do where nothing is near. */
export function suggest(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `是否为“${nearest}”？`;
}
