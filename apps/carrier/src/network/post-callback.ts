import { accountOf, type Network } from './network';
import { isSuccess, postWebhook } from './post-webhook';
import type { MessageRecord, MessageStatus } from './records';

interface Callback {
  status: MessageStatus;
  errorCode: number | null;
  copies: number;
}

/** Posts a status callback `copies` times, one after the other. Answers the HTTP results, none when the text has no callback address. */
export async function postCallback(network: Network, message: MessageRecord, callback: Callback) {
  const results: (number | 'failed')[] = [];
  if (!message.statusCallback) return results;
  const account = accountOf(network, message);
  const form = callbackForm(account.sid, message, callback);
  for (let copy = 0; copy < callback.copies; copy += 1) {
    const { status } = await postWebhook(account.authToken, message.statusCallback, form);
    results.push(status);
    network.log.add({
      kind: isSuccess(status) ? 'callback.answered' : 'callback.failed',
      text: `Receipt "${callback.status}"${copy > 0 ? ' again' : ''}: ${describeAnswer(status)}`,
      ...subject(message),
      ...(status === 'failed' ? {} : { httpStatus: status }),
    });
  }
  if (callback.copies === 0) {
    network.log.add({ kind: 'callback.dropped', text: `Receipt "${callback.status}" was lost`, ...subject(message) });
  }
  return results;
}

export const describeAnswer = (status: number | 'failed') =>
  status === 'failed' ? 'nobody answered' : `answered ${status}`;

/** The fields that say which phone and which business number an event is about. */
export function subject(message: MessageRecord) {
  const [phone, businessNumber] =
    message.direction === 'inbound' ? [message.from, message.to] : [message.to, message.from];
  return { sid: message.sid, phone, businessNumber };
}

function callbackForm(accountSid: string, message: MessageRecord, { status, errorCode }: Callback) {
  const form: Record<string, string> = {
    AccountSid: accountSid,
    ApiVersion: '2010-04-01',
    From: message.from,
    To: message.to,
    MessageSid: message.sid,
    SmsSid: message.sid,
    MessageStatus: status,
    SmsStatus: status,
  };
  if (message.messagingServiceSid) form.MessagingServiceSid = message.messagingServiceSid;
  if (errorCode !== null) form.ErrorCode = String(errorCode);
  if (status === 'delivered' || status === 'undelivered') form.RawDlrDoneDate = toDoneDate(new Date());
  return form;
}

/** YYMMDDhhmm, as networks write it. */
const toDoneDate = (at: Date) => at.toISOString().replace(/\D/g, '').slice(2, 12);
