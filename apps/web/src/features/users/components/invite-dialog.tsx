import type { ResponseOf } from '@snout/contracts/shared/endpoint';
import { inviteUser } from '@snout/contracts/users';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../../../lib/call';
import { Button } from '../../../ui/button';
import { CopyField } from '../../../ui/copy-field';
import { Dialog } from '../../../ui/dialog';
import { Field, fieldLook, Refusal } from '../../../ui/field';
import { useInviteOwner } from '../api/actions';
import { firstName } from '../user-words';

type Invited = ResponseOf<typeof inviteUser>;

/** Name and e-mail in, an invitation to pass on out. */
export function InviteDialog({ onClose }: { onClose(): void }) {
  const [invited, setInvited] = useState<Invited | null>(null);
  return (
    <Dialog label="Invite an owner" shape="sheet" onClose={onClose}>
      <div className="flex flex-col gap-4 p-5 max-sm:p-4">
        <h2 className="m-0 text-pane font-semibold">
          {invited ? `${invited.user.name} is invited` : 'Invite an owner'}
        </h2>
        {invited ? (
          <>
            <CopyField
              label={`Send this link to ${firstName(invited.user.name)}`}
              hint="It works once, for an hour, and is not shown again. Whoever opens it first is in: send it to them alone."
              value={invited.invitationUrl}
            />
            <Button look="filled" className="self-end" onClick={onClose}>
              Done
            </Button>
          </>
        ) : (
          <Form onInvited={setInvited} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}

const WORDS = { name: 'Give a name.', email: 'Give an e-mail address, like ann@example.com.' } as const;
type Wrong = Partial<Record<keyof typeof WORDS, string>>;

function Form({ onInvited, onClose }: { onInvited(invited: Invited): void; onClose(): void }) {
  const [draft, setDraft] = useState({ name: '', email: '' });
  const [wrong, setWrong] = useState<Wrong>({});
  const invite = useInviteOwner();
  const taken = invite.error instanceof ApiError && invite.error.code === 'conflict' ? invite.error.message : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const parsed = inviteUser.body.safeParse({ name: draft.name, email: draft.email.trim() });
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
        Owners see every conversation and may change everything, users and settings too. Somebody who visits clients is
        invited as a sitter, in{' '}
        <Link to="/messages/team" search={{ add: 'sitter' }} className="text-accent underline underline-offset-2">
          Team
        </Link>
        .
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
