import type { QueueBackend } from '@snout/application/ports/job-runtime';
import type { Mailer } from '@snout/application/ports/mailer';
import type { Ports } from '@snout/application/ports/ports';
import { detectSplit } from '@snout/domain/policy/detect-split';
import { v7 } from 'uuid';
import { jobQueue } from '../bullmq/job-queue';
import { openQueueBackend } from '../bullmq/queue-backend';
import { postgresEvents } from '../events/postgres-events';
import { redisEvents } from '../events/redis-events';
import { connectDatabase, type Database } from '../prisma/connect';
import { directory } from '../prisma/directory';
import { inTransaction } from '../prisma/in-transaction';
import { sha256Digest, systemChance } from '../system/clock';
import { csvReader } from '../system/csv-reader';
import { databaseClock, orderedIds } from '../system/database-clock';
import { argon2Passwords } from '../system/passwords';
import { phoneReader } from '../system/phone-reader';
import { parseKeyring, secretBox } from '../system/secret-box';
import { sessionTokens } from '../system/session-tokens';
import { timeCodes } from '../system/totp';
import { clientCache } from '../twilio/client-cache';
import { twilioNumbers } from '../twilio/numbers';
import { twilioProvider } from '../twilio/provider';
import { twilioSignatures } from '../twilio/signatures';

export interface PortSettings {
  databaseUrl: string;
  redisUrl: string | null;
  /** Connections to PostgreSQL of this process. */
  poolSize: number;
  publicBaseUrl: string;
  /** The kill switch; on unless said otherwise. */
  messagingEnabled?: boolean;
  twilioBaseUrl: string | null;
  jwtSecret: string;
  encryptionKeys: string;
  /** Who delivers letters; without one nobody does. */
  mailer?: Mailer;
}

export interface Probes {
  database(): Promise<boolean>;
  queue(): Promise<boolean>;
}

export interface PortsHandle {
  ports: Ports;
  probes: Probes;
  queueBackend: QueueBackend;
  /** Lets go of everything, the last opened first. */
  close(): Promise<void>;
}

async function readDatabaseMs(db: Database): Promise<number> {
  const rows = await db.$queryRaw<{ ms: number }[]>`SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms`;
  return rows[0]?.ms ?? Number.NaN;
}

/** Connections kept free for what is short and urgent; opened only when needed. */
const SHORT_POOL_SIZE = 4;

/** Builds everything outside the process, once per process. Connections open lazily: a missing database fails the first call. */
export function createPorts(settings: PortSettings): PortsHandle {
  const { databaseUrl, redisUrl } = settings;
  const db = connectDatabase({ url: databaseUrl, poolSize: settings.poolSize });
  const shortDb = connectDatabase({ url: databaseUrl, poolSize: SHORT_POOL_SIZE });
  const queueBackend = openQueueBackend({ redisUrl, databaseUrl });
  const clock = databaseClock(() => readDatabaseMs(db));
  void clock.sync();
  const ids = orderedIds(clock, v7);
  const jobs = jobQueue(queueBackend, clock);
  const events = redisUrl ? redisEvents(redisUrl) : postgresEvents(databaseUrl);
  const clientOf = clientCache({ baseUrl: settings.twilioBaseUrl });
  const ports: Ports = {
    clock,
    ids,
    chance: systemChance,
    digest: sha256Digest,
    deployment: {
      publicBaseUrl: settings.publicBaseUrl.replace(/\/$/, ''),
      messagingEnabled: settings.messagingEnabled ?? true,
    },
    // Whoever asks whose account or session this is never waits for a transaction to end.
    directory: directory(shortDb),
    inTransaction: inTransaction({ db, clock, ids, events, jobs }),
    inShortTransaction: inTransaction({ db: shortDb, clock, ids, events, jobs }),
    jobs,
    events,
    provider: twilioProvider(clientOf),
    numberProvider: twilioNumbers(clientOf),
    detector: detectSplit,
    signatures: twilioSignatures,
    secrets: secretBox(parseKeyring(settings.encryptionKeys)),
    passwords: argon2Passwords,
    phones: phoneReader,
    csv: csvReader,
    tokens: sessionTokens(settings.jwtSecret),
    timeCodes,
    mailer: settings.mailer ?? { send: async () => 'noChannel' },
  };
  return {
    ports,
    queueBackend,
    probes: {
      database: () =>
        db.$queryRaw`SELECT 1`.then(
          () => true,
          () => false,
        ),
      queue: () => jobs.probe(),
    },
    async close() {
      clock.stop();
      await events.close();
      await jobs.close();
      await queueBackend.close();
      await shortDb.$disconnect();
      await db.$disconnect();
    },
  };
}
