import { safeForLog } from '@snout/domain/shared/safe-log';

type Logged = [object | string, ...unknown[]];

const toFields = (first: unknown): unknown => (first instanceof Error ? { err: first } : first);

/** Options of a pino log that writes nothing down which must not be read: every call passes through here. */
export const safeLogOptions = {
  hooks: {
    logMethod(this: unknown, given: unknown[], method: (...args: Logged) => void): void {
      const [first, ...others] = given;
      method.apply(this, [safeForLog(toFields(first)), ...others.map((one) => safeForLog(one))] as Logged);
    },
  },
  // Errors were made safe above; the log's own way would look for what is gone.
  serializers: { err: (told: unknown): unknown => told },
};
