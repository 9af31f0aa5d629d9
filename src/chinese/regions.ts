/** The signs that places with a government end in, in one list: to stand within the brackets of a pattern. */

/** 省, 市, 州, 盟, 县, 区, 旗: those that have others below them. */
export const regions = '省市州盟县区旗';
/** With 乡 and 镇, the lowest. */
export const places = `${regions}乡镇`;
