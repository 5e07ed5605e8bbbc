import type { SendOutcome } from '@snout/application/messaging/send-outcome';
import type { OutboundRefusal } from '@snout/domain/messaging/decide-outbound';
import type { Finding } from '@snout/domain/policy/finding';
import { assertNever } from '@snout/domain/shared/assert-never';
import { keyRefused } from '../platform/key-refused';
import { countBlocked } from '../platform/metrics/counters';
import { notFound, ProblemException } from '../platform/problem';

export const refused = (code: OutboundRefusal, detail: string): ProblemException => new ProblemException(code, detail);

const WORDS: Readonly<Record<Finding['type'], string>> = {
  phoneNumber: 'a phone number',
  email: 'an e-mail address',
  url: 'a link',
  socialMedia: 'a social profile',
  payment: 'another way to pay',
  phrase: 'an invitation to talk elsewhere',
  custom: 'a word your office keeps out',
};

const toErrors = (findings: readonly Finding[]) =>
  findings.map(({ type, start, end }) => ({ path: 'body', message: WORDS[type], type, start, end }));

const named = (findings: readonly Finding[]): string =>
  [...new Set(findings.map((finding) => WORDS[finding.type]))].join(' and ');

function policyWarning(findings: readonly Finding[]): ProblemException {
  return new ProblemException('policy_warning', `This text has ${named(findings)} in it. Send it all the same?`, {
    errors: toErrors(findings),
  });
}

/** Names what was found and where, kindly and without blame. */
function policyBlocked(findings: readonly Finding[]): ProblemException {
  countBlocked(findings.length > 0 ? findings.map((finding) => finding.type) : ['detectorFailed']);
  const what = findings.length > 0 ? `has ${named(findings)} in it` : 'could not be checked';
  return new ProblemException('policy_blocked', `This text ${what}, so it wasn’t sent. The office can have a look.`, {
    errors: toErrors(findings),
  });
}

/** The id of the message that was sent, or the refusal as a problem. */
export function sentMessageId(outcome: SendOutcome): string {
  switch (outcome.kind) {
    case 'sent':
    case 'replayed':
      return outcome.messageId;
    case 'notFound':
      throw notFound();
    case 'refused':
      if (outcome.code !== 'validation_failed') throw refused(outcome.code, outcome.detail);
      throw new ProblemException('validation_failed', outcome.detail, {
        errors: [{ path: 'body', message: outcome.detail }],
      });
    case 'policyWarning':
      throw policyWarning(outcome.findings);
    case 'policyBlocked':
      throw policyBlocked(outcome.findings);
    case 'idempotencyConflict':
    case 'inProgress':
      throw keyRefused(outcome);
    default:
      return assertNever(outcome);
  }
}
