import { type FormEvent, useState } from 'react';
import { wrongPassword } from '../../../lib/new-password';
import { useWait } from '../../../lib/use-wait';
import { Button } from '../../../ui/button';
import { NewPasswordFields } from '../../../ui/new-password-fields';
import { TryRefusal } from '../../../ui/try-refusal';

interface FormProps {
  verb: string;
  busyVerb: string;
  error: Error | null;
  isBusy: boolean;
  onChosen(password: string): void;
}

/** Chooses a password: what is wrong with it stands beside its field before anything is sent. */
export function NewPasswordForm({ verb, busyVerb, error, isBusy, onChosen }: FormProps) {
  const [typed, setTyped] = useState({ password: '', again: '' });
  const [wrong, setWrong] = useState<ReturnType<typeof wrongPassword>>({});
  const wait = useWait(error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = wrongPassword(typed);
    setWrong(found);
    if (Object.keys(found).length === 0) onChosen(typed.password);
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <NewPasswordFields {...{ typed, wrong }} onChange={setTyped} />
      <TryRefusal {...{ error, wait }} />
      <Button type="submit" look="filled" disabled={isBusy || wait > 0}>
        {isBusy ? busyVerb : verb}
      </Button>
    </form>
  );
}
