import { Check, Copy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { Field, fieldLook } from './field';

interface CopyFieldProps {
  label: string;
  hint?: ReactNode;
  value: string;
  /** What is copied, when that is not what is shown. */
  copied?: string;
  /** Signs to be compared one by one: all of them in sight. */
  isMono?: boolean;
}

/** Something to pass on or keep: shown to be read, and copied with one press. */
export function CopyField({ label, hint, value, copied = value, isMono = false }: CopyFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(id, describedBy) => (
        <span className="flex gap-2">
          {isMono ? (
            <textarea
              {...{ id, value }}
              readOnly
              rows={2}
              aria-describedby={describedBy}
              onFocus={(event) => event.target.select()}
              className={`${fieldLook} resize-none py-2 font-mono break-all`}
            />
          ) : (
            <input
              {...{ id, value }}
              readOnly
              aria-describedby={describedBy}
              onFocus={(event) => event.target.select()}
              className={fieldLook}
            />
          )}
          <CopyButton text={copied} />
        </span>
      )}
    </Field>
  );
}

export function CopyButton({ text, label = 'Copy' }: { text: string; label?: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Button className="shrink-0" onClick={() => void copy()}>
      {isCopied ? <Check size={16} strokeWidth={1.75} /> : <Copy size={16} strokeWidth={1.75} />}
      <span aria-live="polite">{isCopied ? 'Copied' : label}</span>
    </Button>
  );
}
