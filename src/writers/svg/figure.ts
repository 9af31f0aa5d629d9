import type { Picture } from '../../document/tree.ts';
import type { PlacedFigure } from '../../layout/page.ts';
import { el } from '../../opc/xml.ts';
import type { Style } from '../../style/style.ts';
import { drawChart } from './chart.ts';

/** A photograph or a chart at its place. */
export function drawFigure({ block, ...box }: PlacedFigure, style: Style): string {
  return block.type === 'chart' ? drawChart(block, box, style) : drawPicture(block, box);
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The picture itself stands in the file; it is mirrored first and then turned about its middle. */
function drawPicture({ image }: Picture, { x, y, width, height }: Box): string {
  const { quarters, mirrored } = image.turn;
  const isLying = quarters % 2 === 1;
  const size = isLying ? { width: height, height: width } : { width, height };
  const turns = [
    `translate(${Math.round(x + width / 2)} ${Math.round(y + height / 2)})`,
    ...(quarters > 0 ? [`rotate(${quarters * 90})`] : []),
    ...(mirrored ? ['scale(-1 1)'] : []),
  ];
  return el('image', {
    ...{ x: -size.width / 2, y: -size.height / 2, ...size, transform: turns.join(' ') },
    preserveAspectRatio: 'none',
    href: `data:image/${image.format};base64,${toBase64(image.bytes)}`,
  });
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
