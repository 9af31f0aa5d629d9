import type { Chart } from '../../document/tree.ts';
import type { FigurePiece } from '../../layout/compose/pieces.ts';
import { escapeXml, XML_DECLARATION } from '../../opc/escape.ts';
import type { Part } from '../../opc/parts.ts';
import type { Style } from '../../style/style.ts';
import { writeChartData } from './chart-data.ts';
import { writeChartSpace } from './chart-space.ts';

const EMU_PER_TWIP = 635;

/** The native charts of a document, gathered while its body is written. */
export class Charts {
  readonly #charts: Chart[] = [];
  readonly #style: Style;

  constructor(style: Style) {
    this.#style = style;
  }

  /** The run that holds a chart. */
  add({ block: chart, width, height }: FigurePiece): string {
    const number = this.#charts.push(chart);
    const cx = width * EMU_PER_TWIP;
    const cy = height * EMU_PER_TWIP;
    return [
      '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
      `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${number}" name="图${number}" descr="${escapeXml(chart.alt)}"/><wp:cNvGraphicFramePr/>`,
      '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
      `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relationshipId(number)}"/>`,
      '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
    ].join('');
  }

  /** For each chart its part, its workbook, and the relationship between them. */
  parts(): Part[] {
    return this.#charts.flatMap((chart, index) => {
      const number = index + 1;
      const workbook = `Microsoft_Excel_Worksheet${number}.xlsx`;
      return [
        {
          path: `word/charts/chart${number}.xml`,
          content: writeChartSpace(chart, this.#style),
          contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
          relationship: { id: relationshipId(number), type: `${RELATIONSHIP_TYPES}/chart` },
        },
        {
          path: `word/charts/_rels/chart${number}.xml.rels`,
          content: `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIP_TYPES}/package" Target="../embeddings/${workbook}"/></Relationships>`,
        },
        {
          path: `word/embeddings/${workbook}`,
          content: writeChartData(chart),
          contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        },
      ];
    });
  }
}

const RELATIONSHIP_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relationshipId = (number: number) => `rIdChart${number}`;
