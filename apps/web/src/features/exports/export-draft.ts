import type { createExport, Export } from '@snout/contracts/exports';
import type { BodyOf } from '@snout/contracts/shared/endpoint';
import { zonedToIso } from '../../lib/zoned-time';
import type { Option } from '../../ui/combobox';

export interface ExportDraft {
  kind: Export['kind'];
  client: Option | null;
  redaction: Export['redaction'];
  /** Days of the business's calendar, both included; empty for no limit. */
  from: string;
  until: string;
}

/** Everything as an owner sees it, of one client when they are named. */
export const newDraft = (client: Option | null): ExportDraft => ({
  ...{ kind: client ? 'client' : 'organization', client, redaction: 'owner', from: '', until: '' },
});

export type WrongExport = Partial<Record<'client' | 'until', string>>;

export function wrongExport({ kind, client, from, until }: ExportDraft): WrongExport {
  return {
    ...(kind === 'client' && !client ? { client: 'Choose a client.' } : {}),
    ...(from && until && until < from ? { until: 'Choose a day that is not before the first.' } : {}),
  };
}

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

export const toExportBody = (draft: ExportDraft, timeZone: string): BodyOf<typeof createExport> => ({
  kind: draft.kind,
  redaction: draft.redaction,
  clientId: draft.kind === 'client' ? (draft.client?.id ?? null) : null,
  from: draft.from ? zonedToIso(`${draft.from}T00:00`, timeZone) : null,
  to: draft.until ? zonedToIso(`${nextDay(draft.until)}T00:00`, timeZone) : null,
});
