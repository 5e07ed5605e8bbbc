/** Reads phone numbers as people write them. */
export interface PhoneReader {
  /** E.164, or null when it cannot be a number. `country` (ISO 3166) counts where no country code is written. */
  toE164(text: string, country: string): string | null;
}

export interface CsvRow {
  /** Line the row starts on; the first line of the file is 1. */
  line: number;
  /** Null when the row breaks the format. */
  cells: string[] | null;
}

export interface CsvReader {
  /** All rows, the header among them; blank lines are left out. Cells stay exactly what is written. */
  read(text: string): CsvRow[];
}
