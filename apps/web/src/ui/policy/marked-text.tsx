import { markSpans } from './mark-spans';
import { KIND_NAMES, type ViolationType } from './violation-words';

interface MarkedTextProps {
  text: string;
  findings: readonly { type: ViolationType; start: number; end: number }[];
  /** The kind stands beside each piece, not only in its accessible name. */
  isNamed?: boolean;
}

/** A text with what the policy found underlined in it, each piece with the name of its kind. */
export function MarkedText({ text, findings, isNamed = false }: MarkedTextProps) {
  return markSpans(text, findings).map(({ text: piece, types, at }) => {
    if (types.length === 0) return <span key={at}>{piece}</span>;
    const name = types.map((type) => KIND_NAMES[type]).join(', ');
    return (
      <span key={at} title={name}>
        <mark className="bg-transparent font-semibold underline decoration-warn decoration-2 underline-offset-3 [color:inherit]">
          {piece}
        </mark>
        <span
          className={
            isNamed
              ? 'mx-1 inline-block rounded-md border border-warn px-1 align-baseline text-meta font-medium whitespace-nowrap text-warn'
              : 'sr-only'
          }
        >
          {isNamed ? name : ` (${name})`}
        </span>
      </span>
    );
  });
}
