import type { ProviderAccount } from '@snout/application/ports/messaging-provider';
import type { NumberProvider, NumberResult, ProviderNumber } from '@snout/application/ports/number-provider';
import type { Twilio } from 'twilio';
import { toSendFailure } from './send-outcome';

/** A campaign in the US allows 49 numbers; nobody has so many that a page does not hold them. */
const MAX_NUMBERS = 1_000;
const MAX_OFFERS = 30;

type Listed = Awaited<ReturnType<Twilio['incomingPhoneNumbers']['list']>>[number];

/** Capabilities are spelled in capitals by some answers and not by others. */
function can(capabilities: unknown, what: 'sms' | 'mms'): boolean {
  const given = (capabilities ?? {}) as Record<string, unknown>;
  return given[what] === true || given[what.toUpperCase()] === true;
}

const toNumber = (number: Listed): ProviderNumber => ({
  providerSid: number.sid,
  e164: number.phoneNumber,
  friendlyName: number.friendlyName || null,
  smsUrl: number.smsUrl ?? '',
  canSms: can(number.capabilities, 'sms'),
  canMms: can(number.capabilities, 'mms'),
});

function toFailure(error: unknown): Exclude<NumberResult, { kind: 'done' }> {
  const failure = toSendFailure(error);
  return failure.kind === 'rejected' ? { kind: 'rejected', code: failure.code } : { kind: 'unclear' };
}

const isGone = (error: unknown): boolean => {
  const failure = toSendFailure(error);
  return failure.kind === 'rejected' && failure.httpStatus === 404;
};

/** Numbers at Twilio through its official SDK. */
export function twilioNumbers(clientOf: (account: ProviderAccount) => Twilio): NumberProvider {
  return {
    async search(account, { country, ...query }) {
      const { areaCode, contains, region } = query;
      const wanted = {
        ...(areaCode ? { areaCode: Number(areaCode) } : {}),
        ...(contains ? { contains } : {}),
        ...(region ? { inRegion: region } : {}),
      };
      try {
        const offers = await clientOf(account)
          .availablePhoneNumbers(country)
          .local.list({ ...wanted, smsEnabled: true, limit: MAX_OFFERS });
        return offers.map((offer) => ({
          e164: offer.phoneNumber,
          locality: offer.locality || null,
          region: offer.region || null,
          canSms: can(offer.capabilities, 'sms'),
          canMms: can(offer.capabilities, 'mms'),
        }));
      } catch {
        return null;
      }
    },
    async list(account, { e164 }) {
      try {
        const query = { ...(e164 ? { phoneNumber: e164 } : {}), limit: MAX_NUMBERS };
        const listed = (await clientOf(account).incomingPhoneNumbers.list(query)).map(toNumber);
        // The provider matches parts of numbers too.
        return e164 ? listed.filter((number) => number.e164 === e164) : listed;
      } catch {
        return null;
      }
    },
    async fetch(account, providerSid) {
      try {
        return toNumber(await clientOf(account).incomingPhoneNumbers(providerSid).fetch());
      } catch (error) {
        return isGone(error) ? 'gone' : null;
      }
    },
    async buy(account, { e164, smsUrl }) {
      try {
        const bought = await clientOf(account).incomingPhoneNumbers.create({
          phoneNumber: e164,
          smsUrl,
          smsMethod: 'POST',
        });
        return bought.sid ? { kind: 'done', number: toNumber(bought) } : { kind: 'unclear' };
      } catch (error) {
        return toFailure(error);
      }
    },
    async setWebhook(account, providerSid, smsUrl) {
      try {
        const number = clientOf(account).incomingPhoneNumbers(providerSid);
        await number.update({ smsUrl, smsMethod: 'POST' });
        return { kind: 'done', number: toNumber(await number.fetch()) };
      } catch (error) {
        return toFailure(error);
      }
    },
    async release(account, providerSid) {
      try {
        await clientOf(account).incomingPhoneNumbers(providerSid).remove();
        return 'done';
      } catch (error) {
        if (isGone(error)) return 'done';
        return toFailure(error).kind;
      }
    },
  };
}
