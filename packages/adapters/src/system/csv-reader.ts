import type { CsvReader, CsvRow } from '@snout/application/ports/readers';
import { parse } from 'papaparse';

/** Comma, and what spreadsheets write where the comma is a decimal point. */
const DELIMITERS = [',', ';', '\t'] as const;
const BOM = '\ufeff';
/** Each makes the rest be read again, so only so many are told apart; what comes after is one broken row. */
const MAX_BROKEN = 20;
const LINE_END = /\r\n|\n|\r/g;

/** Spreadsheets write what they like: what the first line uses most counts. */
function findDelimiter(text: string): string {
  const [titles = ''] = text.split(/[\r\n]/, 1);
  const uses = (delimiter: string): number => titles.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (uses(next) > uses(best) ? next : best));
}

const countLines = (text: string): number => text.match(LINE_END)?.length ?? 0;

function findNextLine(text: string, from: number): number {
  const ends = new RegExp(LINE_END);
  ends.lastIndex = from;
  return ends.exec(text) ? ends.lastIndex : text.length;
}

export const csvReader: CsvReader = {
  read(given) {
    const text = given.startsWith(BOM) ? given.slice(1) : given;
    const delimiter = findDelimiter(text);
    const rows: CsvRow[] = [];
    let line = 1;
    let start = 0;
    for (let broken = 0; start < text.length && broken < MAX_BROKEN; broken++) {
      const base = start;
      parse<string[]>(text.slice(base), {
        delimiter,
        step({ data, errors, meta }, parser) {
          const isBroken = errors.some((error) => error.type === 'Quotes');
          // A quote in the wrong place may swallow all that follows: reading goes on at the next line.
          const resumeAt = broken + 1 < MAX_BROKEN ? findNextLine(text, start) : text.length;
          const end = isBroken ? resumeAt : base + meta.cursor;
          if (isBroken || data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: isBroken ? null : data });
          line += countLines(text.slice(start, end));
          start = end;
          if (isBroken) parser.abort();
        },
      });
    }
    return rows;
  },
};
