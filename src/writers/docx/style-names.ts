import type { Role } from '../../style/style.ts';

/** How Word knows a role. */
export interface StyleName {
  id: string;
  /**
   * Word tells its built-in styles by their English names (a Chinese Word shows 标题 1 for `heading 1`);
   * styles of our own have Chinese ones.
   */
  name: string;
  builtIn: boolean;
  /** level in the navigation pane, from 0 */
  outline?: number;
}

const builtIn = (id: string, name: string, outline?: number): StyleName => ({
  id,
  name,
  builtIn: true,
  outline,
});
const own = (id: string, name: string, outline?: number): StyleName => ({
  ...builtIn(id, name, outline),
  builtIn: false,
});

export const STYLE_NAMES: Record<Role, StyleName> = {
  body: builtIn('Normal', 'Normal'),
  title: builtIn('Title', 'Title'),
  subtitle: builtIn('Subtitle', 'Subtitle'),
  salutation: builtIn('Salutation', 'Salutation'),
  heading1: builtIn('Heading1', 'heading 1', 0),
  heading2: builtIn('Heading2', 'heading 2', 1),
  heading3: builtIn('Heading3', 'heading 3', 2),
  heading4: builtIn('Heading4', 'heading 4', 3),
  attachmentNote: own('AttachmentNote', '附件说明'),
  signature: builtIn('Signature', 'Signature'),
  date: builtIn('Date', 'Date'),
  remark: own('Remark', '附注'),
  attachmentLabel: own('AttachmentLabel', '附件标识'),
  attachmentTitle: own('AttachmentTitle', '附件标题', 0),
  tableCaption: builtIn('Caption', 'caption'),
  pictureCaption: own('PictureCaption', '图题'),
  tableHead: own('TableHead', '表头'),
  tableCell: own('TableCell', '表文'),
  denseTableHead: own('DenseTableHead', '宽表表头'),
  denseTableCell: own('DenseTableCell', '宽表表文'),
  pageNumber: builtIn('Footer', 'footer'),
  mark: own('Mark', '发文机关标志'),
  documentNumber: own('DocumentNumber', '发文字号'),
  signerName: own('SignerName', '签发人'),
  copyNumber: own('CopyNumber', '份号'),
  secrecy: own('Secrecy', '密级'),
  imprint: own('Imprint', '版记'),
};

/** Character style of the text that runs on after a heading in its own paragraph. */
export const RUN_IN_STYLE = 'RunIn';
export const STRONG_STYLE = 'Strong';
export const EMPHASIS_STYLE = 'Emphasis';
export const COMMENT_REFERENCE_STYLE = 'CommentReference';
export const COMMENT_TEXT_STYLE = 'CommentText';
export const HEADER_STYLE = 'Header';
