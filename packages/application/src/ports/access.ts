import type { ApiScope } from '@snout/domain/access/api-scopes';

export interface ApiKeyRow {
  id: string;
  name: string;
  /** How the key begins, so that a person can tell keys apart. */
  prefix: string;
  scopes: ApiScope[];
  createdBy: string;
  createdByName: string;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  createdAt: Date;
}

export interface ApiKeyRepository {
  list(): Promise<ApiKeyRow[]>;
  find(id: string): Promise<ApiKeyRow | null>;
  insert(key: {
    id: string;
    name: string;
    prefix: string;
    keyHash: string;
    scopes: readonly ApiScope[];
    createdBy: string;
    createdAt: Date;
  }): Promise<void>;
  change(id: string, to: { name?: string; scopes?: readonly ApiScope[] }): Promise<void>;
  /** False when it was revoked already. */
  revoke(id: string, at: Date): Promise<boolean>;
  /** Notes the last use, at most once a minute. */
  noteUse(id: string, at: Date): Promise<void>;
}

export interface SecondFactor {
  sealedSecret: string;
  confirmedAt: Date | null;
}

export interface SecondFactorRepository {
  find(userId: string): Promise<SecondFactor | null>;
  /** A secret that counts only once it is confirmed. */
  begin(userId: string, sealedSecret: string): Promise<void>;
  confirm(userId: string, at: Date): Promise<void>;
  /** Takes the factor away, with its recovery codes. */
  remove(userId: string): Promise<void>;
  /** Uses a time step up; false when it, or a later one, was used before. */
  useStep(userId: string, step: number): Promise<boolean>;
  /** Replaces all recovery codes. */
  saveRecoveryCodes(userId: string, codes: readonly { id: string; hash: string }[]): Promise<void>;
  /** Uses a recovery code up; false when it is unknown or used. */
  useRecoveryCode(userId: string, hash: string, at: Date): Promise<boolean>;
  countRecoveryCodes(userId: string): Promise<number>;
}
