import { csvReader } from './csv-reader';

it.each<[string, string, [number, string[] | null][]]>([
  [
    'rows with the line each starts on',
    'name,phone\nAda,1\n',
    [
      [1, ['name', 'phone']],
      [2, ['Ada', '1']],
    ],
  ],
  [
    'CR LF, and the end of line within quotes',
    'a,b\r\n"x\r\ny",1\r\n\r\nz,2\r\n',
    [
      [1, ['a', 'b']],
      [2, ['x\r\ny', '1']],
      [5, ['z', '2']],
    ],
  ],
  ['doubled quotes and commas in quotes', '"a ""b""","c,d"', [[1, ['a "b"', 'c,d']]]],
  [
    'a quote within a bare cell as it stands',
    'a\n5" tall',
    [
      [1, ['a']],
      [2, ['5" tall']],
    ],
  ],
  [
    'no byte order mark',
    '\ufeffname,x\nAda,1',
    [
      [1, ['name', 'x']],
      [2, ['Ada', '1']],
    ],
  ],
  [
    'semicolons and tabs too',
    'a;b\n1;2',
    [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
  ],
  [
    'one column',
    'name\nAda',
    [
      [1, ['name']],
      [2, ['Ada']],
    ],
  ],
  [
    'no blank lines',
    'a,b\n\n , \n1,2',
    [
      [1, ['a', 'b']],
      [4, ['1', '2']],
    ],
  ],
  [
    'formulas as they are written',
    'a,b\n=1+1,@SUM(A1)',
    [
      [1, ['a', 'b']],
      [2, ['=1+1', '@SUM(A1)']],
    ],
  ],
  [
    'a row with broken quotes as broken, and those after it',
    'a,b\n"x"y",1\n2,3',
    [
      [1, ['a', 'b']],
      [2, null],
      [3, ['2', '3']],
    ],
  ],
  [
    'a quote never closed as broken',
    'a,b\n1,2\n"x,3\n4,5',
    [
      [1, ['a', 'b']],
      [2, ['1', '2']],
      [3, null],
      [4, ['4', '5']],
    ],
  ],
  ['nothing of nothing', '', []],
])('reads %s', (_what, text, rows) => {
  expect(csvReader.read(text).map(({ line, cells }) => [line, cells])).toEqual(rows);
});

it('two lines with semicolons, and nothing after the last', () => {
  expect(csvReader.read('a;b\r\n1;2\r\n').map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

it('a file of nothing but broken rows ends, and loses no line in silence', () => {
  const rows = csvReader.read(`a,b\n${'"x"y,1\n'.repeat(20_000)}`);
  expect(rows.slice(1).every(({ cells }) => cells === null)).toBe(true);
  expect(rows.at(-1)?.line).toBe(21);
});
