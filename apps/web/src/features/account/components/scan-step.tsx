import { type FormEvent, useState } from 'react';
import { ApiError } from '../../../lib/call';
import { useWait } from '../../../lib/use-wait';
import { Button } from '../../../ui/button';
import { CopyField } from '../../../ui/copy-field';
import { Field, fieldLook } from '../../../ui/field';
import { TryRefusal } from '../../../ui/try-refusal';
import { inFours } from '../recovery-text';
import { QrCode } from './qr-code';

interface ScanStepProps {
  secret: string;
  uri: string;
  isBusy: boolean;
  error: Error | null;
  onCode(code: string): void;
  onCancel(): void;
}

/** The secret goes into the app by camera, by link on the phone itself, or by hand; a first code proves that it did. */
export function ScanStep({ secret, uri, ...rest }: ScanStepProps) {
  return (
    <div className="flex flex-col gap-5">
      <section aria-label="Scan" className="flex flex-col gap-3">
        <h3 className="m-0 text-body font-semibold">1. Scan this with your authenticator app</h3>
        <QrCode text={uri} label="QR code with the secret for your authenticator app" />
        <a href={uri} className="py-1 text-body text-accent underline underline-offset-2 sm:hidden">
          The app is on this phone: open it
        </a>
        <CopyField label="Or type this secret into the app" value={inFours(secret)} copied={secret} isMono />
      </section>
      <CodeStep {...rest} />
    </div>
  );
}

function CodeStep({ isBusy, error, onCode, onCancel }: Omit<ScanStepProps, 'secret' | 'uri'>) {
  const [code, setCode] = useState('');
  const wait = useWait(error);
  const isWrong = error instanceof ApiError && error.code === 'invalid_credentials';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onCode(code.replace(/\s/g, ''));
  };
  const words = isWrong ? 'That code is not right, or was used already. Wait for the next one.' : null;
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <h3 className="m-0 text-body font-semibold">2. Type the code the app shows</h3>
      <Field label="Six digits" error={words} hint="On a phone whose clock is wrong the codes are wrong, too.">
        {(id, describedBy) => (
          <input
            id={id}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            pattern="[0-9 ]{6,7}"
            maxLength={7}
            aria-describedby={describedBy}
            aria-invalid={isWrong || undefined}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            className={`${fieldLook} w-40! tracking-wider`}
          />
        )}
      </Field>
      {!isWrong && <TryRefusal error={error} wait={wait} />}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button look="filled" type="submit" disabled={isBusy || wait > 0}>
          {isBusy ? 'Switching on…' : 'Switch on'}
        </Button>
      </div>
    </form>
  );
}
