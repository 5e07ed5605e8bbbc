import { REDACTION } from '@snout/domain/policy/redact';

/** A text of which something was taken out: what stands in its place looks like no word of the client's. */
export function Redacted({ text }: { text: string }) {
  return text.split(REDACTION).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
    <span key={index}>
      {index > 0 && <span className="text-text-3 italic">{REDACTION}</span>}
      {piece}
    </span>
  ));
}
