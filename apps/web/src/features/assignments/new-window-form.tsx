import { listThreads } from '@snout/contracts/threads';
import { createWindow } from '@snout/contracts/windows';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiError, call } from '../../lib/call';
import { sittersQuery } from '../../lib/inventory';
import { formatPhone } from '../../lib/phone';
import { Button } from '../../ui/button';
import { Field, fieldLook } from '../../ui/field';
import { zonedToIso } from './zoned-time';

interface NewWindowFormProps {
  timeZone: string;
  onDone(): void;
}

/** Gives a sitter a window with a client. Times are in the business's zone, which is named. */
export function NewWindowForm({ timeZone, onDone }: NewWindowFormProps) {
  const client = useQueryClient();
  const threads = useQuery({
    queryKey: ['threads', 'choice'],
    queryFn: () => call(listThreads, { query: { limit: 100 } }),
  });
  const sitters = useQuery(sittersQuery);
  const [form, setForm] = useState({ threadId: '', sitterId: '', start: '', end: '' });
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const create = useMutation({
    mutationFn: () =>
      call(createWindow, {
        body: {
          threadId: form.threadId,
          sitterId: form.sitterId,
          startAt: zonedToIso(form.start, timeZone),
          endAt: form.end ? zonedToIso(form.end, timeZone) : null,
        },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['windows'] });
      onDone();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate();
  };
  const active = sitters.data?.sitters.filter((sitter) => sitter.status === 'active') ?? [];
  return (
    <form onSubmit={submit} className="mb-5 grid gap-3 rounded-xl border border-border bg-canvas p-4 sm:grid-cols-2">
      <Field label="Client and number">
        {(id) => (
          <select
            id={id}
            required
            value={form.threadId}
            onChange={(event) => set({ threadId: event.target.value })}
            className={fieldLook}
          >
            <option value="">Choose</option>
            {threads.data?.threads.map((thread) => (
              <option key={thread.id} value={thread.id}>
                {thread.clientName ?? formatPhone(thread.clientAddress ?? '')} via {formatPhone(thread.messageNumber)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Sitter">
        {(id) => (
          <select
            id={id}
            required
            value={form.sitterId}
            onChange={(event) => set({ sitterId: event.target.value })}
            className={fieldLook}
          >
            <option value="">Choose</option>
            {active.map((sitter) => (
              <option key={sitter.id} value={sitter.id}>
                {sitter.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={`Start (${timeZone})`}>
        {(id) => (
          <input
            id={id}
            type="datetime-local"
            required
            value={form.start}
            onChange={(event) => set({ start: event.target.value })}
            className={fieldLook}
          />
        )}
      </Field>
      <Field label={`End (${timeZone}), empty for open-ended`}>
        {(id) => (
          <input
            id={id}
            type="datetime-local"
            value={form.end}
            onChange={(event) => set({ end: event.target.value })}
            className={fieldLook}
          />
        )}
      </Field>
      {create.error && (
        <p role="alert" className="m-0 rounded-lg bg-danger-soft px-3 py-2 text-small text-danger sm:col-span-2">
          {create.error instanceof ApiError ? create.error.message : 'That did not work.'}
        </p>
      )}
      <div className="flex justify-end gap-2 sm:col-span-2">
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
        <Button look="filled" type="submit" disabled={create.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}
