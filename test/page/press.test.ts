/** What the page shows of a report is what layout made: line by line, in one example after the other. */
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { linesOf, textOf } from '../../src/layout/page.ts';
import { layoutPages } from '../../src/layout/pages.ts';
import { decodeReferences } from '../../src/opc/references.ts';
import { PressRoom } from '../../src/page/press-tasks.ts';
import { examples, reportOf } from '../support/reports.ts';

const room = new PressRoom();

/** The lines of a picture, without blanks. */
function readLines(svg: string): string[] {
  return [...svg.matchAll(/<g class="line">(.*?)<\/g>/gs)].map(([, line = '']) =>
    decodeReferences(line.replace(/<[^>]*>/g, '')).replace(/\s/g, ''),
  );
}

test.each([
  '版头示例-澜湖市总工会',
  '编号总结-松陵县总工会',
  '公示启事-霁川县总工会',
  '信函示例-澜湖市总工会',
  '统计总结-泊宁市总工会',
  '照片总结-梧岭县总工会',
])('%s：一行一行，同排版的一样', async (example) => {
  const { count, pages } = await room.run<'preview'>({ kind: 'preview', path: join(examples, example) });
  const { document, style } = reportOf(example, { draft: true }).report;
  const wanted = [...layoutPages(document, style)].map((page) =>
    linesOf(page)
      .map((line) => textOf(line).replace(/\s/g, ''))
      .filter((line) => line !== ''),
  );
  expect(count).toBe(wanted.length);
  expect(pages.map(({ svg }) => readLines(svg).filter((line) => line !== ''))).toEqual(
    wanted.slice(0, pages.length),
  );
  expect(wanted.flat().length).toBeGreaterThan(15);
});
