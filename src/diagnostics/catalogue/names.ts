/** Problems of names that cannot be names, or are more than one. */
import { defineProblem } from '../diagnostic.ts';

export const garbledName = defineProblem<{ name: string; isLone: boolean }>({
  code: 'names.garbled',
  severity: 'error',
  title: '姓名里有认不出的字',
  why: '生僻字在别的软件里存坏了，会变成“?”“□”，或者只剩一个字；印出来就是别人的名字。',
  wrong: '名册: [{学生: 王?, 家长: 王建国}]',
  right: '名册: [{学生: 王𠮷, 家长: 王建国}]',
  message: ({ name, isLone }) => (isLone ? `“${name}”只有一个字，不像姓名` : `姓名“${name}”里有认不出的字`),
  hint: () => '请照户口簿补上；打不出的字可以从别处复制过来，文件用 UTF-8 或 .xlsx 保存',
});

export const severalNames = defineProblem<{ name: string; count: number }>({
  code: 'names.several',
  severity: 'error',
  title: '一格里写了几名学生',
  why: '名册一行是一名学生：一格里写了两个人，只会算作一人，人数就少了。',
  wrong: '名册: [{学生: 王小明、王小红, 家长: 王建国}]',
  right: '名册: [{学生: 王小明, 家长: 王建国}, {学生: 王小红, 家长: 王建国}]',
  message: ({ name, count }) => `“${name}”像是${count}名学生，名册一行只算一人`,
  hint: () => '请一名学生写一行，金额各写各的',
});

export const numberForWords = defineProblem<{ field: string; value: string }>({
  code: 'names.number',
  severity: 'error',
  title: '该写文字的一列是数字',
  why: '少一个分隔符，后面各列就会错位，金额成了学段，印出来是“2000学生1名”。',
  wrong: '名册: [{学生: 王小明, 家长: 王建国, 学段: 2000}]',
  right: '名册: [{学生: 王小明, 家长: 王建国, 学段: 本科, 金额: 2000元}]',
  message: ({ field, value }) => `${field}写的是“${value}”，不像${field}`,
  hint: () => '请看这一行各列有没有错位',
});

export const misplacedName = defineProblem<{ field: string; value: string; column: string }>({
  code: 'names.misplaced',
  severity: 'error',
  title: '姓名一格里是别的一列的内容',
  why: '一行里两格对调了，姓名就到了不遮盖的一列，公示版会照样印出。',
  wrong: '名册: [{学生: 王小明, 家长: 高中, 学段: 王建国}, {学生: 李小红, 家长: 李国强, 学段: 高中}]',
  right: '名册: [{学生: 王小明, 家长: 王建国, 学段: 高中}, {学生: 李小红, 家长: 李国强, 学段: 高中}]',
  message: ({ field, value, column }) => `${field}写的是“${value}”，别的行里这是${column}`,
  hint: () => '请看这一行有没有两格对调',
});
