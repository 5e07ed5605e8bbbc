import type { ExportKind, ExportReason, ExportRedaction, ExportState } from '@snout/domain/exports/export-rules';
import type { StoredText } from '@snout/domain/exports/transcript';
import type { PageKey } from './reads';

export type ExportFileName = 'transcript.json' | 'transcript.csv';

export interface ExportFile {
  name: string;
  bytes: number;
  records: number;
  sha256: string;
}

export interface Manifest {
  version: 1;
  exportId: string;
  organization: string;
  requestedBy: { id: string; name: string };
  requestedAt: string;
  builtAt: string;
  filter: {
    kind: ExportKind;
    clientId: string | null;
    redaction: ExportRedaction;
    from: string | null;
    to: string;
  };
  files: ExportFile[];
}

export interface ExportRow {
  id: string;
  kind: ExportKind;
  client: { id: string; name: string | null } | null;
  redaction: ExportRedaction;
  from: Date | null;
  to: Date;
  requestedBy: { id: string; name: string };
  state: ExportState;
  reason: ExportReason | null;
  total: number | null;
  done: number;
  manifest: Manifest | null;
  createdAt: Date;
  finishedAt: Date | null;
  expiresAt: Date | null;
}

/** An export that this worker builds, as far as it is. */
export interface ExportRun {
  id: string;
  clientId: string | null;
  redaction: ExportRedaction;
  from: Date | null;
  to: Date;
  total: number | null;
  /** Texts looked at. */
  done: number;
  /** Texts written: what a sitter may not see is not. */
  records: number;
  cursor: PageKey | null;
  nextPart: number;
  /** Whose texts were written so far; another one after the client was merged. */
  builtClientId: string | null;
  /** Every piece is there; what is left is the manifest. */
  isWritten: boolean;
}

export type TextRange = Pick<ExportRun, 'clientId' | 'from' | 'to'>;

export interface ExportRepository {
  insert(job: {
    id: string;
    kind: ExportKind;
    clientId: string | null;
    redaction: ExportRedaction;
    from: Date | null;
    to: Date;
    requestedBy: string;
    createdAt: Date;
  }): Promise<void>;
  find(id: string): Promise<ExportRow | null>;
  /** Newest first. */
  list(query: { limit: number; before: PageKey | null }): Promise<ExportRow[]>;
  countUnfinished(): Promise<number>;
  /** When those after an instant were asked for, the oldest first. */
  listAskedSince(after: Date): Promise<Date[]>;
  /** Ends one that is finished or not: its pieces are removed. False when it had come to an end before. */
  end(id: string, as: { state: 'failed' | 'expired'; reason: ExportReason; at: Date }): Promise<boolean>;
  /**
   * Waits for whoever writes exports of the business now, and lets nobody write until the transaction ends: for taking words
   * away that must not come into one.
   */
  holdWriters(): Promise<void>;
  /** What holds texts of a client: ready ones lose their pieces and are answered, unfinished ones begin anew. */
  dropOf(clientId: string, at: Date): Promise<string[]>;
}

/** The side of whoever builds one: each call but `claim` needs the token it was claimed with. */
export interface ExportBuilding {
  /** Null when somebody else is at it, or it is finished. Otherwise how often it was taken in vain before. */
  claim(id: string, lease: { token: string; ms: number }): Promise<{ attempts: number } | null>;
  /** The run, locked until the transaction ends, its lease made longer; null when it was taken away. */
  hold(id: string, lease: { token: string; ms: number }): Promise<ExportRun | null>;
  /** Begins anew. */
  restart(id: string): Promise<void>;
  countTexts(range: TextRange): Promise<number>;
  /** Oldest first. */
  listTexts(range: TextRange, page: { after: PageKey | null; limit: number }): Promise<StoredText[]>;
  /** Writes one piece of every file, and how far it is. */
  write(
    run: Pick<ExportRun, 'id' | 'total' | 'done' | 'records' | 'cursor' | 'builtClientId' | 'isWritten' | 'nextPart'>,
    pieces: Readonly<Record<ExportFileName, string>>,
  ): Promise<void>;
  /** Pieces of a file in order, after the one of a number. */
  listParts(query: {
    id: string;
    file: ExportFileName;
    after: number;
    limit: number;
  }): Promise<{ no: number; data: Uint8Array }[]>;
  finish(id: string, made: { manifest: Manifest; at: Date; expiresAt: Date }): Promise<void>;
  /** Puts it down, for anybody to go on with. */
  letGo(id: string, token: string): Promise<void>;
}
