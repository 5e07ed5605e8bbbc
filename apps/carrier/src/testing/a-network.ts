import { type Carrier, startCarrier } from '../start-carrier';
import { aClient } from './loopback-client';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver';

export const DESK = '+15125550100';
export const POOL = '+15125550101';
export const ANN = '+12025550142';
const AUTH_TOKEN = '0123456789abcdef0123456789abcdef';
const ACCOUNT_SID = `AC${'1'.repeat(32)}`;

export interface TestNetwork {
  carrier: Carrier;
  business: WebhookReceiver;
  client: ReturnType<typeof aClient>;
  /** Calls the control API; answers the parsed body, undefined for 204. */
  control: <T>(method: string, path: string, body?: unknown) => Promise<T>;
  close(): Promise<void>;
}

/** A network with two numbers and one person, whose texts take no time, and the business that answers its webhooks. */
export async function aNetwork(): Promise<TestNetwork> {
  const business = await startWebhookReceiver();
  const smsUrl = `${business.url}/incoming#rc=2&rp=ct,5xx`;
  const carrier = await startCarrier({
    accountSid: ACCOUNT_SID,
    authToken: AUTH_TOKEN,
    delay: '0-0',
    seed: {
      numbers: [{ e164: DESK, friendlyName: 'Front desk', smsUrl }, { e164: POOL }],
      people: [{ name: 'Ann Example', phone: ANN, numbers: [DESK] }],
    },
  });
  const control = async <T>(method: string, path: string, body?: unknown) => {
    const response = await fetch(`${carrier.url}/carrier${path}`, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  return {
    carrier,
    business,
    client: aClient(carrier),
    control,
    close: async () => {
      await carrier.close();
      await business.close();
    },
  };
}
