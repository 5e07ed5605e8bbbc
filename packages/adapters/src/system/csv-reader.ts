import type { CsvReader, CsvRow } from '@snout/application/ports/readers';
import { type ParseStepResult, parse } from 'papaparse';

/** Comma, and what spreadsheets write where the comma is a decimal point. */
const DELIMITERS = [',', ';', '\t'];
const BOM = '\ufeff';

const countLines = (text: string, from: number, to: number): number => {
  let lines = 0;
  for (let at = from; at < to; at++) {
    // CR LF is one end of line, as are LF and CR alone.
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) lines++;
  }
  return lines;
};

export const csvReader: CsvReader = {
  read(given) {
    const text = given.startsWith(BOM) ? given.slice(1) : given;
    const rows: CsvRow[] = [];
    let line = 1;
    let offset = 0;
    parse<string[]>(text, {
      delimitersToGuess: DELIMITERS,
      step({ data, errors, meta }: ParseStepResult<string[]>) {
        const isBroken = errors.some((error) => error.type === 'Quotes');
        const isBlank = !isBroken && data.every((cell) => cell.trim() === '');
        if (!isBlank) rows.push({ line, cells: isBroken ? null : data });
        line += countLines(text, offset, meta.cursor);
        offset = meta.cursor;
      },
    });
    return rows;
  },
};
