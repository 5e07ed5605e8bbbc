import { normalizeBody } from '@snout/domain/messaging/normalize-body';
import type { ConsentKeyword } from '@snout/domain/shared/vocabulary';
import type { MediaReference } from '../ports/messages';

/** An inbound text as the provider delivered it, cleaned of what no database takes. */
export interface InboundSms {
  providerMessageId: string;
  from: string;
  to: string;
  body: string;
  wasAltered: boolean;
  media: MediaReference[];
  numSegments: number;
  /** The provider already answered the keyword itself, so we must not. */
  providerAnswered: boolean;
  /** The keyword as the provider understood it: a business can have words of its own there. */
  providerKeyword: ConsentKeyword | null;
  parameters: Record<string, string>;
}

const MAX_MEDIA = 10;
const PROVIDER_KEYWORDS: ReadonlyMap<string, ConsentKeyword> = new Map([
  ['STOP', 'optOut'],
  ['START', 'optIn'],
  ['HELP', 'help'],
]);

/** Reads the provider's parameters. Missing ones become empty, never an error: the receipt keeps everything anyway. */
export function toInboundSms(params: Readonly<Record<string, string>>): InboundSms {
  const { body, wasAltered } = normalizeBody(params.Body ?? '');
  const media: MediaReference[] = [];
  const count = Math.min(Number.parseInt(params.NumMedia ?? '0', 10) || 0, MAX_MEDIA);
  for (let i = 0; i < count; i++) {
    const url = params[`MediaUrl${i}`];
    if (url) media.push({ url, contentType: params[`MediaContentType${i}`] ?? 'application/octet-stream' });
  }
  return {
    providerMessageId: params.MessageSid ?? params.SmsSid ?? '',
    from: params.From ?? '',
    to: params.To ?? '',
    body,
    wasAltered,
    media,
    numSegments: Math.max(1, Number.parseInt(params.NumSegments ?? '1', 10) || 1),
    providerAnswered: Boolean(params.OptOutType),
    providerKeyword: PROVIDER_KEYWORDS.get(params.OptOutType ?? '') ?? null,
    parameters: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, value.replaceAll('\0', '')])),
  };
}
