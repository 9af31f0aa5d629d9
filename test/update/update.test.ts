/** A file that was edited, brought up to date: what is written, and what is left alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readBase } from '../../src/anchors/base.ts';
import { readOwnParts } from '../../src/opc/unzip.ts';
import { MemoryFolder } from '../../src/source/folder.ts';
import { updateWord } from '../../src/update/update.ts';
import { missingValidator, validate } from '../support/docx.ts';
import { examples } from '../support/reports.ts';
import { describeWith } from '../support/skip-loudly.ts';
import { readInputs } from '../verify/support.ts';
import { bodyOf, MAIN, read, reject, update, withBody, write } from './support.ts';

const yaml = readFileSync(join(examples, '编号总结-松陵县总工会', '活动.yaml'), 'utf8');
const inputsOf = (text: string) => readInputs(new MemoryFolder({ '活动.yaml': text }));
/** One student more, half a 万 more. */
const later = inputsOf(
  yaml
    .replace('人数: 21名, 金额: 10.5万元', '人数: 22名, 金额: 11万元')
    .replace(/^ {2}人数: 48名$/m, '  人数: 49名')
    .replace('发放: 17.1万元', '发放: 17.6万元')
    .replace('结余: 1.5万元', '结余: 1万元'),
);
const before = await write(inputsOf(yaml));
const fewer = inputsOf(yaml.replace('[资金来源表, 分组表, 逐年表]', '[资金来源表, 逐年表]'));
const short = await write(fewer);

/** The file as it was written, with some words changed as in Word. */
function edit(...changes: [from: string, to: string][]): Uint8Array {
  let { xml } = before;
  for (const [from, to] of changes) {
    if (xml.split(from).length !== 2) throw new Error(from);
    xml = xml.replace(from, () => to);
  }
  return withBody(before.bytes, xml);
}

/** The passage with some words, its revisions shown. */
function show(bytes: Uint8Array, words: string): string {
  const shown = bodyOf(bytes)
    .replace(/<w:del [^>]*[^/]>.*?<w:delText[^>]*>(.*?)<\/w:delText>.*?<\/w:del>/gs, '[-$1-]')
    .replace(/<w:ins [^>]*[^/]>.*?<w:t[^>]*>(.*?)<\/w:t>.*?<\/w:ins>/gs, '{+$1+}');
  return (
    shown
      .split(/<\/w:p>/)
      .map((paragraph) => paragraph.replace(/<[^>]*>/g, ''))
      .find((paragraph) => paragraph.includes(words)) ?? ''
  );
}

const sentence = '共资助困难职工子女48名，涉及家庭46户，';

describe('写出来的', () => {
  test('没有改过的文件：数字写成修订，拒绝以后同原来一样，再更新一次不用改', () => {
    const { bytes, counts, verification, trust, base } = update(before.bytes, later);
    expect(show(bytes, '涉及家庭')).toContain('困难职工子女[-48名-]{+49名+}，涉及家庭46户，');
    expect(read(reject(bodyOf(bytes)))).toEqual(read(before.xml));
    expect({ ...counts, words: counts.words > 10 }).toEqual({
      words: true,
      added: 0,
      removed: 0,
      conflicts: 0,
    });
    expect(verification.problems).toEqual([]);
    expect(trust).toBe('inside');
    const again = update(bytes, later);
    expect(again.counts).toEqual({ words: 0, added: 0, removed: 0, conflicts: 0 });
    expect(bodyOf(again.bytes)).toBe(bodyOf(bytes));
    expect(readOwnParts(bytes).get('customXml/item1.xml')).toBe(base?.xml);
  });

  test('删去的字是 w:delText；修订的编号不同书签、批注的重复；谁改的、哪一天', () => {
    const xml = bodyOf(update(before.bytes, later).bytes);
    expect(xml.match(/<w:del [^>]*[^/]>(?:(?!<\/w:del>).)*<w:t[ >]/gs)).toBeNull();
    const ids = [...xml.matchAll(/<w:(?:ins|del|bookmarkStart) [^>]*?w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(xml).toContain('w:author="某人" w:date="2025-12-01T00:00:00Z"');
  });

  test('接受好的：没有修订，同新生成的一样', async () => {
    const { bytes } = update(before.bytes, later, { accept: true });
    expect(bodyOf(bytes)).not.toMatch(/<w:(?:ins|del)\b/);
    expect(read(bodyOf(bytes))).toEqual(read((await write(later)).xml));
  });

  test('没有变的段落、别的部件，一个字节也不动', () => {
    const { bytes } = update(before.bytes, later);
    const [old, now] = [readOwnParts(before.bytes), readOwnParts(bytes)];
    const changed = [...now].filter(([name, content]) => old.get(name) !== content).map(([name]) => name);
    expect(changed).toEqual([MAIN, 'docProps/custom.xml', 'customXml/item1.xml']);
    const paragraphs = (xml: string) => xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const kept = new Set(paragraphs(bodyOf(bytes)));
    expect(paragraphs(before.xml).filter((paragraph) => !kept.has(paragraph)).length).toBeLessThan(25);
    expect(
      [...kept].every((paragraph) => /<w:(?:ins|del) /.test(paragraph) || before.xml.includes(paragraph)),
    ).toBe(true);
  });

  test('有人先前的修订：照接受读，原样留着', () => {
    const own =
      '<w:ins w:id="900" w:author="沈宁" w:date="2025-11-20T00:00:00Z"><w:r><w:t>全年</w:t></w:r></w:ins>';
    const { bytes } = update(edit([sentence, `</w:t></w:r>${own}<w:r><w:t>${sentence}`]), later);
    expect(bodyOf(bytes)).toContain(own);
    expect(read(bodyOf(bytes)).join('\n')).toContain('全年共资助困难职工子女49名');
    // again, with nothing accepted: what the first update put in is taken out within its own mark
    const words = (text: string) => text.replaceAll('户数: 46户', '户数: 47户');
    const again = update(update(before.bytes, inputsOf(words(yaml))).bytes, later);
    expect(bodyOf(again.bytes)).toMatch(
      /<w:ins [^>]*><w:del [^>]*><w:r>[^/]*(?:\/>|<\/w:rPr>)*<w:delText[^>]*>47户/,
    );
    expect(bodyOf(again.bytes)).not.toMatch(/<w:ins [^>]*><\/w:ins>/);
    expect(read(bodyOf(again.bytes)).join('\n')).toContain('涉及家庭46户');
  });
});

describe('她改过的', () => {
  test('改的是这个数字：留她的，批注写着两边，核对也说', () => {
    const { bytes, counts, verification } = update(edit([sentence, sentence.replace('48', '50')]), later);
    expect(counts.conflicts).toBe(1);
    expect(show(bytes, '涉及家庭')).toContain('子女50名');
    const comments = readOwnParts(bytes).get('word/comments.xml') ?? '';
    expect(comments).toMatch(/写出时是：“.*48名.*”。按资料，现在是：“.*49名.*”/);
    expect(bodyOf(bytes)).toMatch(/<w:commentRangeStart w:id="0"\/>.*<w:commentReference w:id="0"\/>/);
    expect(verification.problems.map(({ code }) => code)).toContain('verify.changed');
  });

  test('拆成两段，数字在后一段：照样换', () => {
    const { bytes } = update(
      edit(['涉及家庭46户，', '</w:t></w:r></w:p><w:p><w:r><w:t>涉及家庭46户，']),
      later,
    );
    expect(read(bodyOf(bytes))).toContainEqual(
      expect.stringMatching(/^涉及家庭46户，.*17\.6万元，结余1万元。/),
    );
  });

  test('长句只剩下一个分句：照样换', () => {
    const whole = `${sentence}筹集助学资金18.6万元，发放助学金17.1万元，结余1.5万元。`;
    const { bytes } = update(edit([whole, '共资助困难职工子女48名。']), later);
    expect(read(bodyOf(bytes)).join('\n')).toContain('共资助困难职工子女49名。');
  });

  test('整句移走了：跟着换', () => {
    const moved = '从就读阶段看，本科21名、10.5万元，大专12名、3.6万元，高中15名、3万元。';
    const { bytes, counts } = update(
      edit(
        [moved, ''],
        ['工作中坚持先摸底后资助、先公示后发放。', `工作中坚持先摸底后资助、先公示后发放。${moved}`],
      ),
      later,
    );
    expect(show(bytes, '工作中坚持')).toContain(
      '发放。从就读阶段看，本科[-21名-]{+22名+}、[-10.5万元-]{+11万元+}，',
    );
    expect(counts.conflicts).toBe(0);
  });

  const headline =
    '共资助困难职工子女48名，涉及家庭46户，筹集助学资金18.6万元，发放助学金17.1万元，结余1.5万元。';
  const rewrite = (money: string) =>
    update(
      edit([headline, `全年，我们帮助了46户人家的48个孩子，筹来18.6万元，发出${money}，还剩1.5万元。`]),
      later,
    );

  test('整句重写了，数字还是那几个：照她的写法换', () => {
    const { bytes, counts } = rewrite('171000元');
    expect(show(bytes, '全年，我们')).toContain(
      '全年，我们帮助了46户人家的[-48个-]{+49个+}孩子，筹来18.6万元，发出[-171000元-]{+176000元+}，还剩[-1.5万元-]{+1万元+}。',
    );
    expect(counts.conflicts).toBe(0);
  });

  test('整句重写了，数字有一个不是原来的：不动，批注', () => {
    const { bytes, counts } = rewrite('17.2万元');
    expect(read(bodyOf(bytes)).join('\n')).toContain('48个孩子，筹来18.6万元，发出17.2万元，还剩1.5万元。');
    expect(counts.conflicts).toBe(1);
    expect(readOwnParts(bytes).get('word/comments.xml')).toMatch(/现在是：“共资助困难职工子女49名，/);
  });

  test('整句有批注的，跟在后面新有的句子写在批注里，不放进文字', () => {
    const was = '筹集助学资金18.6万元，来源分别是市总工会专项资金8万元（占43.0%），';
    const donor = inputsOf(
      yaml
        .replace('筹集: 18.6万元', '筹集: 19.6万元')
        .replace('结余: 1.5万元', '结余: 2.5万元')
        .replace(
          /( {2}- \{ 名称: 爱心企业捐赠, .*\n)/,
          '$1  - { 名称: 县慈善协会捐款, 级别: 社会, 金额: 1万元 }\n',
        ),
    );
    const made = update(
      edit([was, '今年的助学资金由四家出，合计18.6万元：市总工会专项资金8万元（占43.0%），']),
      donor,
    );
    expect(show(made.bytes, '由四家出')).not.toContain('归并');
    expect(readOwnParts(made.bytes).get('word/comments.xml')).toMatch(/1万元。按出资方归并：上级拨付8万元/);
  });

  test('自己写的话里用了旧的数字：不改，核对时说', () => {
    const added = '共资助困难职工子女48名。';
    const { verification } = update(
      edit(['现将今年助学工作的情况总结如下。', `现将今年助学工作的情况总结如下。${added}`]),
      later,
    );
    expect(verification.problems.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });
});

describe('新有的、没有了的', () => {
  const attached = (names: string) => inputsOf(yaml.replace('附件: [资金来源表, 分组表, 逐年表]', names));
  const leftOf = (bytes: Uint8Array, names: string) =>
    updateWord(bytes, '总结.docx', attached(names), { reviser: { author: '某人' } }).problems.map(
      ({ code, message }) => `${code} ${message}`,
    );

  test('中间新有一节：后面的标题跟着改号；少了一节也是', async () => {
    const shorter = inputsOf(yaml.replace(/^问题:\n(?: .*\n)+/m, ''));
    const longer = update((await write(shorter)).bytes, inputsOf(yaml));
    expect(show(longer.bytes, '存在的问题')).toBe('{+四、存在的问题+}');
    expect(show(longer.bytes, '下一步打算')).toBe('[-四、下一步打算-]{+五、下一步打算+}');
    expect(read(bodyOf(longer.bytes))).toEqual(read(before.xml));
    expect(show(update(before.bytes, shorter).bytes, '下一步打算')).toBe(
      '[-五、下一步打算-]{+四、下一步打算+}',
    );
  });

  test('中间新有一个附件：表格也放进去，从新的一页起，后面的和附件说明跟着改号', () => {
    const { bytes, verification } = update(short.bytes, inputsOf(yaml));
    expect(read(bodyOf(bytes))).toEqual(read(before.xml));
    expect(read(reject(bodyOf(bytes)))).toEqual(read(short.xml));
    expect(verification.problems).toEqual([]);
    expect(bodyOf(bytes).match(/<w:pageBreakBefore\/>/g)).toHaveLength(3);
    const tables = (xml: string) => xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const added = tables(bodyOf(update(short.bytes, inputsOf(yaml), { accept: true }).bytes))[1] ?? '';
    // as the role is aligned too
    const plain = (xml: string) => xml.replace(/ xml:space="preserve"|<w:jc w:val="center"\/>/g, '');
    expect(plain(added)).toBe(plain(tables(before.xml)[1] ?? ''));
  });

  test('少了一个附件：表格也删去', () => {
    const { bytes } = update(before.bytes, fewer);
    expect(read(bodyOf(bytes))).toEqual(read(short.xml));
    expect(read(reject(bodyOf(bytes)))).toEqual(read(before.xml));
    const accepted = bodyOf(update(before.bytes, fewer, { accept: true }).bytes);
    expect(accepted.match(/<w:tbl>/g)).toHaveLength(2);
  });

  test('放不进去的说明是哪一个：文件里没有表格可照着做，页面的方向不同，图', async () => {
    const none = await write(attached(''));
    expect(leftOf(none.bytes, '附件: [逐年表]')).toContainEqual(
      expect.stringMatching(/^update\.left “表格：年度、人数/),
    );
    const one = await write(attached('附件: [分组表]'));
    const turned = withBody(one.bytes, one.xml.replaceAll('"portrait"', '"landscape"'));
    expect(leftOf(turned, '附件: [分组表, 逐年表]')).toContainEqual(
      expect.stringMatching(/^update\.left “表格：年度、人数/),
    );
    expect(leftOf(one.bytes, '附件: [分组表, 逐年图]')).toContainEqual(
      expect.stringMatching(/^update\.left “图：/),
    );
  });

  test('新有的一句，旁边的都删去了，或只剩下半句：不放进去，说明是哪一句', () => {
    const line = '7月15日至31日，县总工会对照困难职工档案逐户核对，做到对象不漏、情况不差。';
    const more = inputsOf(yaml.replace('申报人数: 52名', '申报人数: 53名'));
    const leftIn = (bytes: Uint8Array) =>
      updateWord(bytes, '总结.docx', more, { reviser: { author: '某人' } })
        .problems.filter(({ code }) => code === 'update.left')
        .map(({ message }) => message);
    expect(leftIn(before.bytes)).toEqual([]);
    const told = [expect.stringContaining('截至申报结束，共53名提出申请')];
    expect(leftIn(edit([line, '7月15日至31日，']))).toEqual(told);
    const paragraph = before.xml.match(/<w:p>.*?<\/w:p>/gs)?.find((xml) => xml.includes(line)) ?? '';
    expect(leftIn(edit([paragraph, '']))).toEqual(told);
  });

  test('她删去的表格不添回来，也不说', async () => {
    const one = await write(attached('附件: [分组表]'));
    const gone = withBody(one.bytes, one.xml.replace(/<w:tbl>.*?<\/w:tbl>/s, ''));
    expect(leftOf(gone, '附件: [分组表]')).toEqual([]);
  });
});

describe('靠什么知道写出时的样子', () => {
  const hers = edit([sentence, sentence.replace('共资助', '全年累计共资助')]);
  const kept = readBase(new TextEncoder().encode(before.base?.xml));
  const without = (parts: RegExp, xml = bodyOf(hers)) => withBody(hers, xml, parts);
  const noMarks = bodyOf(hers).replace(/<w:bookmark(?:Start|End) [^>]*>/g, '');

  test.each<
    [trust: string, bytes: Uint8Array, findBase: ((id: string) => typeof kept | undefined) | undefined]
  >([
    ['beside', without(/^customXml/, noMarks), (id) => (id === before.base?.id ? kept : undefined)],
    ['inside', without(/^docProps\/custom/, noMarks), undefined],
    ['bookmarks', without(/^(?:customXml|docProps\/custom)/), undefined],
    ['alignment', without(/^(?:customXml|docProps\/custom)/, noMarks), undefined],
  ])('%s', (trust, bytes, findBase) => {
    const made = update(bytes, later, { findBase });
    expect(made.trust).toBe(trust);
    const text = read(bodyOf(made.bytes)).join('\n');
    expect(text).toContain('全年累计共资助困难职工子女49名，涉及家庭46户，');
    expect(text).toContain('本科22名、11万元');
    expect(made.verification.problems.filter(({ code }) => code === 'verify.changed')).toEqual([]);
  });

  test('不像这份资料的，不更新', () => {
    const other = inputsOf('单位: {全称: 云岭县总工会}\n报告: {年度: 2020}\n合计: {人数: 3名}\n');
    const { update: made, problems } = updateWord(before.bytes, '总结.docx', other, {
      reviser: { author: '某人' },
    });
    expect([made, problems.map(({ code }) => code)]).toEqual([undefined, ['update.unlike']]);
  });
});

describeWith(missingValidator, 'valid for the Open XML SDK', () => {
  test('revisions, comments, a parted paragraph', async () => {
    const hers = edit([sentence, sentence.replace('48', '50')], ['（一）组织部署', '（一）组织和部署']);
    expect(await validate(update(hers, later).bytes)).toEqual([]);
  });

  test('a table that is new, tracked', async () => {
    expect(await validate(update(short.bytes, inputsOf(yaml)).bytes)).toEqual([]);
  });
});
