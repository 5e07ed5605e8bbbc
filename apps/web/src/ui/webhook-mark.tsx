import type { BusinessNumber } from '@snout/contracts/numbers';
import { Marked } from './marked';

const WORDS = {
  verified: { tone: 'success', word: 'Texts reach us' },
  drift: { tone: 'warn', word: 'Posts elsewhere' },
  missing: { tone: 'danger', word: 'Not at the provider' },
  unknown: { tone: 'neutral', word: 'Not checked yet' },
} as const satisfies Record<BusinessNumber['webhookStatus'], object>;

/** Whether the provider hands the texts of a number to us. */
export function WebhookMark({ status }: { status: BusinessNumber['webhookStatus'] }) {
  return <Marked words={WORDS[status]} />;
}
