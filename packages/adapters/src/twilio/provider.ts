import type { MessagingProvider, ProviderAccount, ProviderMessage } from '@snout/application/ports/messaging-provider';
import type { Twilio } from 'twilio';
import { toSendFailure } from './send-outcome';

/** A listing is cut off here: a provider that always names a next page must not keep us for ever. */
const MAX_LISTED = 20_000;
const PAGE_SIZE = 1_000;
const DAY_MS = 86_400_000;

/** Twilio through its official SDK. */
export function twilioProvider(clientOf: (account: ProviderAccount) => Twilio): MessagingProvider {
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
        // A list that was cut off cannot say that something is not there.
        if (from && listed.length >= MAX_LISTED) return null;
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
    async removeMessage(account, providerMessageId) {
      try {
        return (await clientOf(account).messages(providerMessageId).remove()) ? 'removed' : 'later';
      } catch (error) {
        const failure = toSendFailure(error);
        return failure.kind === 'rejected' && failure.httpStatus === 404 ? 'gone' : 'later';
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
