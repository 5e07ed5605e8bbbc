import {
  JSON_END,
  openJson,
  type StoredText,
  TRANSCRIPT_CSV_TITLES,
  toCsvText,
  toExported,
  toJsonText,
} from '@snout/domain/exports/transcript';
import { lookInto } from '../../messaging/steps/look-into';
import type { ExportRun } from '../../ports/exports';
import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';

/** Texts of one batch: few enough for one short transaction, and for looking into each of them. */
const BATCH = 200;

export interface Building {
  exportId: string;
  lease: { token: string; ms: number };
}

/** Writes the next texts of an export. `lost` when it is somebody else's by now; `written` when every piece is there. */
export async function writeBatch(
  ports: Pick<Ports, 'detector'>,
  tx: Tx,
  { exportId, lease }: Building,
): Promise<'more' | 'lost' | 'written'> {
  const run = await tx.exportBuilding.hold(exportId, lease);
  if (!run) return 'lost';
  if (run.isWritten) return 'written';
  if (run.nextPart === 0) return open(tx, run);
  if (run.builtClientId !== run.clientId) {
    // The client was merged into another one meanwhile: what is wanted now is the talk of both.
    await tx.exportBuilding.restart(exportId);
    return 'more';
  }
  const texts = await tx.exportBuilding.listTexts(run, { after: run.cursor, limit: BATCH });
  const last = texts.at(-1);
  if (!last) {
    await tx.exportBuilding.write({ ...run, isWritten: true }, { 'transcript.json': JSON_END, 'transcript.csv': '' });
    return 'written';
  }
  const pieces = await toPieces(ports, tx, { run, texts });
  const [done, records] = [run.done + texts.length, run.records + pieces.records];
  const cursor = { at: last.createdAt, id: last.id };
  await tx.exportBuilding.write({ ...run, done, records, cursor }, pieces.files);
  return 'more';
}

async function open(tx: Tx, run: ExportRun): Promise<'more'> {
  const { id, clientId, redaction, from, to } = run;
  const total = await tx.exportBuilding.countTexts(run);
  const head = openJson({ id, clientId, redaction, from, to });
  await tx.exportBuilding.write(
    { ...run, total, builtClientId: clientId },
    { 'transcript.json': head, 'transcript.csv': TRANSCRIPT_CSV_TITLES },
  );
  return 'more';
}

async function toPieces(
  ports: Pick<Ports, 'detector'>,
  tx: Tx,
  { run, texts }: { run: ExportRun; texts: readonly StoredText[] },
) {
  const { settings } = await tx.organization.get();
  const by = { settings, ownNumbers: await tx.numbers.listOwnE164() };
  const findContacts = (body: string) => {
    const found = lookInto(ports.detector, { body, previous: [] }, by);
    return found === 'detectorFailed' ? null : found.findings;
  };
  const shown = texts
    .map((text) => toExported(text, { redaction: run.redaction, findContacts }))
    .filter((text) => text !== null);
  const json = shown.map((text, at) => toJsonText(text, run.records === 0 && at === 0)).join('');
  return {
    records: shown.length,
    files: { 'transcript.json': json, 'transcript.csv': shown.map(toCsvText).join('') },
  };
}
