/** How deep a Handlebars template may nest: 200 brackets, or as many blocks, of which each else is one more. */
import { expect, test } from '@jest/globals';
import { boundHandlebars } from '../../src/template/syntaxes/nesting.ts';

const brackets = (count: number) => `${'('.repeat(count)}x${')'.repeat(count)}`;
const blocks = (count: number, opening = '{{#if x}}') =>
  `${opening.repeat(count)}x${'{{/if}}'.repeat(count)}`;
const elses = (count: number) => `{{#if x}}${'{{else if x}}y'.repeat(count)}{{/if}}`;

test.each([
  ['200 brackets', `{{f ${brackets(200)}}}`, true],
  ['201 brackets', `{{f ${brackets(201)}}}`, false],
  ['brackets of many holes', `{{f ${brackets(150)}}}`.repeat(3), true],
  ['brackets side by side', `{{f ${brackets(1).repeat(300)}}}`, true],
  ['brackets of the text', brackets(300), true],
  ['brackets of the text behind a hole', `{{x}}${brackets(300)}`, true],
  ['200 blocks', blocks(200), true],
  ['201 blocks', blocks(201), false],
  ['201 blocks of what is not', blocks(201, '{{^if x}}'), false],
  ['blocks one after the other', blocks(150).repeat(3), true],
  ['199 elses of a block', elses(199), true],
  ['200 elses of a block', elses(200), false],
  ['elses of blocks one after the other', elses(150).repeat(3), true],
])('%s', (_, text, isAllowed) => {
  const bound = () => boundHandlebars(text);
  if (isAllowed) expect(bound).not.toThrow();
  else expect(bound).toThrow(RangeError);
});
