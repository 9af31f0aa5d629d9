/** What people do to a text in Word: each edit is found in the file, and made to any file that says the same but for figures. */

/** Makes the edit; undefined where the words are not there, or twice. */
export type Edit = (xml: string) => string | undefined;

const FIGURE = /\d+(?:\.\d+)?/g;

interface Found {
  text: string;
  start: number;
  end: number;
}

/** Where words stand, whatever their figures. */
function find(xml: string, words: string): Found | undefined {
  if (!/\d/.test(words)) {
    const start = xml.indexOf(words);
    const isOne = start >= 0 && !xml.includes(words, start + 1);
    return isOne ? { text: words, start, end: start + words.length } : undefined;
  }
  const pattern = words
    .split(FIGURE)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\d+(?:\\.\\d+)?');
  const [first, second] = [...xml.matchAll(new RegExp(pattern, 'g'))];
  if (!first || second) return undefined;
  return { text: first[0], start: first.index, end: first.index + first[0].length };
}

/** Other words in place of some; of a sentence with figures, these stay as each file has them. */
const replaceOnce =
  (words: string, change: (text: string) => string): Edit =>
  (xml) => {
    const found = find(xml, words);
    return found && xml.slice(0, found.start) + change(found.text) + xml.slice(found.end);
  };

/** Sentences, each within one run. */
function listSentences(xml: string): string[] {
  return [...xml.matchAll(/<w:t>([^<]*)<\/w:t>/g)].flatMap(([, text = '']) =>
    (text.match(/[^。；]+[。；]/g) ?? []).filter(
      (sentence) => sentence.length > 12 && !/[“”]/.test(sentence),
    ),
  );
}

const startOf = (xml: string, at: number) => {
  const paragraph = xml.lastIndexOf('<w:p>', at);
  const run = xml.lastIndexOf('<w:r>', at);
  return {
    properties: /^<w:p>(<w:pPr>.*?<\/w:pPr>)?/.exec(xml.slice(paragraph))?.[1] ?? '',
    look: /^<w:r>(<w:rPr>.*?<\/w:rPr>)?/.exec(xml.slice(run))?.[1] ?? '',
  };
};

/** A clause of a sentence, with no figure in it. */
const clauseOf = (sentence: string) =>
  sentence.split('，').find((clause) => clause.length > 4 && !/[\d<。；]/.test(clause));

/** A paragraph parted at some words: before a sentence, or within it. */
const part =
  (words: string): Edit =>
  (xml) => {
    const found = find(xml, words);
    if (!found || xml.charAt(found.start - 1) === '>') return undefined;
    const { properties, look } = startOf(xml, found.start);
    const begun = `</w:t></w:r></w:p><w:p>${properties}<w:r>${look}<w:t>`;
    return xml.slice(0, found.start) + begun + xml.slice(found.start);
  };

const BETWEEN =
  /^<\/w:t><\/w:r><w:bookmarkEnd [^>]*\/><\/w:p><w:p><w:bookmarkStart [^>]*\/><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t>/;

/** Two paragraphs of the text joined: the one that ends with a sentence, and the next. */
const join =
  (sentence: string): Edit =>
  (xml) => {
    const found = find(xml, sentence);
    const between = found && BETWEEN.exec(xml.slice(found.end));
    return between ? xml.slice(0, found.end) + xml.slice(found.end + between[0].length) : undefined;
  };

const move =
  (sentence: string, behind: string): Edit =>
  (xml) => {
    const moved = find(xml, sentence);
    if (!moved || sentence === behind) return undefined;
    const without = xml.slice(0, moved.start) + xml.slice(moved.end);
    return replaceOnce(behind, (text) => text + moved.text)(without);
  };

/** The paragraph of the text that begins with a sentence. */
function paragraphOf(xml: string, sentence: string): Found | undefined {
  const found = find(xml, sentence);
  if (!found) return undefined;
  const [start, end] = [xml.lastIndexOf('<w:p>', found.start), xml.indexOf('</w:p>', found.end) + 6];
  const isInTable = xml.lastIndexOf('<w:tc>', start) > xml.lastIndexOf('</w:tc>', start);
  return isInTable ? undefined : { text: xml.slice(start, end), start, end };
}

const moveParagraph =
  (sentence: string, before: string): Edit =>
  (xml) => {
    const moved = paragraphOf(xml, sentence);
    const target = paragraphOf(xml, before);
    if (!moved || !target || moved.start === target.start || /sectPr/.test(moved.text)) return undefined;
    const without = xml.slice(0, moved.start) + xml.slice(moved.end);
    const at = target.start > moved.start ? target.start - moved.text.length : target.start;
    return without.slice(0, at) + moved.text + without.slice(at);
  };

/** Words made bold, as Word parts the run. */
const embolden =
  (words: string): Edit =>
  (xml) => {
    const found = find(xml, words);
    if (!found) return undefined;
    const { look } = startOf(xml, found.start);
    const bold = look === '' ? '<w:rPr><w:b/></w:rPr>' : look.replace('</w:rPr>', '<w:b/></w:rPr>');
    const run = (properties: string, text: string) =>
      text === '' ? '' : `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    const start = xml.lastIndexOf('<w:r>', found.start);
    const end = xml.indexOf('</w:r>', found.end) + 6;
    const text = /<w:t>([^<]*)<\/w:t><\/w:r>$/.exec(xml.slice(start, end));
    if (!text || xml.slice(start, end).match(/<w:t>/g)?.length !== 1) return undefined;
    const from = end - '</w:t></w:r>'.length - (text[1] ?? '').length;
    return (
      xml.slice(0, start) +
      run(look, xml.slice(from, found.start)) +
      run(bold, found.text) +
      run(look, xml.slice(found.end, end - '</w:t></w:r>'.length)) +
      xml.slice(end)
    );
  };

/** The row in which a word stands alone in a cell, where only one does. */
function rowOf(xml: string, word: string): Found | undefined {
  const cell = `<w:t>${word}</w:t>`;
  const at = xml.indexOf(cell);
  if (at < 0 || xml.includes(cell, at + 1)) return undefined;
  const start = xml.lastIndexOf('<w:tr>', at);
  const end = xml.indexOf('</w:tr>', at) + '</w:tr>'.length;
  if (start < 0 || xml.lastIndexOf('</w:tr>', at) > start || xml.lastIndexOf('</w:tbl>', at) > start)
    return undefined;
  return { text: xml.slice(start, end), start, end };
}

/** What the cells of a row that somebody put in say. */
export const ADDED = '另有安排';

/** A row put in behind one that both versions have. */
const addRow =
  (word: string): Edit =>
  (xml) => {
    const row = rowOf(xml, word);
    if (!row) return undefined;
    const added = row.text
      .replace(/<w:r><w:rPr><w:highlight.*?<\/w:r>/g, '')
      .replace(/<w:t>[^<]+<\/w:t>/g, `<w:t>${ADDED}</w:t>`);
    return xml.slice(0, row.end) + added + xml.slice(row.end);
  };

/** A row taken out; not a head, nor one that begins a cell that goes on below. */
const removeRow =
  (word: string): Edit =>
  (xml) => {
    const row = rowOf(xml, word);
    if (!row || /<w:(?:tblHeader|vMerge)\b/.test(row.text)) return undefined;
    return xml.slice(0, row.start) + xml.slice(row.end);
  };

/** Words put in right beside a figure, in front of it or behind it. */
const besides: readonly ((lead: string, figure: string) => string)[] = [
  (lead, figure) => `${lead}${figure}（含往年延续的）`,
  (lead, figure) => `${lead}实际${figure}`,
  (lead, figure) => `${lead}${figure}（下同）`,
  (lead, figure) => `${lead}（据统计）${figure}`,
];

export const kinds = [
  '改词',
  '添词',
  '删分句',
  '添句',
  '删句',
  '拆段',
  '并段',
  '移句',
  '移段',
  '添段',
  '删段',
  '加粗',
  '居中',
  '改格',
  '添行',
  '删行',
  '数字旁改',
  '拆句',
] as const;
export type Kind = (typeof kinds)[number];

type Draw = (most: number) => number;

/**
 * An edit of a kind at some place of the file, drawn by lot; undefined where it has none.
 * @param other the new report: beside figures that it has otherwise is where it matters
 */
export function drawEdit(kind: Kind, xml: string, other: string, draw: Draw): Edit | undefined {
  const pick = <T>(list: readonly T[]): T | undefined => list[draw(list.length || 1)];
  if (kind === '改格' || kind === '添行' || kind === '删行') return ofTable(kind, xml, pick);
  const sentences = listSentences(xml);
  const any = pick(sentences);
  return any === undefined ? undefined : ofText(kind, xml, other, sentences, any, pick);
}

type Pick = <T>(list: readonly T[]) => T | undefined;

function ofTable(kind: '改格' | '添行' | '删行', xml: string, pick: Pick): Edit | undefined {
  const cell = pick(
    [...xml.matchAll(/<w:tc>.*?<w:t>([^<\d]{2,})<\/w:t>/gs)].flatMap(([, word = '']) => word),
  );
  if (cell === undefined) return undefined;
  if (kind === '改格')
    return (body) =>
      rowOf(body, cell) && body.replace(`<w:t>${cell}</w:t>`, () => `<w:t>${cell}（注）</w:t>`);
  if (kind === '添行') return addRow(cell);
  return removeRow(cell);
}

function ofText(
  kind: Kind,
  xml: string,
  other: string,
  sentences: readonly string[],
  any: string,
  pick: Pick,
): Edit | undefined {
  const clause = clauseOf(any);
  switch (kind) {
    case '改词':
      return clause
        ? replaceOnce(clause, () => `${clause.slice(0, 2)}切实${clause.slice(2, -1)}好`)
        : undefined;
    case '添词':
      return clause ? replaceOnce(clause, () => `${clause}并及时跟进`) : undefined;
    case '删分句':
      return clause && any.includes(`${clause}，`) ? replaceOnce(`${clause}，`, () => '') : undefined;
    case '添句':
      return replaceOnce(any, (text) => `${text}各基层单位反映良好。`);
    case '删句':
      return replaceOnce(any, () => '');
    case '拆段':
      return part(any);
    case '拆句': {
      const later = any.split('，').slice(1).join('，');
      return later === '' ? undefined : part(later);
    }
    case '并段':
      return join(pick(sentences.filter((sentence) => xml.includes(`${sentence}</w:t>`))) ?? any);
    case '移句':
      return move(any, pick(sentences) ?? any);
    case '移段':
      return moveParagraph(any, pick(sentences) ?? any);
    case '添段':
      return (body) => {
        const added = '<w:p><w:r><w:t>这项工作得到了各方面的支持。</w:t></w:r></w:p>';
        const at = paragraphOf(body, any)?.start;
        return at === undefined ? undefined : body.slice(0, at) + added + body.slice(at);
      };
    case '删段':
      return (body) => {
        const gone = paragraphOf(body, any);
        return gone && !/sectPr/.test(gone.text)
          ? body.slice(0, gone.start) + body.slice(gone.end)
          : undefined;
      };
    case '加粗':
      return embolden(pick(any.split('，').filter((part_) => part_.length > 3)) ?? any);
    case '居中':
      return (body) => {
        const there = paragraphOf(body, any);
        if (!there || there.text.includes('<w:pPr>')) return undefined;
        const centred = there.text.replace('<w:p>', '<w:p><w:pPr><w:jc w:val="center"/></w:pPr>');
        return body.slice(0, there.start) + centred + body.slice(there.end);
      };
    case '数字旁改': {
      const figures = [...xml.matchAll(/[^<>\d"&;“”。，；]{3}\d+(?:\.\d+)?(?:万元|名|户)/g)];
      const words = pick(figures.map(([found]) => found).filter((found) => !other.includes(found)));
      const change = pick(besides);
      return words && change
        ? replaceOnce(words, (text) => change(text.slice(0, 3), text.slice(3)))
        : undefined;
    }
    default:
      return undefined;
  }
}
