import type { MessagingProvider, ProviderAccount, ProviderMessage } from '@snout/application/ports/messaging-provider';
import twilio, { type Twilio } from 'twilio';
import { ProviderHttpClient } from './http-client';
import { toSendFailure } from './send-outcome';

export interface TwilioSettings {
  /** Another base for every call: the carrier in development and tests. Null is Twilio itself. */
  baseUrl: string | null;
  /** Milliseconds until an unanswered call counts as unknown. */
  timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 10_000;
/** A listing is cut off here: a provider that always names a next page must not keep us for ever. */
const MAX_LISTED = 20_000;
const PAGE_SIZE = 1_000;
const MAX_CLIENTS = 200;
const DAY_MS = 86_400_000;

/** Twilio through its official SDK. */
export function twilioProvider(settings: TwilioSettings): MessagingProvider {
  const clientOf = clientCache(settings);
  return {
    async send(account, { from, to, body, statusCallbackUrl }) {
      try {
        const sender = account.messagingServiceSid ? { messagingServiceSid: account.messagingServiceSid } : {};
        const sent = await clientOf(account).messages.create({
          ...sender,
          from,
          to,
          body,
          statusCallback: statusCallbackUrl,
        });
        // A 201 whose body says nothing usable was accepted, but nobody knows under which id.
        if (!/^(SM|MM)[0-9a-f]{32}$/i.test(sent.sid ?? '')) return { kind: 'unknown', cause: 'noSid' };
        const numSegments = Number.parseInt(sent.numSegments, 10);
        return {
          kind: 'accepted',
          providerMessageId: sent.sid,
          rawStatus: sent.status,
          numSegments: Number.isNaN(numSegments) ? null : numSegments,
        };
      } catch (error) {
        return toSendFailure(error);
      }
    },
    async listMessages(account, { from, to, since }) {
      try {
        // The listing filters by the date of sending, which an unsent text does not have yet: a day of slack, and our own filter.
        const dateSentAfter = from ? undefined : new Date(since.getTime() - DAY_MS);
        const query = {
          to,
          ...(from ? { from } : {}),
          ...(dateSentAfter ? { dateSentAfter } : {}),
          limit: MAX_LISTED,
          pageSize: PAGE_SIZE,
        };
        const listed = await clientOf(account).messages.list(query);
        return listed.map(toProviderMessage).filter((message) => message.createdAt >= since);
      } catch {
        return null;
      }
    },
    async listMedia(account, providerMessageId) {
      try {
        const listed = await clientOf(account).messages(providerMessageId).media.list({ limit: 10 });
        return listed.map(({ uri, contentType }) => ({
          url: `https://api.twilio.com${uri.replace(/\.json$/, '')}`,
          contentType,
        }));
      } catch {
        return null;
      }
    },
    async fetchMessage(account, providerMessageId) {
      try {
        return toProviderMessage(await clientOf(account).messages(providerMessageId).fetch());
      } catch (error) {
        const failure = toSendFailure(error);
        return failure.kind === 'rejected' && failure.httpStatus === 404 ? 'gone' : null;
      }
    },
    async checkAccount(account) {
      try {
        const { status } = await clientOf(account).api.v2010.accounts(account.accountSid).fetch();
        return status === 'active' ? 'active' : 'refused';
      } catch (error) {
        return toSendFailure(error).kind === 'rejected' ? 'refused' : 'unreachable';
      }
    },
  };
}

type Listed = Awaited<ReturnType<Twilio['messages']['list']>>[number];

const toProviderMessage = (message: Listed): ProviderMessage => ({
  providerMessageId: message.sid,
  from: message.from,
  to: message.to,
  body: message.body,
  rawStatus: message.status,
  errorCode: message.errorCode ?? null,
  createdAt: message.dateCreated ?? new Date(0),
  numMedia: Number.parseInt(message.numMedia, 10) || 0,
  direction: message.direction === 'inbound' ? 'inbound' : 'outbound',
});

/** One client per account and token, so that connections are reused; the oldest is dropped when there are many. */
function clientCache({
  baseUrl,
  timeoutMs = DEFAULT_TIMEOUT_MS,
}: TwilioSettings): (account: ProviderAccount) => Twilio {
  const clients = new Map<string, Twilio>();
  return ({ accountSid, authToken }) => {
    const key = `${accountSid}|${authToken}`;
    const known = clients.get(key);
    if (known) return known;
    const client = twilio(accountSid, authToken, {
      httpClient: new ProviderHttpClient(baseUrl, timeoutMs),
      autoRetry: false,
    });
    const [oldest] = clients.keys();
    if (clients.size >= MAX_CLIENTS && oldest !== undefined) clients.delete(oldest);
    clients.set(key, client);
    return client;
  };
}
