import type { NumberOutcome } from '@snout/application/numbers/number-outcome';
import { classifyProviderError } from '@snout/domain/delivery/provider-errors';
import type { NumberRefusal } from '@snout/domain/numbers/number-lifecycle';
import { assertNever } from '@snout/domain/shared/assert-never';
import { keyRefused } from '../platform/key-refused';
import { notFound, ProblemException } from '../platform/problem';

const WORDS: Readonly<Record<NumberRefusal, string>> = {
  notActive: 'This number is not active.',
  notQuarantined: 'Only a quarantined number can be restored.',
  alreadyReleased: 'This number was given back already.',
  beingReleased: 'This number is being given back, which cannot be undone.',
  inCooldown: 'This number is resting and cannot be used yet.',
  wrongClass: 'Only a sitter number can be given to a sitter.',
  alreadyAssigned: 'A sitter has this number.',
  neverSitterAgain: 'This number was a sitter’s identity and serves as a pool number only.',
  frontDeskTaken: 'There is a front desk already. It can be replaced, not doubled.',
  inUse: 'Clients are bound to this number, or have time on it. Their texts would change hands with its class.',
  otherClass: 'This number is in your inventory already, with another class. Change its class there.',
  frontDeskIsPermanent: 'The front desk can only be replaced.',
  confirmationMismatch: 'To give a number back, type the whole number.',
};

/** The id of the number as it is now, or the refusal as a problem. */
export function doneNumberId(outcome: NumberOutcome): string {
  switch (outcome.kind) {
    case 'done':
      return outcome.number.id;
    case 'notFound':
      throw notFound();
    case 'refused':
      throw refusal(outcome.why);
    case 'providerRefused':
      throw new ProblemException('number_unavailable', classifyProviderError(outcome.code, null).plainWords);
    case 'providerDown':
      throw new ProblemException(
        'provider_down',
        'The phone provider did not answer clearly. Please try again: nothing is done twice.',
        {
          retryAfter: 5,
        },
      );
    case 'notConnected':
      throw new ProblemException('conflict', 'No phone provider is connected yet.');
    case 'idempotencyConflict':
      throw keyRefused({ kind: 'idempotencyConflict' });
    default:
      return assertNever(outcome);
  }
}

function refusal(why: NumberRefusal): ProblemException {
  if (why !== 'confirmationMismatch') return new ProblemException('conflict', WORDS[why]);
  return new ProblemException('validation_failed', WORDS[why], { errors: [{ path: 'confirm', message: WORDS[why] }] });
}
