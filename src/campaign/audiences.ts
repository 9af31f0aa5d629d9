/** Whom a report may be for: the unit itself, its superior, the public. */
export const audiences = ['内部', '上报', '公示'] as const;
/** It decides what of people is shown. */
export type Audience = (typeof audiences)[number];
