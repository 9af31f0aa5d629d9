/** Words that GB/T 9704—2012 puts around what the tree holds; whoever prints a tree prints the same. */

/** Printed in a draft behind a figure with an unsettled problem. */
export const UNVERIFIED = '【待核】';

/** 附件说明 (7.3.4) */
export const NOTE_LABEL = '附件：';
/** 版记 (7.4) */
export const COPY_LABEL = '抄送：';
/** What stands behind the date of 版记 (GB/T 9704—2012, 7.4.3). */
export const ISSUED = '印发';
/** 签发人 in 上行文 (7.2.6) */
export const SIGNER_LABEL = '签发人：';
/** 附注 stands in these (7.3.6) */
export const BRACKETS = ['（', '）'] as const;
/** of an attachment that no pass has labelled */
export const ATTACHMENT_LABEL = '附件';

/** Number of the name at an index of 附件说明; one name alone has none. */
export function numberOfName(index: number, count: number): string {
  return count > 1 ? `${index + 1}.` : '';
}

/** 签发人, two names a line and one 字 apart (7.2.6); a name of two characters is spread over three. */
export function pairSigners(signers: readonly string[]): string[] {
  const names = signers.map((name) => ([...name].length === 2 ? [...name].join('　') : name));
  return Array.from({ length: Math.ceil(names.length / 2) }, (_, row) =>
    names.slice(row * 2, row * 2 + 2).join('　'),
  );
}
