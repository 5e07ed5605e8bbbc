import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '@snout/application/ports/security';

/** argon2id (the library's default) with OWASP's minimum: 19 MiB, 2 passes, 1 lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of nothing anybody knows: checking against it costs what a real check costs. */
let decoy: Promise<string> | null = null;

export const argon2Passwords: Passwords = {
  hash: (password) => hash(password, OPTIONS),
  async verify(stored, password) {
    decoy ??= hash(`decoy ${Math.random()}`, OPTIONS);
    const matches = await verify(stored ?? (await decoy), password);
    return stored !== null && matches;
  },
};
