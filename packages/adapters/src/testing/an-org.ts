import { PROVIDER_SECRET_FIELD } from '@snout/application/setup/provider-account';
import { Client } from 'pg';
import { uuidV7 } from '../system/clock';
import { argon2Passwords } from '../system/passwords';
import { parseKeyring, secretBox } from '../system/secret-box';
import type { TestDatabase } from './test-database';

export const TEST_KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`;
export const TEST_PASSWORD = 'correct horse battery';

export interface TestSitter {
  sitterId: string;
  userId: string;
  email: string;
  numberId: string;
  e164: string;
}

export interface TestOrg {
  orgId: string;
  ownerId: string;
  ownerEmail: string;
  accountSid: string;
  authToken: string;
  frontDesk: { id: string; e164: string };
  pool: { id: string; e164: string };
  ann: TestSitter;
  bob: TestSitter;
}

let passwordHash: Promise<string> | null = null;

/** A small business: an owner, two sitters with numbers of their own, a front desk and a pool number. `digit` keeps its phones apart. */
export async function anOrg(
  database: TestDatabase,
  { digit, name = `Org ${digit}` }: { digit: number; name?: string },
): Promise<TestOrg> {
  passwordHash ??= argon2Passwords.hash(TEST_PASSWORD);
  const hash = await passwordHash;
  const id = () => uuidV7.next();
  const area = 512 + digit;
  const phone = (last: number): string => `+1${area}55501${String(last).padStart(2, '0')}`;
  const orgId = id();
  const slug = `org-${digit}`;
  const accountSid = `AC${String(digit).repeat(32).slice(0, 32)}`;
  const authToken = `token${digit}`.padEnd(32, '0');
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  const insert = (table: string, row: Record<string, unknown>) => {
    const keys = Object.keys(row);
    const holders = keys.map((_, index) => `$${index + 1}`).join(', ');
    return client.query(`INSERT INTO "${table}" (${keys.join(', ')}) VALUES (${holders})`, Object.values(row));
  };
  const addUser = async (role: 'owner' | 'sitter', person: string) => {
    const user = {
      id: id(),
      org_id: orgId,
      name: person,
      email: `${person.toLowerCase()}@${slug}.example`,
      password_hash: hash,
      role,
      status: 'active',
    };
    await insert('user', user);
    return user;
  };
  const addNumber = async (type: string, last: number, sitterId: string | null) => {
    const number = { id: id(), org_id: orgId, e164: phone(last), type, assigned_sitter_id: sitterId };
    await insert('business_number', number);
    return { id: number.id, e164: number.e164 };
  };
  const addSitter = async (person: string, last: number): Promise<TestSitter> => {
    const user = await addUser('sitter', person);
    const sitterId = id();
    await insert('sitter', { id: sitterId, org_id: orgId, user_id: user.id, name: person, status: 'active' });
    const number = await addNumber('sitter', last, sitterId);
    return { sitterId, userId: user.id, email: user.email, numberId: number.id, e164: number.e164 };
  };
  try {
    await insert('organization', { id: orgId, name, slug, timezone: 'America/Chicago', country: 'US' });
    const owner = await addUser('owner', 'Olive');
    const secrets = secretBox(parseKeyring(TEST_KEYS)).seal({ orgId }, PROVIDER_SECRET_FIELD, authToken);
    await insert('provider_config', {
      id: id(),
      org_id: orgId,
      provider: 'twilio',
      account_sid: accountSid,
      secrets,
      status: 'connected',
    });
    return {
      orgId,
      ownerId: owner.id,
      ownerEmail: owner.email,
      accountSid,
      authToken,
      frontDesk: await addNumber('frontDesk', 0, null),
      pool: await addNumber('pool', 1, null),
      ann: await addSitter('Ann', 10),
      bob: await addSitter('Bob', 11),
    };
  } finally {
    await client.end();
  }
}
