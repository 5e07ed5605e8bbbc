import type { BusinessNumber } from '@snout/contracts/numbers';
import { Marked } from './marked';

const WORDS = {
  verified: { tone: 'success', word: 'Texts reach us' },
  drift: { tone: 'warn', word: 'Posts elsewhere' },
  missing: { tone: 'danger', word: 'Not at the provider' },
  unknown: { tone: 'neutral', word: 'Not checked yet' },
} as const satisfies Record<BusinessNumber['webhookStatus'], object>;

const NO_ADDRESS = { tone: 'danger', word: 'Posts nowhere' } as const;

interface MarkProps {
  status: BusinessNumber['webhookStatus'];
  /** Where the provider posts its texts, when that was asked; empty when it has the number and no address. */
  actualUrl?: string | null;
}

/** Whether the provider hands the texts of a number to us. */
export function WebhookMark({ status, actualUrl }: MarkProps) {
  return <Marked words={status === 'missing' && actualUrl === '' ? NO_ADDRESS : WORDS[status]} />;
}
