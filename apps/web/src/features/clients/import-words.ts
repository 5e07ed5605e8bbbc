import type { importClients } from '@snout/contracts/clients';
import type { ResponseOf } from '@snout/contracts/shared/endpoint';
import type { Tone } from '../../ui/chip';

export type ImportReport = ResponseOf<typeof importClients>;
type Row = ImportReport['rows'][number];

const clients = (count: number): string => (count === 1 ? '1 client' : `${count} clients`);

/** What the file does, or has done, in one sentence. */
export function reportWords({ dryRun, summary }: Pick<ImportReport, 'dryRun' | 'summary'>): string {
  const { created, updated, unchanged, failed } = summary;
  const parts = [
    created > 0 ? `${clients(created)} ${dryRun ? 'will be added' : 'added'}` : null,
    updated > 0 ? `${updated} ${dryRun ? 'will be updated' : 'updated'}` : null,
    unchanged > 0 ? `${unchanged} unchanged` : null,
    failed > 0 ? `${failed} left out` : null,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(', ')}.` : 'There is nothing in this file.';
}

const STATUS: Readonly<Record<Row['status'], [dry: string, done: string, tone: Tone]>> = {
  created: ['New', 'Added', 'success'],
  updated: ['Will change', 'Updated', 'info'],
  unchanged: ['Unchanged', 'Unchanged', 'neutral'],
  failed: ['Left out', 'Left out', 'danger'],
};

export function rowWords({ status }: Pick<Row, 'status'>, isDry: boolean): { word: string; tone: Tone } {
  const [dry, done, tone] = STATUS[status];
  return { word: isDry ? dry : done, tone };
}

/** Rows worth reading first: what is left out, then what changes, in the order of the file. */
export function rowsToShow(rows: readonly Row[]): Row[] {
  const rank = { failed: 0, updated: 1, created: 2, unchanged: 3 } as const;
  return [...rows].sort((a, b) => rank[a.status] - rank[b.status] || a.line - b.line);
}

export const isWorthImporting = ({ summary }: Pick<ImportReport, 'summary'>): boolean =>
  summary.created + summary.updated > 0;
