/** Values as they are typed, and the paths to them. */

export type Path = readonly (string | number)[];

/** A value as it is typed in YAML: figures, dates and counts are texts. */
export type Typed = string | null | Typed[] | { [key: string]: Typed };
