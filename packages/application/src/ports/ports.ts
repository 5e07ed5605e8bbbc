import type { Chance, Clock, Digest, Ids } from './clock';
import type { Directory } from './directory';
import type { JobQueue } from './job-queue';
import type { LiveEvents } from './live-events';
import type { Mailer } from './mailer';
import type { MessagingProvider, WebhookSignatures } from './messaging-provider';
import type { NumberProvider } from './number-provider';
import type { PolicyDetector } from './policy-detector';
import type { CsvReader, PhoneReader } from './readers';
import type { Passwords, SecretBox, SessionTokens, TimeCodes } from './security';
import type { InTransaction } from './transaction';

/** Facts of the installation that use-cases need. */
export interface Deployment {
  /** Where the provider reaches us; webhook URLs are built from it and signatures checked against it. No trailing slash. */
  publicBaseUrl: string;
  /** The operator's kill switch: off, nothing leaves and every text goes to the owner. What waits leaves once it is on. */
  messagingEnabled: boolean;
}

/** Everything outside the process. A use-case asks for the part it needs with `Pick<Ports, …>`. */
export interface Ports {
  clock: Clock;
  ids: Ids;
  chance: Chance;
  digest: Digest;
  deployment: Deployment;
  directory: Directory;
  inTransaction: InTransaction;
  /** The same on a few connections of its own: for what is short and must not wait behind everything else. */
  inShortTransaction: InTransaction;
  jobs: JobQueue;
  events: LiveEvents;
  provider: MessagingProvider;
  detector: PolicyDetector;
  numberProvider: NumberProvider;
  signatures: WebhookSignatures;
  secrets: SecretBox;
  passwords: Passwords;
  phones: PhoneReader;
  csv: CsvReader;
  tokens: SessionTokens;
  timeCodes: TimeCodes;
  mailer: Mailer;
}
