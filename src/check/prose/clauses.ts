/** How clauses begin and end, for the patterns of the rules. */

/** This year. */
export const thisYear = '今年|本年';
/** This year, or all of it. */
export const wholeYear = `${thisYear}|全年`;
/** Before the mark that ends a clause, 、 apart. */
export const end = '(?=[，；。]|$)';
/** Before the one that a clause is about, where nothing narrows it. */
export const opening = `(?:${wholeYear}|此次|但|而|，)*`;
