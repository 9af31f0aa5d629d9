import { expect, test } from '@jest/globals';
import { readRelationships } from '../../src/opc/relationships.ts';
import { ZipArchive } from '../../src/opc/unzip.ts';
import { ZipError } from '../../src/opc/zip-error.ts';
import { makeArchive } from '../support/archive.ts';

const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function read(source: string, file: string, relationships: string) {
  const xml = `<Relationships xmlns="${namespace}">${relationships}</Relationships>`;
  return readRelationships(new ZipArchive(makeArchive({ [file]: xml }), 9999), source);
}

test.each([
  ['', '_rels/.rels', 'xl/workbook.xml', 'xl/workbook.xml'],
  ['', '_rels/.rels', '/xl/workbook.xml', 'xl/workbook.xml'],
  ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', './styles.xml', 'xl/styles.xml'],
  ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '/xl/styles.xml', 'xl/styles.xml'],
  ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '../shared/s.xml', 'shared/s.xml'],
  ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '名册%20一.xml', 'xl/名册 一.xml'],
  ['a.xml', '_rels/a.xml.rels', '../../../b.xml', 'b.xml'],
])('of “%s”, in %s: %s leads to %s', (source, file, target, found) => {
  const written = `<Relationship Id="r1" Type="${types}/worksheet" Target="${target}"/>`;
  expect(read(source, file, written)).toEqual([{ id: 'r1', type: 'worksheet', target: found }]);
});

test('a strict type ends in the same word; what leads out of the package is left out', () => {
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships/styles';
  const found = read(
    '',
    '_rels/.rels',
    `<Relationship Id="1" Type="${strict}" Target="a.xml"/>
     <Relationship Id="2" Type="${types}/hyperlink" Target="http://example.com/" TargetMode="External"/>`,
  );
  expect(found).toEqual([{ id: '1', type: 'styles', target: 'a.xml' }]);
});

test('a part without relationships has none; damaged ones are told', () => {
  expect(read('b.xml', '_rels/a.xml.rels', '')).toEqual([]);
  expect(() => read('', '_rels/.rels', '<Relationship>')).toThrow(new ZipError('damaged'));
});
