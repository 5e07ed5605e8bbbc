import { onboardSitter } from '@snout/contracts/people';
import type { ResponseOf } from '@snout/contracts/shared/endpoint';
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../../../lib/call';
import { formatPhone } from '../../../lib/phone';
import { Button } from '../../../ui/button';
import { CopyField } from '../../../ui/copy-field';
import { Dialog } from '../../../ui/dialog';
import { Field, fieldLook, Refusal } from '../../../ui/field';
import { useInvite } from '../api/actions';
import { firstName } from '../team-words';

type Invited = ResponseOf<typeof onboardSitter>;

/** Name and e-mail in, an invitation to pass on out. */
export function InviteDialog({ onClose }: { onClose(): void }) {
  const [invited, setInvited] = useState<Invited | null>(null);
  return (
    <Dialog label="Invite a sitter" shape="sheet" onClose={onClose}>
      <div className="flex flex-col gap-4 p-5 max-sm:p-4">
        <h2 className="m-0 text-pane font-semibold">
          {invited ? `${invited.sitter.name} is invited` : 'Invite a sitter'}
        </h2>
        {invited ? <Passing invited={invited} onClose={onClose} /> : <Form onInvited={setInvited} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

const WORDS = { name: 'Give a name.', email: 'Give an e-mail address, like ann@example.com.' } as const;
type Wrong = Partial<Record<keyof typeof WORDS, string>>;

function Form({ onInvited, onClose }: { onInvited(invited: Invited): void; onClose(): void }) {
  const [draft, setDraft] = useState({ name: '', email: '' });
  const [wrong, setWrong] = useState<Wrong>({});
  const invite = useInvite();
  const taken = invite.error instanceof ApiError && invite.error.code === 'conflict' ? invite.error.message : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const parsed = onboardSitter.body.safeParse(draft);
    const fields = parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0] as keyof typeof WORDS);
    setWrong(Object.fromEntries(fields.map((field) => [field, WORDS[field]])));
    if (parsed.success) invite.mutate(parsed.data, { onSuccess: onInvited });
  };
  const field = (name: keyof typeof WORDS, label: string, type: 'text' | 'email') => (
    <Field label={label} error={wrong[name] ?? (name === 'email' ? taken : undefined)}>
      {(id, describedBy) => (
        <input
          id={id}
          type={type}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the dialog opens to type the name
          autoFocus={name === 'name'}
          aria-describedby={describedBy}
          aria-invalid={Boolean(wrong[name]) || undefined}
          value={draft[name]}
          onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
          className={fieldLook}
        />
      )}
    </Field>
  );
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {field('name', 'Name', 'text')}
      {field('email', 'E-mail', 'email')}
      <p className="m-0 text-body text-text-2">
        They choose a password with the invitation and get a number of their own. Clients never see another one.
      </p>
      <Refusal error={taken ? null : invite.error} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button look="filled" type="submit" disabled={invite.isPending}>
          {invite.isPending ? 'Inviting…' : 'Invite'}
        </Button>
      </div>
    </form>
  );
}

/** The invitation is shown once. What else is missing is said beside it. */
function Passing({ invited, onClose }: { invited: Invited; onClose(): void }) {
  const name = firstName(invited.sitter.name);
  return (
    <>
      <CopyField
        label={`Send this link to ${name}`}
        hint="It works once, for an hour, and is not shown again."
        value={invited.invitationUrl}
      />
      {invited.number ? (
        <p className="m-0 flex items-center gap-2 text-body">
          <Check size={18} strokeWidth={1.75} aria-hidden className="shrink-0 text-success" />
          {name} texts from {formatPhone(invited.number)}.
        </p>
      ) : (
        <div className="flex flex-wrap items-center gap-3 rounded-lg bg-warn-soft px-3 py-2.5 text-body text-warn">
          <span className="min-w-48 grow">No sitter number is free. Buy one, then give it to {name} here in Team.</span>
          <Link
            to="/messages/numbers"
            search={{ add: 'buy' }}
            className="inline-flex min-h-9 items-center rounded-lg border border-warn px-3 font-medium text-warn no-underline max-sm:min-h-11"
          >
            Buy a number
          </Link>
        </div>
      )}
      <div className="flex justify-end">
        <Button look="filled" onClick={onClose}>
          Done
        </Button>
      </div>
    </>
  );
}
