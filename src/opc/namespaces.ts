/** The namespace of the text of Word files, as `w:` (ISO/IEC 29500-1, transitional). */
export const WORDPROCESSING = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
