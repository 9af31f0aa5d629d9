import type { Image } from '../../document/tree.ts';
import type { Part } from '../../opc/parts.ts';
import { el } from '../../opc/xml.ts';

/** The pictures of a document, gathered while its body is written; one that stands in several places is held once. */
export class Pictures {
  readonly #images: Image[] = [];

  /**
   * The graphic that shows a picture.
   * @param size in EMU, before it is turned
   */
  add(image: Image, { id, name }: { id: number; name: string }, size: { cx: number; cy: number }): string {
    const known = this.#images.findIndex(({ bytes }) => bytes === image.bytes);
    const number = known < 0 ? this.#images.push(image) : known + 1;
    return el(
      'a:graphicData',
      { uri: PICTURE },
      el(
        'pic:pic',
        { 'xmlns:pic': PICTURE },
        el('pic:nvPicPr', {}, el('pic:cNvPr', { id, name }), el('pic:cNvPicPr')),
        el(
          'pic:blipFill',
          {},
          el('a:blip', { 'r:embed': relationshipId(number) }),
          el('a:stretch', {}, el('a:fillRect')),
        ),
        el(
          'pic:spPr',
          {},
          el('a:xfrm', writeTurn(image), el('a:off', { x: 0, y: 0 }), el('a:ext', size)),
          el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
        ),
      ),
    );
  }

  /** Named by number: the name of a user's file may say who is on it. */
  parts(): Part[] {
    return this.#images.map(({ format, bytes }, index) => ({
      path: `word/media/image${index + 1}.${format === 'jpeg' ? 'jpg' : 'png'}`,
      content: bytes,
      contentType: `image/${format}`,
      relationship: { id: relationshipId(index + 1), type: IMAGE },
    }));
  }
}

/** An angle in 60,000ths of a degree, clockwise; mirrored before it is turned. */
function writeTurn({ turn: { quarters, mirrored } }: Image) {
  return {
    ...(quarters > 0 ? { rot: quarters * 5_400_000 } : {}),
    ...(mirrored ? { flipH: 1 } : {}),
  };
}

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

const relationshipId = (number: number) => `rIdImage${number}`;
