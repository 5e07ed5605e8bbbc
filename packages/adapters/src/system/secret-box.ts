import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { OrgScope } from '@snout/application/ports/scope';
import type { SecretBox } from '@snout/application/ports/security';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;

/** Keys by id; the first one encrypts, the others only decrypt. */
export type Keyring = ReadonlyMap<string, Buffer>;

/** Reads `id:base64key,id2:base64key2`. Throws with the id of the first entry that is not a 32-byte key. */
export function parseKeyring(text: string): Keyring {
  const keys = new Map<string, Buffer>();
  for (const entry of text.split(',').filter(Boolean)) {
    const at = entry.indexOf(':');
    const id = entry.slice(0, at).trim();
    const key = Buffer.from(entry.slice(at + 1).trim(), 'base64');
    if (at < 1 || key.length !== KEY_BYTES) throw new Error(`Encryption key "${id}" is not "id:base64 of 32 bytes"`);
    keys.set(id, key);
  }
  if (keys.size === 0) throw new Error('There is no encryption key');
  return keys;
}

const boundTo = (scope: OrgScope, field: string): Buffer => Buffer.from(`${scope.orgId}|${field}`, 'utf8');

/** AES-256-GCM; text form `v1.keyId.nonce.tag.data`. Organisation and field are authenticated with it. */
export function secretBox(keyring: Keyring): SecretBox {
  const [current] = keyring;
  if (!current) throw new Error('There is no encryption key');
  return {
    seal(scope, field, plain) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, current[1], nonce).setAAD(boundTo(scope, field));
      const data = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return ['v1', current[0], ...[nonce, cipher.getAuthTag(), data].map((part) => part.toString('base64url'))].join(
        '.',
      );
    },
    isCurrent: (sealed) => sealed.startsWith(`v1.${current[0]}.`),
    open(scope, field, sealed) {
      const [version, keyId, nonce, tag, data] = sealed.split('.');
      const key = keyId === undefined ? undefined : keyring.get(keyId);
      if (version !== 'v1' || !key || nonce === undefined || tag === undefined || data === undefined) {
        throw new Error('A sealed secret cannot be read: unknown form or key');
      }
      const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(nonce, 'base64url'))
        .setAAD(boundTo(scope, field))
        .setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(data, 'base64url')), decipher.final()]).toString('utf8');
    },
  };
}
