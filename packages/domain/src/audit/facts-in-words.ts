/** What is known of a change, as it was stored with it. */
export type Facts = Readonly<Record<string, unknown>>;
export type Words = string | ((data: Facts) => string);

export const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The reason that was given, at the end of a sentence without its full stop; nothing when none was. */
export const because = (data: Facts, field: string): string =>
  text(data[field]) ? `, because: ${text(data[field])?.replace(/[.\s]+$/, '')}` : '';

/** A name of the code as words: `number.class_changed` is "number class changed". */
export const inWords = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[._-]/g, ' ')
    .toLowerCase();

export const STATUS_WORDS: Readonly<Record<string, string>> = {
  delivered: 'it arrived on the phone',
  read: 'it was read',
  sent: 'it left the provider',
  sending: 'it is being sent',
  queued: 'it is in the provider’s queue',
  accepted: 'the provider took it',
  undelivered: 'it did not arrive',
  failed: 'it failed',
  notFound: 'it never reached the phone network',
};

/** A keyword the client texted; entries of older versions name no source. */
export const isTheirOwnWord = ({ source }: Facts): boolean =>
  source === undefined || source === 'keyword' || source === 'provider';
