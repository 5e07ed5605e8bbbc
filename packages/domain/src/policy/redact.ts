import type { Finding } from './finding';

export const REDACTION = '[contact details removed]';

/** The text a sitter may read: every finding replaced. Touching or overlapping findings become one mark. */
export function redact(text: string, findings: readonly Pick<Finding, 'start' | 'end'>[]): string {
  const spans = [...findings].sort((a, b) => a.start - b.start);
  let clean = '';
  let at = 0;
  let isOpen = false;
  for (const { start, end } of spans) {
    if (end <= start) continue;
    if (!isOpen || start > at) clean += text.slice(at, start) + REDACTION;
    isOpen = true;
    at = Math.max(at, end);
  }
  return clean + text.slice(at);
}
