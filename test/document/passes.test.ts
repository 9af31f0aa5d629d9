import { describe, expect, test } from '@jest/globals';
import { dropEmpty } from '../../src/document/passes/drop-empty.ts';
import { numberAttachments } from '../../src/document/passes/number-attachments.ts';
import { numberHeadings } from '../../src/document/passes/number-headings.ts';
import { plainText } from '../../src/document/text.ts';
import type { Attachment, Block, Heading } from '../../src/document/tree.ts';

/** `## 甲` is a heading of level 1, `## 甲 → 乙` one with run-in text; `附件 甲` an attachment; other lines paragraphs. */
function read(page: string): Block[] {
  return page
    .trim()
    .split('\n')
    .map((line): Block => {
      const [, marks, title, , runIn] = /^(#+) ([^→]*?)( → (.*))?$/.exec(line.trim()) ?? [];
      const text = (value: string) => [{ type: 'text' as const, value }];
      if (marks) {
        const level = (marks.length - 1) as Heading['level'];
        return { type: 'heading', level, children: text(title!), ...(runIn && { runIn: text(runIn) }) };
      }
      if (line.trim() === '落款') return { type: 'sign-off', units: [], seal: false };
      const attachment = /^附件 (.*)$/.exec(line.trim())?.[1];
      if (attachment) return attach(attachment, []);
      return { type: 'paragraph', children: text(line.trim() === '（空）' ? ' ' : line.trim()) };
    });
}

function attach(title: string, children: Block[]): Attachment {
  return { type: 'attachment', title: [{ type: 'text', value: title }], orientation: 'portrait', children };
}

function write(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    switch (block.type) {
      case 'heading':
        return `${block.number ?? '#'.repeat(block.level + 1)} ${plainText(block.children)}`;
      case 'paragraph':
        return plainText(block.children);
      case 'attachment':
        return `${block.label ?? '附件'} ${plainText(block.title)}`;
      case 'attachment-note':
        return `附件：${block.names.map(plainText).join('；')}`;
      default:
        return block.type;
    }
  });
}

describe('what conditions left empty', () => {
  test('a section without text goes with its heading, and so does a section of such sections', () => {
    const page = `
      ## 甲
      文
      ## 乙
      ### 乙一
      ### 乙二
      （空）
      ## 丙
      ### 丙一
      文
      ## 丁
      落款`;
    expect(write(dropEmpty(read(page)))).toEqual(['## 甲', '文', '## 丙', '### 丙一', '文', 'sign-off']);
  });

  test('a heading with run-in text, or one that is a sentence, stands by itself', () => {
    expect(write(dropEmpty(read('## 甲 → 文\n### 活动扎实开展。\n## 乙')))).toEqual([
      '## 甲',
      '### 活动扎实开展。',
    ]);
  });

  test('in attachments too', () => {
    const [attachment] = dropEmpty([attach('名册', read('## 甲\n（空）'))]);
    expect(attachment).toMatchObject({ children: [] });
  });
});

describe('numbers of headings', () => {
  test('run 一、（一）1.（1） and start anew under each parent', () => {
    const page = `
      ## 甲
      ### 甲一
      #### 甲一1
      ##### 甲一1（1）
      ##### 甲一1（2）
      #### 甲一2
      ##### 甲一2（1）
      ### 甲二
      #### 甲二1
      ## 乙
      ### 乙一`;
    expect(write(numberHeadings(read(page)))).toEqual([
      '一、 甲',
      '（一） 甲一',
      '1. 甲一1',
      '（1） 甲一1（1）',
      '（2） 甲一1（2）',
      '2. 甲一2',
      '（1） 甲一2（1）',
      '（二） 甲二',
      '1. 甲二1',
      '二、 乙',
      '（一） 乙一',
    ]);
  });

  test('a dropped section leaves no gap', () => {
    const page = '## 甲\n文\n## 乙\n### 乙一\n## 丙\n### 丙一\n文';
    expect(write(numberHeadings(dropEmpty(read(page))))).toEqual([
      '一、 甲',
      '文',
      '二、 丙',
      '（一） 丙一',
      '文',
    ]);
  });

  test('an attachment has its own', () => {
    const [, attachment] = numberHeadings([...read('## 甲'), attach('名册', read('## 乙'))]);
    expect(attachment).toMatchObject({ children: [{ number: '一、' }] });
  });
});

describe('attachments', () => {
  test('one has no number, and is named below the text', () => {
    expect(write(numberAttachments(read('文\n落款\n附件 名册')))).toEqual([
      '文',
      '附件：名册',
      'sign-off',
      '附件 名册',
    ]);
  });

  test('several are numbered, and the note needs no sign-off', () => {
    expect(write(numberAttachments(read('文\n附件 名册\n附件 分组表')))).toEqual([
      '文',
      '附件：名册；分组表',
      '附件1 名册',
      '附件2 分组表',
    ]);
  });

  test('without any there is no note', () => {
    expect(write(numberAttachments(read('文\n落款')))).toEqual(['文', 'sign-off']);
  });
});
