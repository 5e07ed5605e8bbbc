import { Inject, Injectable } from '@nestjs/common';
import type { Ports } from '@snout/application/ports/ports';
import { ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { SignInLimiter } from './sign-in-limiter';

const PER_PERSON_AND_PLACE = 10;
const PER_PLACE = 100;
/** From all places together; a browser that has signed in before is not held back by it. */
const PER_PERSON = 50;

/** Who guesses what: a person's e-mail or id, from an address, maybe in a browser this person has used before. */
export interface Guess {
  what: 'sign-in' | 'invitation' | 'password' | 'code' | 'reset' | 'forgot';
  who: string;
  ip: string;
  isKnownDevice?: boolean;
}

/** Everything that can be guessed or flooded is counted here: per person and place, per place, and per person. */
@Injectable()
export class GuessLimits {
  private readonly limiter = new SignInLimiter();

  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  /** Counts a try, refused when there were too many. Call the answer once it succeeded. */
  take({ what, who, ip, isKnownDevice }: Guess): () => void {
    const limits = [
      { key: `${what}|${ip}|${who}|${isKnownDevice ? 'known' : ''}`, limit: PER_PERSON_AND_PLACE },
      { key: `${what}|${ip}`, limit: PER_PLACE },
      ...(isKnownDevice || who === '' ? [] : [{ key: `${what}||${who}`, limit: PER_PERSON }]),
    ];
    const retryAfter = this.limiter.take(limits, this.ports.clock.now());
    if (retryAfter === null) return () => this.limiter.giveBack(limits);
    throw new ProblemException('rate_limited', 'Too many tries. Please wait a little.', { retryAfter });
  }
}
