import type { Seal, SealedRow } from '@snout/domain/audit/seal';

/** A place in the chain: the last row of a seal. */
export interface ChainPlace {
  xact: string;
  seq: string;
}

export interface AuditChain {
  /** The newest seal; null before the first one. */
  last(): Promise<Seal | null>;
  /** Rows after a place, of transactions older than every running one, in the order of the chain. */
  listSealable(after: ChainPlace | null, limit: number): Promise<SealedRow[]>;
  /** False when somebody else has made this link already. */
  append(seal: Seal): Promise<boolean>;
  /** Seals after a number, in order. */
  listSeals(afterNo: number, limit: number): Promise<Seal[]>;
  /** Rows after one place and up to another, in the order of the chain. */
  listRows(after: ChainPlace | null, upTo: ChainPlace): Promise<SealedRow[]>;
}
