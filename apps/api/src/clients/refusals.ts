import type { ClientRefusal } from '@snout/application/clients/client-outcome';
import { assertNever } from '@snout/domain/shared/assert-never';
import { notFound, ProblemException } from '../platform/problem';

/** A refused change of a client, as HTTP says it. */
export function toProblem(refusal: ClientRefusal): ProblemException {
  switch (refusal.kind) {
    case 'notFound':
      return notFound();
    case 'invalid': {
      const { path, message } = refusal;
      return new ProblemException('validation_failed', message, { errors: [{ path, message }] });
    }
    case 'conflict': {
      const { detail, path, clientId } = refusal;
      if (path === undefined && clientId === undefined) return new ProblemException('conflict', detail);
      const named = { path: path ?? '', message: detail, ...(clientId === undefined ? {} : { clientId }) };
      return new ProblemException('conflict', detail, { errors: [named] });
    }
    default:
      return assertNever(refusal);
  }
}
