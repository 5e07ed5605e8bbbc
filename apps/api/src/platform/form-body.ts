import { ProblemException } from './problem';

const MAX_PARAMS = 200;

/**
 * Reads a form body flat and exactly: the provider signs what it sent, so nothing is trimmed, nested or dropped. Repeated
 * names and broken escapes are refused, because two different readings of one signed text would be possible.
 */
export function parseForm(text: string): Record<string, string> {
  const params: Record<string, string> = Object.create(null);
  if (text === '') return params;
  const pairs = text.split('&');
  if (pairs.length > MAX_PARAMS) throw new ProblemException('malformed_body', 'The form has too many fields.');
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = decode(at < 0 ? pair : pair.slice(0, at));
    if (name === '' || name in params)
      throw new ProblemException('malformed_body', 'The form repeats a field or leaves out a name.');
    params[name] = at < 0 ? '' : decode(pair.slice(at + 1));
  }
  return params;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new ProblemException('malformed_body', 'The form is not encoded correctly.');
  }
}
