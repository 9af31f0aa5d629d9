/** The shells that completion is made for. */
export const shellNames = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type ShellName = (typeof shellNames)[number];

/** The word by which their scripts ask: how many words stand before the cursor, then those and the one at it. */
export const askWord = '__complete';
