import type { Network } from '../network/network';
import { pairKey } from '../network/opt-out';
import { ApiError } from './api-error';

export interface SendDraft {
  to: string;
  from: string;
  body: string;
  mediaUrls: string[];
  statusCallback: string | null;
  messagingServiceSid: string | null;
  /** Null: at once. */
  sendAt: Date | null;
}

const LONGEST_BODY = 1600;
const MOST_MEDIA = 10;
const E164 = /^\+[1-9]\d{6,14}$/;
const NANP = /^\+1[2-9]\d{2}[2-9]\d{6}$/;

/** Checks a create in the order the API does; throws the refusal. */
export function readSend(network: Network, accountSid: string, form: URLSearchParams): SendDraft {
  const to = readRecipient(form);
  const messagingServiceSid = readService(form);
  const from = readSender(network, { accountSid, from: form.get('From'), messagingServiceSid });
  if (to === from) throw new ApiError(21266);
  if (network.settings.optOut && network.optedOut.has(pairKey(from, to))) throw new ApiError(21610);
  return {
    to,
    from,
    ...readContent(form),
    statusCallback: readCallback(form),
    messagingServiceSid,
    sendAt: readSchedule(form, messagingServiceSid),
  };
}

function readRecipient(form: URLSearchParams): string {
  const to = (form.get('To') ?? '').replace(/[\s().-]/g, '');
  if (to === '') throw new ApiError(21604);
  if (!E164.test(to) || (to.startsWith('+1') && !NANP.test(to))) throw new ApiError(21211);
  if (!to.startsWith('+1')) throw new ApiError(21408);
  return to;
}

function readService(form: URLSearchParams): string | null {
  const sid = form.get('MessagingServiceSid');
  if (sid && !/^MG[0-9a-f]{32}$/.test(sid)) throw new ApiError(21701);
  return sid || null;
}

/** Every service holds all numbers of the account; without a From it takes the first. */
function readSender(
  network: Network,
  given: { accountSid: string; from: string | null; messagingServiceSid: string | null },
): string {
  if (!given.from && given.messagingServiceSid) {
    const first = network.numbers.all().find((number) => number.accountSid === given.accountSid);
    if (!first) throw new ApiError(21703);
    return first.e164;
  }
  if (!given.from) throw new ApiError(21603);
  if (!E164.test(given.from)) throw new ApiError(21212);
  if (network.numbers.byE164(given.from)?.accountSid !== given.accountSid) throw new ApiError(21606);
  return given.from;
}

function readContent(form: URLSearchParams): Pick<SendDraft, 'body' | 'mediaUrls'> {
  const body = form.get('Body') ?? '';
  const mediaUrls = form.getAll('MediaUrl');
  if (body === '' && mediaUrls.length === 0) throw new ApiError(21602);
  if (body.length > LONGEST_BODY) throw new ApiError(21617);
  if (mediaUrls.length > MOST_MEDIA) throw new ApiError(21623);
  if (!mediaUrls.every(isHttpUrl)) throw new ApiError(21620);
  const validity = form.get('ValidityPeriod');
  if (validity !== null && !(Number(validity) >= 1 && Number(validity) <= 36_000)) throw new ApiError(21624);
  return { body, mediaUrls };
}

/** Underscores in the host are refused, as the real thing does. */
function readCallback(form: URLSearchParams): string | null {
  const url = form.get('StatusCallback');
  if (!url) return null;
  if (!isHttpUrl(url) || new URL(url).hostname.includes('_')) throw new ApiError(21609);
  return url;
}

function readSchedule(form: URLSearchParams, service: string | null): Date | null {
  const sendAt = form.get('SendAt');
  if (!sendAt && !form.get('ScheduleType')) return null;
  if (!service) throw new ApiError(35118);
  const at = new Date(sendAt ?? '');
  if (Number.isNaN(at.getTime())) throw new ApiError(20001);
  return at;
}

export const isHttpUrl = (url: string) => /^https?:\/\//.test(url) && URL.canParse(url);
