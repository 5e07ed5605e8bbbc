import { IMPORT_MESSAGES } from '@snout/domain/clients/decide-import';
import { readHeader } from '@snout/domain/clients/read-import';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { type FileRow, readRows } from './steps/read-rows';
import { settlingRaces } from './steps/take-address';
import { type ImportedRow, takeRows } from './steps/take-rows';

export type ImportOutcome =
  | { kind: 'done'; rows: (ImportedRow & { message: string | null })[]; ignoredColumns: string[] }
  | { kind: 'invalid'; path: string; message: string };

const MAX_ROWS = 5_000;
/** Rows of one transaction: few enough that whoever texts meanwhile hardly waits. */
const ROWS_AT_ONCE = 200;

/**
 * Clients from a CSV file. Every row stands for itself: one that cannot be read or taken says why and leaves the others
 * alone. The same file again, or twice at once, changes nothing more. A dry run answers the same and writes nothing.
 */
export async function importClients(
  ports: Pick<Ports, 'inTransaction' | 'ids' | 'clock' | 'phones' | 'csv'>,
  scope: OrgScope,
  command: { csv: string; dryRun: boolean; userId: string },
): Promise<ImportOutcome> {
  const { dryRun, userId } = command;
  const [titles, ...lines] = ports.csv.read(command.csv);
  const header = titles?.cells ? readHeader(titles.cells) : null;
  if (!header) return invalid('The first line must name the columns: a name, and a phone or an email.');
  if (lines.length > MAX_ROWS)
    return invalid(`There are more than ${MAX_ROWS.toLocaleString('en-US')} rows. Split the file.`);
  const { country } = await ports.inTransaction(scope, (tx) => tx.organization.get());
  const read = readRows(ports, { header: header.header, lines, country });
  const rows: ImportedRow[] = [];
  for (let at = 0; at < read.length; at += ROWS_AT_ONCE) {
    const some = read.slice(at, at + ROWS_AT_ONCE);
    const good = some.filter((row): row is Extract<FileRow, { kind: 'read' }> => row.kind === 'read');
    const taken = await settlingRaces(() =>
      ports.inTransaction(scope, (tx) => takeRows(ports, tx, { rows: good, dryRun, userId })),
    );
    const failed = some.flatMap((row): ImportedRow[] => (row.kind === 'failed' ? [toFailed(row)] : []));
    rows.push(...[...taken, ...failed].sort((a, b) => a.line - b.line));
  }
  const worded = rows.map((row) => ({ ...row, message: row.reason && IMPORT_MESSAGES[row.reason] }));
  return { kind: 'done', rows: worded, ignoredColumns: header.ignored };
}

const invalid = (message: string): ImportOutcome => ({ kind: 'invalid', path: 'csv', message });

const toFailed = ({ line, reason, name }: Extract<FileRow, { kind: 'failed' }>): ImportedRow => ({
  line,
  status: 'failed',
  reason,
  name,
  clientId: null,
});
