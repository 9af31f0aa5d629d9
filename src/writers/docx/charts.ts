import type { Chart } from '../../document/tree.ts';
import { XML_DECLARATION } from '../../opc/escape.ts';
import type { Part } from '../../opc/parts.ts';
import { el } from '../../opc/xml.ts';
import type { Style } from '../../style/style.ts';
import { writeChartData } from './chart-data.ts';
import { writeChartSpace } from './chart-space.ts';

/** The native charts of a document, gathered while its body is written. */
export class Charts {
  readonly #charts: Chart[] = [];
  readonly #style: Style;

  constructor(style: Style) {
    this.#style = style;
  }

  /** The graphic that refers to a chart. */
  add(chart: Chart): string {
    const number = this.#charts.push(chart);
    const reference = el('c:chart', { 'xmlns:c': CHART, 'r:id': relationshipId(number) });
    return el('a:graphicData', { uri: CHART }, reference);
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
          content: writeRelationship(workbook),
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

/** From a chart to the workbook that Word opens for it. */
function writeRelationship(workbook: string): string {
  const type = `${RELATIONSHIP_TYPES}/package`;
  const one = el('Relationship', { Id: 'rId1', Type: type, Target: `../embeddings/${workbook}` });
  return XML_DECLARATION + el('Relationships', { xmlns: RELATIONSHIPS }, one);
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONSHIP_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relationshipId = (number: number) => `rIdChart${number}`;
