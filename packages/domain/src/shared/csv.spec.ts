import { csvLine } from './csv';

test.each<[string, (string | number | null)[], string]>([
  ['plain cells stand as they are', ['a', 1, null, 'b'], 'a,1,,b\r\n'],
  ['commas, quotes and ends of lines are quoted', ['a,b', 'say "hi"', 'x\ny'], '"a,b","say ""hi""","x\ny"\r\n'],
  ['a formula is told as text', ['=1+1', '+1', '-1', '@x', '\t=1'], "'=1+1,'+1,'-1,'@x,'\t=1\r\n"],
  ['a formula behind blanks is told as text, too', [' =1', '\n=1'], '\' =1,"\'\n=1"\r\n'],
  ['a quoted formula is both', ['=HYPERLINK("x","y")'], '"\'=HYPERLINK(""x"",""y"")"\r\n'],
  ['a negative number is a number', [-3], '-3\r\n'],
])('%s', (_rule, cells, line) => expect(csvLine(cells)).toBe(line));
