const REMOVED = '[removed]';
const MAX_TEXT = 2_000;
const MAX_DEPTH = 6;
const MAX_ITEMS = 50;
/** Lines of a stack that say where it was. */
const STACK_LINES = 4;

/** Names whose values nobody may read in a log: what people wrote, and what opens doors. */
const SECRET_NAMES = new Set([
  ...['body', 'text', 'redactedbody', 'wording', 'content', 'notes', 'csv', 'lastmessagepreview', 'preview'],
  ...['password', 'passwordhash', 'newpassword', 'secret', 'secrets', 'sealed', 'sealedsecrets', 'jwtsecret'],
  ...['token', 'authtoken', 'accesstoken', 'refreshtoken', 'refreshsecret', 'idtoken', 'apikey', 'encryptionkeys'],
  ...['authorization', 'cookie', 'cookies', 'setcookie', 'signature', 'xtwiliosignature', 'auth', 'credentials'],
]);

const isSecret = (name: string): boolean => SECRET_NAMES.has(name.toLowerCase().replace(/[^a-z]/g, ''));

/** Phone numbers, international or as people write them, down to their last two digits. */
const INTERNATIONAL = /(?:\+|%2B)[1-9]\d{5,12}(?=\d{2}(?!\d))/gi;
const NATIONAL = /(?<![\w.])(?:1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-]?)\d{3}[\s.-]?\d{2}(?=\d{2}(?![\w]))/g;

const SECRET_TEXTS: readonly [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, `$1 ${REMOVED}`],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, REMOVED],
  [/\bv1\.[\w-]+\.[\w-]+\.[\w-]+\.[\w-]*/g, REMOVED],
  [/(\b[a-z][a-z\d+.-]*:\/\/)[^\s/@]+@/gi, `$1${REMOVED}@`],
  [/\b(password|token|secret|signature|Body)=[^&\s"]+/gi, `$1=${REMOVED}`],
  // The form of the provider's auth tokens; its ids begin with two letters more and stay.
  [/\b[0-9a-f]{32}\b/gi, REMOVED],
];

export const maskPhones = (text: string): string => text.replace(INTERNATIONAL, '+…').replace(NATIONAL, '…');

function safeText(text: string): string {
  const cut = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
  return maskPhones(SECRET_TEXTS.reduce((safe, [pattern, by]) => safe.replace(pattern, by), cut));
}

/** A failure without what it was about: clients of the provider put credentials, and of the database texts, into theirs. */
function safeError(error: Error, depth: number): Record<string, unknown> {
  const { code, status } = error as Error & { code?: unknown; status?: unknown };
  const simple = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? value : undefined);
  const [line = ''] = error.message.split('\n').filter(Boolean);
  const where = (error.stack ?? '').split('\n').filter((one) => /^\s+at /.test(one));
  return {
    type: error.name,
    message: safeText(line.slice(0, 200)),
    code: simple(code),
    status: simple(status),
    stack: where.slice(0, STACK_LINES).map((one) => one.trim()),
    ...(error.cause === undefined ? {} : { cause: safeForLog(error.cause, depth + 1) }),
  };
}

/** What may stand in a log of any value: no texts of people, no secrets, no whole phone number, and an end to it. */
export function safeForLog(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return safeText(value);
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && isPhoneLike(value) ? safeText(String(value)) : value;
  if (typeof value === 'bigint') return safeText(String(value));
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return '[deep]';
  if (value instanceof Error) return safeError(value, depth);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (ArrayBuffer.isView(value)) return '[bytes]';
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => safeForLog(item, depth + 1));
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(
    entries
      .slice(0, MAX_ITEMS)
      .map(([name, inner]) => [
        safeText(String(name)),
        isSecret(String(name)) ? REMOVED : safeForLog(inner, depth + 1),
      ]),
  );
}

/** Ten or eleven digits as North American numbers have them. */
const isPhoneLike = (value: number): boolean => /^1?[2-9]\d{9}$/.test(String(value));
