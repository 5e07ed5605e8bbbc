import { type User, updateUser } from '@snout/contracts/users';
import { useState } from 'react';
import { ActFrame } from '../../../ui/act-frame';
import { Field, fieldLook } from '../../../ui/field';
import { useChangeUser } from '../api/actions';

/** Another name for somebody. */
export function NameForm({ user, onClose }: { user: User; onClose(): void }) {
  const [name, setName] = useState(user.name);
  const change = useChangeUser(user);
  const parsed = updateUser.body.safeParse({ name });
  return (
    <section aria-label="Rename" className="rounded-xl border border-border bg-canvas p-4">
      <ActFrame
        title="Rename"
        effect={
          user.role === 'sitter'
            ? 'The history shows it from now on. Team and the week keep the name they were invited with.'
            : 'It stands beside everything this person writes and does, also what is past.'
        }
        verb="Save"
        isBusy={change.isPending}
        isReady={parsed.success && name.trim() !== user.name}
        error={change.error}
        onSubmit={() => change.mutate({ name: name.trim() }, { onSuccess: onClose })}
        onClose={onClose}
      >
        <Field label="Name">
          {(id) => (
            <input
              id={id}
              autoComplete="off"
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.target.value)}
              className={fieldLook}
            />
          )}
        </Field>
      </ActFrame>
    </section>
  );
}
