import { Download, Printer } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-field';
import { RECOVERY_FILE, recoveryText } from '../recovery-text';

interface RecoveryCodesProps {
  codes: readonly string[];
  email: string;
  verb: string;
  onKept(): void;
}

const today = (): string => new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' }).format(new Date());

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: RECOVERY_FILE });
  link.click();
  URL.revokeObjectURL(url);
}

/** Shown this once: the way in on the day the phone is gone. One goes on only after saying they are kept. */
export function RecoveryCodes({ codes, email, verb, onKept }: RecoveryCodesProps) {
  const [isKept, setKept] = useState(false);
  const id = useId();
  const text = recoveryText(codes, { email, madeOn: today() });
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <h3 id={id} className="m-0 text-body font-semibold">
        Keep your recovery codes
      </h3>
      <p className="m-0 text-body text-text-2">
        If your phone is lost, one of these lets you in instead of the code. Each works once. They are not shown again.
      </p>
      <div data-print>
        <p className="hidden whitespace-pre-line print:block">{`Snout OS Messaging: recovery codes\nFor ${email}, made on ${today()}. Each works once.`}</p>
        <ul
          aria-label="Recovery codes"
          className="m-0 grid list-none grid-cols-2 gap-x-4 gap-y-1.5 rounded-lg bg-sunken px-4 py-3 font-mono text-small max-[360px]:grid-cols-1"
        >
          {codes.map((code) => (
            <li key={code} className="whitespace-nowrap">
              {code}
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={text} />
        <Button onClick={() => download(text)}>
          <Download size={16} strokeWidth={1.75} aria-hidden /> Download
        </Button>
        <Button onClick={() => window.print()}>
          <Printer size={16} strokeWidth={1.75} aria-hidden /> Print
        </Button>
      </div>
      <label className="flex min-h-11 items-center gap-3 text-body">
        <input
          type="checkbox"
          checked={isKept}
          onChange={(event) => setKept(event.target.checked)}
          className="size-5 shrink-0 accent-(--accent)"
        />
        I keep them where I find them without my phone
      </label>
      <div className="flex justify-end">
        <Button look="filled" disabled={!isKept} onClick={onKept}>
          {verb}
        </Button>
      </div>
    </section>
  );
}
