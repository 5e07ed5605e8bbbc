import { createHmac } from 'node:crypto';

/**
 * X-Twilio-Signature of a form: HMAC-SHA1 over the address with its query, then each name and value in the order of names.
 * The fragment holds connection settings, is never sent and never signed.
 */
export function signForm(authToken: string, url: string, form: Record<string, string>): string {
  const names = Object.keys(form).sort();
  const text = names.reduce((sum, name) => sum + name + form[name], withoutFragment(url));
  return createHmac('sha1', authToken).update(Buffer.from(text, 'utf8')).digest('base64');
}

export const withoutFragment = (url: string) => url.split('#', 1)[0] ?? url;
