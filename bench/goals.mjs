/** What is asked of each measure. `atLeast`: a ratio; `atMost`: CPU in ms, or memory in MB. */
export const goals = {
  'whole road, 20 rows: × docx': { atLeast: 10 },
  'whole road, 20 rows: × best peer': { atLeast: 6 },
  'whole road, 200 rows: × docx': { atLeast: 12 },
  'whole road, 200 rows: × carbone': { atLeast: 2.5 },
  'whole road, 2000 rows: × docx': { atLeast: 20 },
  'whole road, 2000 rows: × carbone': { atLeast: 2 },
  'writer, 20 rows: × docx': { atLeast: 25 },
  'writer, 200 rows: × docx': { atLeast: 25 },
  'writer, 2000 rows: × docx': { atLeast: 25 },
  'writer, 2000 rows: × floor': { atLeast: 0.45 },
  '--version over an empty node: CPU': { atMost: 40 },
  '--help over an empty node: CPU': { atMost: 40 },
  'build of the smallest example over an empty node: CPU': { atMost: 150 },
  '20000 rows, CSV to Word file: CPU': { atMost: 1200 },
  '20000 rows, CSV to Word file: memory': { atMost: 160 },
  'redraw of the largest example: CPU': { atMost: 60 },
};
