/** What people do to a text in Word: each edit is found in the file, and made to any file that has the same words. */

/** Makes the edit; undefined where the words are not there. */
export type Edit = (xml: string) => string | undefined;

const once = (xml: string, words: string) => xml.split(words).length === 2;
const replaceOnce =
  (from: string, to: string): Edit =>
  (xml) =>
    once(xml, from) ? xml.replace(from, () => to) : undefined;

/** Sentences without figures, each within one run: what both versions of a report say. */
function listSentences(xml: string): string[] {
  return [...xml.matchAll(/<w:t>([^<]*)<\/w:t>/g)].flatMap(([, text = '']) =>
    (text.match(/[^。；]+[。；]/g) ?? []).filter(
      (sentence) => sentence.length > 12 && !/[“”]/.test(sentence) && once(xml, sentence),
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

const clauseOf = (sentence: string) =>
  sentence.split('，').find((clause) => clause.length > 4 && !/[\d<。；]/.test(clause));

/** A paragraph parted before a sentence. */
const part =
  (sentence: string): Edit =>
  (xml) => {
    if (!once(xml, sentence)) return undefined;
    const at = xml.indexOf(sentence);
    if (xml.charAt(at - 1) === '>') return undefined;
    const { properties, look } = startOf(xml, at);
    return `${xml.slice(0, at)}</w:t></w:r></w:p><w:p>${properties}<w:r>${look}<w:t>${xml.slice(at)}`;
  };

/** Two paragraphs of the text joined: the one that ends with a sentence, and the next. */
const join =
  (sentence: string): Edit =>
  (xml) => {
    const at = xml.indexOf(sentence) + sentence.length;
    const between =
      /^<\/w:t><\/w:r><w:bookmarkEnd [^>]*\/><\/w:p><w:p><w:bookmarkStart [^>]*\/><w:r><w:t>/.exec(
        xml.slice(at),
      );
    return once(xml, sentence) && between ? xml.slice(0, at) + xml.slice(at + between[0].length) : undefined;
  };

const move =
  (sentence: string, behind: string): Edit =>
  (xml) => {
    const without = replaceOnce(sentence, '')(xml);
    return without && sentence !== behind ? replaceOnce(behind, behind + sentence)(without) : undefined;
  };

/** A row put in behind one that both versions have. */
const addRow =
  (word: string): Edit =>
  (xml) => {
    const at = xml.indexOf(`<w:t>${word}</w:t>`);
    if (!once(xml, `<w:t>${word}</w:t>`)) return undefined;
    const start = xml.lastIndexOf('<w:tr>', at);
    const end = xml.indexOf('</w:tr>', at) + '</w:tr>'.length;
    if (start < 0 || xml.lastIndexOf('</w:tr>', at) > start || xml.lastIndexOf('</w:tbl>', at) > start)
      return undefined;
    const row = xml
      .slice(start, end)
      .replace(/<w:r><w:rPr><w:highlight.*?<\/w:r>/g, '')
      .replace(/<w:t>[^<]+<\/w:t>/g, '<w:t>另有安排</w:t>');
    return xml.slice(0, end) + row + xml.slice(end);
  };

export const kinds = [
  '改词',
  '添词',
  '删分句',
  '添句',
  '删句',
  '拆段',
  '并段',
  '移句',
  '添段',
  '改格',
  '添行',
  '数字旁添词',
] as const;
export type Kind = (typeof kinds)[number];

/** An edit of a kind at some place of the file, drawn by lot; undefined where it has none. */
export function drawEdit(kind: Kind, xml: string, draw: (most: number) => number): Edit | undefined {
  const sentences = listSentences(xml);
  const plain = sentences.filter((sentence) => !/\d/.test(sentence));
  const pick = <T>(list: readonly T[]): T | undefined => list[draw(list.length || 1)];
  const any = pick(sentences);
  const one = pick(plain);
  const clause = any && clauseOf(any);
  const cells = [...xml.matchAll(/<w:tc>.*?<w:t>([^<\d]{2,})<\/w:t>/gs)].flatMap(([, word = '']) => word);
  const cell = pick(cells);
  switch (kind) {
    case '改词':
      return clause ? replaceOnce(clause, `${clause.slice(0, 2)}切实${clause.slice(2, -1)}好`) : undefined;
    case '添词':
      return clause ? replaceOnce(clause, `${clause}并及时跟进`) : undefined;
    case '删分句':
      return clause && any?.includes(`${clause}，`) ? replaceOnce(`${clause}，`, '') : undefined;
    case '添句':
      return any ? replaceOnce(any, `${any}各基层单位反映良好。`) : undefined;
    case '删句':
      return one ? replaceOnce(one, '') : undefined;
    case '拆段':
      return any ? part(any) : undefined;
    case '并段': {
      const ends = sentences.filter((sentence) => join(sentence)(xml) !== undefined);
      const end = pick(ends);
      return end ? join(end) : undefined;
    }
    case '移句':
      return one ? move(one, pick(plain) ?? one) : undefined;
    case '添段': {
      const added = '<w:p><w:r><w:t>这项工作得到了各方面的支持。</w:t></w:r></w:p>';
      return (body) => {
        const at = any && once(body, any) ? body.lastIndexOf('<w:p>', body.indexOf(any)) : -1;
        return at < 0 ? undefined : body.slice(0, at) + added + body.slice(at);
      };
    }
    case '改格':
      return cell ? replaceOnce(`<w:t>${cell}</w:t>`, `<w:t>${cell}（注）</w:t>`) : undefined;
    case '添行':
      return cell ? addRow(cell) : undefined;
    case '数字旁添词': {
      const figures = [...xml.matchAll(/(?<=[^<>\d]{3})\d+(?:\.\d+)?(?:万元|名|户)/g)];
      const figure = pick(figures);
      const lead = figure && xml.slice(figure.index - 3, figure.index);
      if (!lead || /[<>"]/.test(lead)) return undefined;
      const before = new RegExp(`${lead}\\d+(?:\\.\\d+)?(?:万元|名|户)`, 'g');
      return (body) =>
        (body.match(before) ?? []).length === 1 && (xml.match(before) ?? []).length === 1
          ? body.replace(before, (words) => `${words}（含往年延续的）`)
          : undefined;
    }
  }
}
