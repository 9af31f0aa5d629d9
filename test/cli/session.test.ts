/** What the viewer shows after which keys: pages, foot, status, search, other texts. */
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { Session, type View } from '../../src/cli/session.ts';

const view = (count = 3): View => ({
  lines: Array.from(
    { length: count * 10 },
    (_, index) => `第${Math.floor(index / 10) + 1}页第${index % 10}行`,
  ),
  pages: Array.from({ length: count }, (_, index) => ({ number: index + 1, line: index * 10 })),
  count,
  title: '某县总结',
  foot: ['警告：某处'],
  others: { e: ['全部问题'], h: ['按键'] },
});

function open(drawn: () => View = () => view(), rows = 6, actions: Record<string, () => void> = {}) {
  const session = new Session({ draw: drawn, actions, color: false, ambiguousAsWide: false }, () => ({
    columns: 60,
    rows,
  }));
  return {
    session,
    /** presses keys: of one character, or `<name>` */
    press: (keys: string) => {
      const results = [...keys.matchAll(/<(\^?)(\w+)>|[\s\S]/g)].map(([key, ctrl, name]) =>
        name === undefined ? session.press(key, {}) : session.press(undefined, { name, ctrl: ctrl === '^' }),
      );
      return results.at(-1);
    },
    rows: () => stripVTControlCharacters(session.paint()).split('\r\n'),
  };
}

describe('the screen', () => {
  test('is filled: lines, foot, then title, pages and keys', () => {
    const { rows } = open();
    expect(rows().slice(0, 5)).toEqual([
      '第1页第0行',
      '第1页第1行',
      '第1页第2行',
      '第1页第3行',
      '警告：某处',
    ]);
    expect(rows()[5]).toContain('第1页，共3页  某县总结');
  });

  test('is filled too where the text is shorter', () => {
    expect(open(() => ({ ...view(), lines: ['一行'], pages: [] })).rows()).toHaveLength(6);
  });

  test('leaves half to the pages, however many problems there are', () => {
    const { rows } = open(() => ({ ...view(), foot: Array(20).fill('警告') }));
    expect(rows().filter((row) => row === '警告')).toHaveLength(3);
  });

  test('no row is wider than the window', () => {
    expect(
      open(() => ({ ...view(), title: '长'.repeat(90) }))
        .rows()
        .at(-1)!.length,
    ).toBeLessThan(60);
  });
});

describe('keys', () => {
  test.each([
    ['n', '第2页第0行'],
    ['nn', '第3页第0行'],
    ['<down>', '第1页第1行'],
    ['<return>', '第1页第1行'],
    ['G', '第3页第6行'],
    ['Gg', '第1页第0行'],
    ['3g', '第3页第0行'],
    ['2<return>', '第2页第0行'],
    ['2x', '第1页第0行'],
    ['/第2页第3<return>', '第2页第3行'],
    ['/第2页<return>/<return>', '第2页第1行'],
    ['/第24<backspace>页<return>', '第2页第0行'],
    ['/第2<escape>n', '第2页第0行'],
  ])('%s shows %s at the top', (keys, top) => {
    const { press, rows } = open();
    press(keys);
    expect(rows()[0]).toBe(top);
  });

  test('what is not found is said', () => {
    const { press, rows } = open();
    press('9g');
    expect(rows().at(-1)).toBe('没有第9页');
    press('/无<return>');
    expect(rows().at(-1)).toBe('没有找到“无”');
  });

  test('e shows all problems, and again the pages at their place', () => {
    const { press, rows } = open();
    press('ne');
    expect(rows()[0]).toBe('全部问题');
    press('e');
    expect(rows()[0]).toBe('第2页第0行');
  });

  test.each(['q', 'Q', '<^c>', 'eq<^c>'])('%s leaves', (keys) => {
    expect(open().press(keys)).toBe('leave');
  });

  test('q leaves another text first', () => {
    const { press, rows } = open();
    expect(press('hq')).toBeUndefined();
    expect(rows()[0]).toBe('第1页第0行');
  });

  test('an action is done, and the view drawn anew', () => {
    let shown = view();
    const { press, rows } = open(() => shown, 6, {
      x: () => {
        shown = view(9);
      },
    });
    press('x');
    expect(rows().at(-1)).toContain('共9页');
  });
});

test('drawn anew, the page at the top stays', () => {
  let shown = view();
  const { session, press, rows } = open(() => shown);
  press('njj');
  shown = {
    ...view(),
    lines: ['新的一行', ...view().lines],
    pages: view().pages.map((page) => ({ ...page, line: page.line + 1 })),
  };
  session.redraw();
  expect(rows()[0]).toBe('第2页第2行');
});

test('what is told stays until the next key', () => {
  const { session, press, rows } = open();
  session.tell('已更新');
  expect(rows().at(-1)).toBe('已更新');
  press('j');
  expect(rows().at(-1)).toContain('某县总结');
});
