/** Templates of both languages, put together at random of what docs/模板.md says is supported, and data for them. */
import fc from 'fast-check';

/** What the templates below print. No list is empty: as a condition such a list holds in nunjucks only. */
const plain = { noNullPrototype: true };

export const data = fc.record(
  {
    s: fc.constantFrom('foo', 'Bar baz', '甲乙'),
    t: fc.constantFrom('', ' pad ', 'x'),
    n: fc.constantFrom(0, 1, 5, -3, 2.5),
    m: fc.constantFrom(1, 2, 3),
    yes: fc.constant(true),
    no: fc.constant(false),
    o: fc.record({ a: fc.constantFrom('x', 'y'), n: fc.constantFrom(0, 2) }, plain),
    words: fc.array(fc.constantFrom('b', 'a', 'B', '丙'), { minLength: 1, maxLength: 3 }),
    people: fc.array(
      fc.record(
        {
          name: fc.constantFrom('Li', 'Wu', 'An'),
          age: fc.constantFrom(0, 19, 31),
          on: fc.boolean(),
          tags: fc.array(fc.constantFrom('p', 'q'), { minLength: 1, maxLength: 2 }),
        },
        plain,
      ),
      { minLength: 1, maxLength: 3 },
    ),
  },
  plain,
);

export const files = {
  'p.njk': '<{{ s }}{% if n > 2 %}!{% endif %}>',
  'm.njk': '{% macro hi(x, y="!") %}hi {{ x }}{{ y }}{% endmacro %}',
  'p.md.hbs': '<{{s}}>',
  'q.md.hbs': '({{who}})',
};

/** A template of parts: each `~` stands for one of the arbitraries, in their order. */
function write(pattern: string, ...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  const [first = '', ...others] = pattern.split('~');
  return parts.reduce<fc.Arbitrary<string>>(
    (before, part, index) => fc.tuple(before, part).map((texts) => texts.join('') + (others[index] ?? '')),
    fc.constant(first),
  );
}
const some = (...texts: string[]) => fc.constantFrom(...texts);
const several = (part: fc.Arbitrary<string>) =>
  fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const words = some('a', ' b', 'c ', '甲，', '{ }');
const size = { depthSize: 'small', withCrossShrink: true } as const;

const nunjucksParts = fc.letrec<Record<'text' | 'number' | 'list' | 'condition' | 'body', string>>((tie) => {
  const text = tie('text');
  const number = tie('number');
  const list = tie('list');
  const condition = tie('condition');
  const body = tie('body');
  return {
    text: fc.oneof(
      size,
      some('s', 't', 'o.a', 'o["a"]', '"lit"', 'words[0]', 'people[0].name'),
      write('(~ | ~)', text, some('upper', 'lower', 'title', 'capitalize', 'trim', 'reverse')),
      write('(~ | replace("o", "0"))', text),
      write('(~ | join(~))', list, some('', '","')),
      write('(people | join("、", "name"))'),
      write('(words | ~)', some('first', 'last')),
    ),
    number: fc.oneof(
      size,
      some('n', 'm', 'o.n', '2', '3.5', 'words.length', 's.length'),
      write('(~ ~ ~)', number, some('+', '-', '*', '/', '%', '//'), number),
      write('(~ | length)', fc.oneof(text, list)),
      write('(~ | ~)', number, some('abs', 'round', 'round(1)')),
    ),
    list: fc.oneof(
      size,
      some('words', '[1, 2, 3]', 'range(3)', 'range(1, 7, 2)'),
      write('(~ | ~)', list, some('sort', 'reverse', 'sort(true)')),
      write('["z", ~]', text),
    ),
    condition: fc.oneof(
      size,
      some('yes', 'no', 's', 't', 'n', 'o', 'people', 'true', 'o.z is defined', 'n is odd'),
      write('(~ ~ ~)', number, some('<', '<=', '==', '!=', '===', '>'), number),
      write('(~ ~ ~)', text, some('==', '!=', '===', '<'), text),
      write('(~ ~ ~)', text, some('in', 'not in'), some('words', 's', 'o')),
      write('(~ ~ ~)', condition, some('and', 'or'), condition),
      write('(not ~)', condition),
      write('(~ is ~)', text, some('lower', 'upper', 'string', 'eq("foo")')),
    ),
    body: several(
      fc.oneof(
        size,
        words,
        write('{{ ~ }}', fc.oneof(text, number)),
        write('{{ ~ if ~ else ~ }}', text, condition, text),
        write('{{ ~ ~ ~ }}', text, fc.constant('\u007e'), text),
        write('{% if ~ %}~{% elif ~ %}~{% else %}~{% endif %}', condition, body, condition, body, body),
        write('{%- if ~ -%} ~ {%- endif %}', condition, body),
        write(
          '{% for i in ~ %}{{ i }}{{ loop.~ }}~{% else %}~{% endfor %}',
          list,
          some('index', 'revindex0'),
          body,
          body,
        ),
        write(
          '{% for p in people~ %}{{ p.name }}{{ "," if not loop.last }}~{% endfor %}',
          some('', ' | sort(attribute="age")', ' | rejectattr("on")', ' | reverse'),
          body,
        ),
        write('{% for k, v in ~ %}{{ k }}~{% endfor %}', some('o', 'people | groupby("name")'), body),
        write('{% set u = ~ %}{{ u }}', text),
        write('{% set u %}~{% endset %}{{ u }}', body),
        write('{% filter ~ %}~{% endfilter %}', some('upper', 'title', 'trim'), body),
        write(
          '{% switch ~ %}{% case "foo" %}~{% case 1 %}{% case 2 %}~{% default %}~{% endswitch %}',
          some('s', 'n', 'm'),
          body,
          body,
          body,
        ),
        write('{% include "p.njk" %}'),
        write('{% from "m.njk" import hi %}{{ hi(~~) }}', text, some('', ', 1', ', y="?"')),
      ),
    ),
  };
});

/** A macro stands outside loops only: within one it sees the loop's names, which in nunjucks it doesn't. */
export const nunjucksTemplate = fc.oneof(
  nunjucksParts.body,
  write(
    '{% macro m(a, b="d") %}[~{{ a }}{{ b }}]{% endmacro %}~{{ m(~~) }}',
    nunjucksParts.body,
    nunjucksParts.body,
    nunjucksParts.text,
    some('', ', 2', ', b=3'),
  ),
  write(
    '{% macro m(a) %}<{{ caller() }}{{ a }}>{% endmacro %}{% call m(~) %}~{% endcall %}',
    nunjucksParts.text,
    nunjucksParts.body,
  ),
);

/** By what `this` is: all data, a person, a word. */
const handlebarsParts = fc.letrec<Record<'root' | 'person' | 'word', string>>((tie) => {
  const root = tie('root');
  const person = tie('person');
  const word = tie('word');
  const conditions = (flag: fc.Arbitrary<string>, body: fc.Arbitrary<string>) => [
    write('{{#if ~}}~{{else}}~{{/if}}', flag, body, body),
    write('{{#unless ~}}~{{/unless}}', flag, body),
    write('{{#if ~}}~{{else if ~}}~{{/if}}', flag, body, flag, body),
    write('{{^~}}~{{/s}}', fc.constant('s'), body),
  ];
  return {
    root: several(
      fc.oneof(
        size,
        words,
        some(
          '{{s}}',
          '{{~t~}}',
          '{{n}}',
          '{{o.a}}',
          '{{o/a}}',
          '{{{this.s}}}',
          '{{words.[0]}}',
          '{{words.length}}',
        ),
        some(
          '{{! note }}',
          '{{!-- a }} b --}}',
          '{{"s"}}',
          '{{lookup o "a"}}',
          '{{lookup words 0}}',
          '{{> p}}',
        ),
        some('{{> q who=s}}', '{{#> q who="lit"}}in{{/q}}', '{{#> none}}else {{s}}{{/none}}'),
        ...conditions(some('s', 't', 'n', 'yes', 'no', 'o', 'words'), root),
        write('{{#each people}}~{{@index}}{{/each}}', person),
        write('{{#each people as |p i|}}{{i}}{{p.name}}~{{/each}}', person),
        write('{{#each words}}~{{#unless @last}},{{/unless}}{{else}}~{{/each}}', word, root),
        write('{{#each o}}{{@key}}={{this}};{{/each}}'),
        write('{{#~}}~{{/people}}', fc.constant('people'), person),
        write('{{#with o}}{{a}}{{../s}}{{@root.s}}{{/with}}'),
        write('{{#with (lookup people 0)}}~{{/with}}', person),
        write('{{#*inline "in"}}[~]{{/inline}}{{> in}}', root),
      ),
    ),
    person: several(
      fc.oneof(
        size,
        words,
        some('{{name}}', '{{this.name}}', '{{./age}}', '{{../s}}', '{{@root.o.a}}', '{{tags.[0]}}'),
        ...conditions(some('on', 'name', 'age', 'tags', '../yes'), person).slice(0, 3),
        write('{{#each tags}}{{this}}{{../name}}{{../../s}}~{{/each}}', word),
      ),
    ),
    word: several(
      fc.oneof(
        size,
        words,
        some('{{this}}', '{{.}}', '{{@root.s}}'),
        ...conditions(some('this'), word).slice(0, 3),
      ),
    ),
  };
});

export const handlebarsTemplate = handlebarsParts.root;
