import type { Deployment } from '../ports/ports';

/**
 * Where the provider posts a text: three more tries on a slow, refused or failing answer, all within the 15 s it allows. The
 * fragment speaks to the provider only; it is neither sent to us nor signed.
 */
export const inboundWebhookUrl = ({ publicBaseUrl }: Deployment): string =>
  `${publicBaseUrl}/api/messages/incoming#rc=3&rp=ct,rt,5xx&ct=2000&rt=4000&tt=15000`;

/** Whether a number posts its texts to us. How often the provider tries again is its own affair. */
export const isOurWebhook = (smsUrl: string, deployment: Deployment): boolean =>
  withoutFragment(smsUrl) === withoutFragment(inboundWebhookUrl(deployment));

const withoutFragment = (url: string): string => url.split('#')[0] ?? '';
