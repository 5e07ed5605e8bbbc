import type { WebhookSignatures } from '@snout/application/ports/messaging-provider';
import { validateRequest } from 'twilio';

/** Twilio's own check, over exactly the parameters that arrived. A URL it cannot read is an invalid signature. */
export const twilioSignatures: WebhookSignatures = {
  isValid({ url, params, signature, authToken }) {
    try {
      return validateRequest(authToken, signature, url, { ...params });
    } catch {
      return false;
    }
  },
};
