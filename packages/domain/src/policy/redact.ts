import type { Finding } from './finding';

export const REDACTION = '[contact details removed]';

/** The text a sitter may read: every finding replaced. Touching or overlapping findings become one mark. */
export function redact(text: string, findings: readonly Pick<Finding, 'start' | 'end'>[]): string {
  void text;
  void findings;
  throw new Error('Not written yet');
}
