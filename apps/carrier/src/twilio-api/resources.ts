import type { Media, MessageRecord, NumberRecord } from '../network/records';
import { countSegments } from '../network/segments';
import { toRfc2822 } from './dates';

const API_VERSION = '2010-04-01';
export const accountPath = (accountSid: string) => `/${API_VERSION}/Accounts/${accountSid}`;

const ERROR_MESSAGES: Record<number, string> = {
  30003: 'Unreachable destination handset',
  30034: 'US A2P 10DLC - Message from an unregistered number',
};

export function toMessageResource(accountSid: string, message: MessageRecord) {
  const path = `${accountPath(accountSid)}/Messages/${message.sid}`;
  return {
    body: message.body,
    num_segments: String(countSegments(message.body)),
    direction: message.direction,
    from: message.from,
    to: message.to,
    date_updated: toRfc2822(message.updatedAt),
    price: null,
    error_message: message.errorCode === null ? null : (ERROR_MESSAGES[message.errorCode] ?? 'Unknown error'),
    uri: `${path}.json`,
    account_sid: accountSid,
    num_media: String(message.media.length),
    status: message.status,
    messaging_service_sid: message.messagingServiceSid,
    sid: message.sid,
    date_sent: message.sentAt ? toRfc2822(message.sentAt) : null,
    date_created: toRfc2822(message.createdAt),
    error_code: message.errorCode,
    price_unit: 'USD',
    api_version: API_VERSION,
    subresource_uris: { media: `${path}/Media.json`, feedback: `${path}/Feedback.json` },
  };
}

export function toMediaResource(accountSid: string, { message, media }: { message: MessageRecord; media: Media }) {
  return {
    sid: media.sid,
    account_sid: accountSid,
    parent_sid: message.sid,
    content_type: media.contentType,
    date_created: toRfc2822(message.createdAt),
    date_updated: toRfc2822(message.createdAt),
    uri: `${accountPath(accountSid)}/Messages/${message.sid}/Media/${media.sid}.json`,
  };
}

export const isTollFree = (e164: string) => /^\+18(00|33|44|55|66|77|88)/.test(e164);

export function toNumberResource(accountSid: string, number: NumberRecord) {
  return {
    account_sid: accountSid,
    address_sid: null,
    address_requirements: 'none',
    api_version: API_VERSION,
    beta: false,
    capabilities: { voice: true, sms: true, mms: true, fax: false },
    date_created: toRfc2822(number.createdAt),
    date_updated: toRfc2822(number.updatedAt),
    friendly_name: number.friendlyName,
    identity_sid: null,
    phone_number: number.e164,
    origin: 'twilio',
    sid: number.sid,
    sms_application_sid: number.smsApplicationSid,
    sms_fallback_method: number.smsFallbackMethod,
    sms_fallback_url: number.smsFallbackUrl,
    sms_method: number.smsMethod,
    sms_url: number.smsUrl,
    status_callback: '',
    status_callback_method: 'POST',
    trunk_sid: null,
    uri: `${accountPath(accountSid)}/IncomingPhoneNumbers/${number.sid}.json`,
    voice_receive_mode: 'voice',
    voice_application_sid: null,
    voice_caller_id_lookup: false,
    voice_fallback_method: 'POST',
    voice_fallback_url: null,
    voice_method: 'POST',
    voice_url: null,
    emergency_status: 'Inactive',
    emergency_address_sid: null,
    emergency_address_status: 'unregistered',
    bundle_sid: null,
    status: 'in-use',
    type: isTollFree(number.e164) ? 'toll free' : 'local',
  };
}
