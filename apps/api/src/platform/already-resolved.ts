import type { AttemptResolution } from '@snout/domain/shared/vocabulary';
import { ProblemException } from './problem';

const WORDS: Readonly<Record<AttemptResolution, string>> = {
  confirmed: 'set this text aside',
  falsePositive: 'said that nothing is wrong with this text',
  forceSent: 'sent this text',
};

/** Somebody else was first: says who, and what they decided. */
export function alreadyResolved(first: {
  resolution: AttemptResolution;
  byName: string | null;
  at: Date;
}): ProblemException {
  const { resolution, byName, at } = first;
  return new ProblemException('already_resolved', `${byName ?? 'Somebody'} already ${WORDS[resolution]}.`, {
    resolved: { byName, at: at.toISOString(), resolution },
  });
}
