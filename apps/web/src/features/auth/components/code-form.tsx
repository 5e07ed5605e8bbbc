import { type FormEvent, useState } from 'react';
import { Button } from '../../../ui/button';
import { Field, fieldLook } from '../../../ui/field';
import { SignInRefusal } from './sign-in-refusal';

interface CodeFormProps {
  error: Error | null;
  refusal: string | null;
  wait: number;
  isBusy: boolean;
  onCode(code: string): void;
  onBack(): void;
}

const KINDS = {
  app: {
    label: 'Code of your authenticator app',
    hint: 'Six digits, new every 30 seconds.',
    other: 'Use a recovery code',
  },
  recovery: {
    label: 'Recovery code',
    hint: 'One of the ten you kept, like abcd-efgh-2345-mnop. It works once.',
    other: 'Use the code of the app',
  },
} as const;

/** The second step: a code of the app, or one of those kept for the day the phone is gone. */
export function CodeForm({ isBusy, wait, onCode, onBack, ...refused }: CodeFormProps) {
  const [kind, setKind] = useState<keyof typeof KINDS>('app');
  const [code, setCode] = useState('');
  const { label, hint, other } = KINDS[kind];
  const isApp = kind === 'app';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onCode(code.trim());
  };
  const change = (): void => {
    setKind(isApp ? 'recovery' : 'app');
    setCode('');
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Field label={label} hint={hint}>
        {(id, describedBy) => (
          <input
            key={kind}
            id={id}
            inputMode={isApp ? 'numeric' : 'text'}
            autoComplete={isApp ? 'one-time-code' : 'off'}
            autoCapitalize="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the code is the only thing asked for now
            autoFocus
            required
            minLength={6}
            maxLength={40}
            aria-describedby={describedBy}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            className={`${fieldLook} tracking-wider`}
          />
        )}
      </Field>
      <SignInRefusal {...refused} wait={wait} />
      <Button type="submit" look="filled" disabled={isBusy || wait > 0}>
        {isBusy ? 'Signing in…' : 'Sign in'}
      </Button>
      <div className="flex flex-wrap justify-between gap-x-2">
        <Button look="quiet" className="-ml-2 px-2! text-small!" onClick={onBack}>
          Somebody else
        </Button>
        <Button look="quiet" className="-mr-2 px-2! text-small!" onClick={change}>
          {other}
        </Button>
      </div>
    </form>
  );
}
