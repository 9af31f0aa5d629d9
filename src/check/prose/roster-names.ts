/** 女生, 回族学生, 省外, 江城大学: what the columns of a roster count, where every row fills them. */
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { coversYear } from '../../facts/equations/batches.ts';
import { countStudents } from '../../facts/equations/roster.ts';
import type { CheckInput } from '../rule.ts';
import type { Known } from './known.ts';

type Named = readonly [name: string, known: Known[]];
/** The names that a value of a column goes by. */
type Column = readonly [field: keyof RosterRow, call: (value: string) => readonly string[]];

/** A column of more values names none: a sentence tells of few. */
const mostValues = 60;

const sexes = (sex: string) => [`${sex}生`, `${sex}学生`, `${sex}同学`];
/** 省外就读, 到省外就读: who is at school in a place. */
export function callPlace(place: string): string[] {
  return [
    `${place}就读`,
    `到${place}就读`,
    `在${place}就读`,
    `赴${place}就读`,
    `${place}院校`,
    `${place}高校`,
  ];
}

const columns: readonly Column[] = [
  ['性别', sexes],
  ['民族', (people) => (people === '汉族' ? [] : [people, `${people}学生`])],
  ['地域', (place) => [place, ...callPlace(place)]],
  ['院校', (school) => [school]],
];

/** A roster of the whole year as its columns name its rows; one person is counted once. */
export function listRosterNames({ campaign }: CheckInput): Named[] {
  const rows = campaign.名册 ?? [];
  if (rows.length === 0 || !coversYear(campaign)) return [];
  const isFilled = (field: keyof RosterRow) => rows.every((row) => row[field] !== undefined);
  const count = (
    field: keyof RosterRow,
    value: string,
    isOne = (row: RosterRow) => row[field] === value,
  ): Known[] => [
    { path: `名册[].${field}（${value}）`, figure: countStudents(rows.filter(isOne)), fields: ['名册'] },
  ];
  const valued = columns.flatMap(([field, call]) => {
    const seen = [...new Set(rows.map((row) => String(row[field])))];
    // a sex of which there is nobody is told of too
    const values = !isFilled(field) ? [] : field === '性别' ? ['男', '女'] : seen;
    return (values.length > mostValues ? [] : values).flatMap((value) =>
      call(value).map((name): Named => [name, count(field, value)]),
    );
  });
  const minority = isFilled('民族')
    ? ['少数民族学生', '少数民族'].map(
        (name): Named => [name, count('民族', '少数民族', (row) => row.民族 !== '汉族')],
      )
    : [];
  const fresh = isFilled('新生')
    ? [
        ...['新生', '应届新生'].map((name): Named => [name, count('新生', '是', (row) => row.新生 === true)]),
        ...['在读生', '老生', '在校生'].map(
          (name): Named => [name, count('新生', '否', (row) => row.新生 === false)],
        ),
      ]
    : [];
  return [...valued, ...minority, ...fresh];
}
