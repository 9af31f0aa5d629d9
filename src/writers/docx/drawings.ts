import { plainText } from '../../document/text.ts';
import type { FigurePiece } from '../../layout/compose/pieces.ts';
import type { Part } from '../../opc/parts.ts';
import { el } from '../../opc/xml.ts';
import type { Style } from '../../style/style.ts';
import { Charts } from './charts.ts';
import { Pictures } from './pictures.ts';

const EMU_PER_TWIP = 635;
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** What stands in the text of a document like a large character: its charts and pictures, numbered as they come. */
export class Drawings {
  readonly #charts: Charts;
  readonly #pictures = new Pictures();
  #count = 0;

  constructor(style: Style) {
    this.#charts = new Charts(style);
  }

  /** The run that holds a chart or a picture. */
  add({ block, width, height }: FigurePiece): string {
    const id = ++this.#count;
    const name = `图${id}`;
    const size = { cx: width * EMU_PER_TWIP, cy: height * EMU_PER_TWIP };
    const isPicture = block.type === 'picture';
    // of a picture that lies on its side, Word takes the size that it has before it is turned
    const isTurned = isPicture && block.image.turn.quarters % 2 === 1;
    const extent = isTurned ? { cx: size.cy, cy: size.cx } : size;
    const inline = el(
      'wp:inline',
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      el('wp:extent', extent),
      isPicture ? el('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }) : '',
      el('wp:docPr', { id, name, descr: isPicture ? plainText(block.caption) : block.alt }),
      el('wp:cNvGraphicFramePr'),
      el(
        'a:graphic',
        { 'xmlns:a': DRAWING },
        isPicture ? this.#pictures.add(block.image, { id, name }, extent) : this.#charts.add(block),
      ),
    );
    return el('w:r', {}, el('w:drawing', {}, inline));
  }

  /** The parts that the drawings are in. */
  parts(): Part[] {
    return [...this.#charts.parts(), ...this.#pictures.parts()];
  }
}
