import { type FormEvent, useState } from 'react';
import { Button } from '../../../ui/button';
import { Field, fieldLook, Refusal } from '../../../ui/field';
import { type AccountDraft, readAccount } from '../account-draft';
import { useConnectProvider, useTestProvider } from '../api/actions';
import { testWords } from '../setup-steps';

const FIELDS = [
  { name: 'accountSid', label: 'Account SID', hint: 'AC and 32 characters.', type: 'text' },
  { name: 'authToken', label: 'Auth token', hint: 'Kept encrypted and never shown again.', type: 'password' },
  {
    name: 'messagingServiceSid',
    label: 'Messaging service SID, if you use one',
    hint: 'MG and 32 characters.',
    type: 'text',
  },
] as const;

/** The account at the provider: tried first, then kept. What was typed goes to the server and nowhere else. */
export function AccountForm({ onDone }: { onDone(): void }) {
  const [draft, setDraft] = useState<AccountDraft>({ accountSid: '', authToken: '', messagingServiceSid: '' });
  const [errors, setErrors] = useState<Partial<AccountDraft>>({});
  const test = useTestProvider();
  const connect = useConnectProvider();
  const isProven = test.data?.result === 'active';
  const isBusy = test.isPending || connect.isPending;
  const change = (name: keyof AccountDraft, value: string): void => {
    setDraft({ ...draft, [name]: value });
    test.reset();
    connect.reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readAccount(draft);
    setErrors('errors' in read ? read.errors : {});
    if ('errors' in read) return;
    if (isProven) connect.mutate(read.account, { onSuccess: onDone });
    else test.mutate(read.account);
  };
  return (
    <form
      onSubmit={submit}
      noValidate
      className="flex max-w-lg flex-col gap-3 rounded-xl border border-border bg-canvas p-4"
    >
      <AccountFields {...{ draft, errors }} onChange={change} />
      {test.data && (
        <p role="status" className={`m-0 text-body ${isProven ? 'text-success' : 'text-danger'}`}>
          {testWords(test.data.result)}
        </p>
      )}
      <Refusal error={connect.error ?? test.error} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" look="filled" disabled={isBusy}>
          {connect.isPending ? 'Connecting…' : test.isPending ? 'Testing…' : isProven ? 'Connect' : 'Test'}
        </Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  draft: AccountDraft;
  errors: Partial<AccountDraft>;
  onChange(name: keyof AccountDraft, value: string): void;
}

function AccountFields({ draft, errors, onChange }: FieldsProps) {
  return FIELDS.map(({ name, label, hint, type }) => (
    <Field key={name} label={label} hint={hint} error={errors[name]}>
      {(id, describedBy) => (
        <input
          id={id}
          aria-describedby={describedBy}
          aria-invalid={errors[name] !== undefined}
          type={type}
          autoComplete={type === 'password' ? 'new-password' : 'off'}
          spellCheck={false}
          value={draft[name]}
          onChange={(event) => onChange(name, event.target.value)}
          className={fieldLook}
        />
      )}
    </Field>
  ));
}
