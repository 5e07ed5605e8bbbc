import { ApiError } from '../../lib/call';

/** What was asked for when the server refused. */
type Asked = 'password' | 'code';

/** Why signing in did not work, in the words of whoever tried; null when it only went on to the code. */
export function signInRefusal(error: Error | null, asked: Asked): string | null {
  if (!error) return null;
  if (!(error instanceof ApiError)) return 'Something went wrong. Please try again.';
  if (error.code === 'totp_required' || error.code === 'rate_limited') return null;
  if (error.code === 'offline') return 'The server cannot be reached. Please try again in a moment.';
  if (error.code !== 'invalid_credentials') return error.message;
  return asked === 'code'
    ? 'That code is not right, or was used already. A new one comes every 30 seconds; recovery codes work once each.'
    : 'That e-mail and password do not belong together.';
}

/** Whether a link out of a letter opens nothing any more: used, replaced, or over. */
export const isLinkDead = (error: Error | null): boolean =>
  error instanceof ApiError && (error.code === 'invalid_credentials' || error.code === 'link_expired');
