import { accountOf, handsetOf, type Network } from './network';
import { answerKeyword, keywordOf } from './opt-out';
import { describeAnswer, subject } from './post-callback';
import { isSuccess, postWebhook, type WebhookResult } from './post-webhook';
import type { MessageRecord, NumberRecord } from './records';
import { countSegments } from './segments';
import { newSid } from './sids';

export interface HandsetText {
  from: string;
  to: string;
  body: string;
  mediaUrls?: string[];
  /** How many more times the same webhook is posted, all at once. */
  duplicate?: number;
}

export type ReceiveOutcome =
  | { kind: 'unknownNumber' }
  | { kind: 'received'; sid: string; webhookStatus: number | 'failed' | null; webhooks: WebhookResult[] };

/** A text from a handset: kept first, then told to the number's webhook. Answers once the webhook has answered. */
export async function receiveText(network: Network, text: HandsetText): Promise<ReceiveOutcome> {
  const number = network.numbers.byE164(text.to);
  if (!number) return { kind: 'unknownNumber' };
  const message = toMessage(text);
  const keyword = network.settings.optOut ? keywordOf(text.body) : null;
  message.webhookForm = inboundForm(accountOf(network, message).sid, message, keyword);
  network.messages.add(message);
  network.log.add({ kind: 'text.received', text: 'A text left the phone', ...subject(message) });
  if (keyword) answerKeyword(network, message, keyword);
  const { slow } = handsetOf(network, text.from);
  if (slow && !(await network.timers.wait(network.settings.slowMs))) {
    return { kind: 'received', sid: message.sid, webhookStatus: null, webhooks: [] };
  }
  const webhooks = await tellNumber(network, { message, number, copies: 1 + (text.duplicate ?? 0) });
  return { kind: 'received', sid: message.sid, webhookStatus: message.webhookStatus, webhooks };
}

/** Posts the text's webhook `copies` times at once, each with its own retries and fallback. */
export async function tellNumber(
  network: Network,
  { message, number, copies }: { message: MessageRecord; number: NumberRecord; copies: number },
): Promise<WebhookResult[]> {
  const form = message.webhookForm;
  if (!form || !number.smsUrl) {
    message.webhookStatus = 'failed';
    network.log.add({ kind: 'webhook.failed', text: 'The number has no webhook', ...subject(message) });
    return [];
  }
  const results = await Promise.all(
    Array.from({ length: copies }, (_, copy) => postWithFallback(network, { message, number, form, copy })),
  );
  return results;
}

interface Post {
  message: MessageRecord;
  number: NumberRecord;
  form: Record<string, string>;
  copy: number;
}

async function postWithFallback(network: Network, { message, number, form, copy }: Post): Promise<WebhookResult> {
  const { authToken } = accountOf(network, message);
  const first = await postWebhook(authToken, number.smsUrl, form);
  recordResult(network, { message, result: first, name: copy > 0 ? 'Same webhook again' : 'Webhook' });
  if (isSuccess(first.status) || !number.smsFallbackUrl) return first;
  const second = await postWebhook(authToken, number.smsFallbackUrl, {
    ...form,
    ErrorCode: '11200',
    ErrorUrl: first.url,
  });
  recordResult(network, { message, result: second, name: 'Fallback webhook' });
  return { ...second, tries: first.tries + second.tries };
}

/** The first success is the text's last word, whatever its copies meet. */
function recordResult(
  network: Network,
  { message, result, name }: { message: MessageRecord; result: WebhookResult; name: string },
) {
  const tries = result.tries > 1 ? ` after ${result.tries} tries` : '';
  if (message.webhookStatus === null || !isSuccess(message.webhookStatus)) message.webhookStatus = result.status;
  network.log.add({
    kind: isSuccess(result.status) ? 'webhook.answered' : 'webhook.failed',
    text: `${name}: ${describeAnswer(result.status)}${tries}`,
    ...subject(message),
    ...(result.status === 'failed' ? {} : { httpStatus: result.status }),
  });
}

function toMessage({ from, to, body, mediaUrls = [] }: HandsetText): MessageRecord {
  const now = new Date();
  return {
    sid: newSid(mediaUrls.length > 0 ? 'MM' : 'SM'),
    direction: 'inbound',
    from,
    to,
    body,
    media: mediaUrls.map((url) => ({ sid: newSid('ME'), url, contentType: contentTypeOf(url) })),
    status: 'received',
    errorCode: null,
    messagingServiceSid: null,
    statusCallback: null,
    createdAt: now,
    updatedAt: now,
    sentAt: now,
    arrivedAt: null,
    webhookForm: null,
    webhookStatus: null,
  };
}

const IMAGE_TYPES: Record<string, string> = { png: 'image/png', gif: 'image/gif', webp: 'image/webp' };
const contentTypeOf = (url: string) =>
  IMAGE_TYPES[/\.(\w+)(?:\?|$)/.exec(url)?.[1]?.toLowerCase() ?? ''] ?? 'image/jpeg';

function inboundForm(accountSid: string, message: MessageRecord, keyword: string | null): Record<string, string> {
  const form: Record<string, string> = {
    ToCountry: 'US',
    ToState: '',
    SmsMessageSid: message.sid,
    NumMedia: String(message.media.length),
    ToCity: '',
    FromZip: '',
    SmsSid: message.sid,
    FromState: '',
    SmsStatus: 'received',
    FromCity: '',
    Body: message.body,
    FromCountry: 'US',
    To: message.to,
    ToZip: '',
    NumSegments: String(countSegments(message.body)),
    MessageSid: message.sid,
    AccountSid: accountSid,
    From: message.from,
    ApiVersion: '2010-04-01',
  };
  message.media.forEach((media, index) => {
    form[`MediaUrl${index}`] = media.url;
    form[`MediaContentType${index}`] = media.contentType;
  });
  if (keyword) form.OptOutType = keyword;
  return form;
}
