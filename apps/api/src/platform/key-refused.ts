import type { OnceRefusal } from '@snout/application/messaging/steps/once';
import { ProblemException } from './problem';

/** A request that its idempotency key stops. */
export const keyRefused = ({ kind }: OnceRefusal): ProblemException =>
  kind === 'inProgress'
    ? new ProblemException('in_progress', 'This is being done right now.')
    : new ProblemException('idempotency_conflict', 'This key was used for something else.');
