import twilio from 'twilio';
import type RequestClient from 'twilio/lib/base/RequestClient';
import type { Carrier } from '../start-carrier';

type RequestOptions<T> = RequestClient.RequestOptions<T, object>;

/** Sends what the SDK would send to the provider to the carrier instead. */
class LoopbackRequestClient extends twilio.RequestClient {
  constructor(private readonly origin: string) {
    super({ timeout: 700 });
  }

  override request<T>(options: RequestOptions<T>) {
    return super.request<T>({ ...options, uri: options.uri.replace(/^https:\/\/[^/]+/, this.origin) });
  }
}

export const aClient = (carrier: Carrier, authToken = carrier.authToken) =>
  twilio(carrier.accountSid, authToken, { httpClient: new LoopbackRequestClient(carrier.url) });
