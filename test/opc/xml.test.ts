import { describe, expect, test } from '@jest/globals';
import { el, group } from '../../src/opc/xml.ts';

describe('el', () => {
  test('an element without children closes itself; with an empty child it does not', () => {
    expect(el('w:br')).toBe('<w:br/>');
    expect(el('w:p', {}, '')).toBe('<w:p></w:p>');
    expect(el('w:p', {}, el('w:r'), el('w:r'))).toBe('<w:p><w:r/><w:r/></w:p>');
  });

  test('numbers are written whole, text is escaped, what is undefined is left out', () => {
    expect(el('w:tab', { 'w:val': 'left', 'w:pos': 6482.5, 'w:leader': undefined })).toBe(
      '<w:tab w:val="left" w:pos="6483"/>',
    );
    expect(el('w:name', { 'w:val': '"甲"&<乙>' })).toBe('<w:name w:val="&quot;甲&quot;&amp;&lt;乙&gt;"/>');
  });
});

test('a group of nothing is nothing', () => {
  expect(group('w:pPr', '', '')).toBe('');
  expect(group('w:pPr', '', '<w:keepNext/>')).toBe('<w:pPr><w:keepNext/></w:pPr>');
});
