import { createHash } from 'node:crypto';
import type { Chance, Clock, Digest, Ids } from '@snout/application/ports/clock';
import { v7 } from 'uuid';

export const systemClock: Clock = { now: () => new Date() };
export const uuidV7: Ids = { next: () => v7() };
export const systemChance: Chance = { fraction: () => Math.random() };
export const sha256Digest: Digest = {
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  sha256OfPieces() {
    const hash = createHash('sha256');
    return { add: (bytes) => void hash.update(bytes), end: () => hash.digest('hex') };
  },
};
