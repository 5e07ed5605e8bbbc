import type { Window } from '@snout/contracts/windows';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { sittersQuery } from '../../../lib/inventory';
import { formatPhone } from '../../../lib/phone';
import { dayIn } from '../../../lib/zoned-time';
import type { Option } from '../../../ui/combobox';
import { Field, fieldLook, Refusal } from '../../../ui/field';
import { useSaveWindow } from '../api/actions';
import { clashQuery, threadsOfQuery } from '../api/queries';
import { clashOf, type FieldErrors, fieldErrorsOf, readWindow, type WindowDraft } from '../drafts';
import { clockNote, stretchWords } from '../effects';
import { ClientField } from './client-field';
import { Outcome, SaveFrame, SitterField, TimeFields, useFocusWrong } from './form-parts';

interface WindowFormProps {
  timeZone: string;
  from: Partial<WindowDraft>;
  client: Option | null;
  /** The one that is changed; its conversation stays. */
  windowId?: string;
  onClose(): void;
}

/** A window with times of its own: no booking, no buffer. */
export function WindowForm({ timeZone, from, windowId, onClose, ...given }: WindowFormProps) {
  const [client, setClient] = useState<Option | null>(given.client);
  const [draft, setDraft] = useState({ threadId: '', sitterId: '', start: '', end: '', ...from });
  const [wrong, setWrong] = useState<FieldErrors>({});
  const save = useSaveWindow(windowId);
  const set = (change: Partial<WindowDraft>): void => setDraft({ ...draft, ...change });
  const submit = (): void => {
    const read = readWindow(draft, timeZone);
    const { threadId, ...others } = read.kind === 'ok' ? {} : read.errors;
    setWrong(
      threadId && !client
        ? { ...others, clientId: 'Choose a client.' }
        : { ...others, ...(threadId ? { threadId } : {}) },
    );
    if (read.kind === 'ok') save.mutate(read.body, { onSuccess: onClose });
  };
  const errors = { ...wrong, ...fieldErrorsOf(save.error) };
  const box = useFocusWrong(wrong);
  const clashId = clashOf(save.error);
  return (
    <SaveFrame
      onSubmit={submit}
      onClose={onClose}
      isBusy={save.isPending}
      verb={windowId ? 'Save changes' : 'Open window'}
    >
      <div ref={box} className="flex flex-col gap-4">
        {!windowId && (
          <ClientField
            value={client}
            error={errors.clientId}
            onChoose={(next) => {
              setClient(next);
              set({ threadId: '' });
            }}
          />
        )}
        {!windowId && client && (
          <ThreadField key={client.id} clientId={client.id} draft={draft} error={errors.threadId} onChange={set} />
        )}
        <SitterField value={draft.sitterId} error={errors.sitterId} onChange={(sitterId) => set({ sitterId })} />
        <TimeFields {...{ ...draft, errors, timeZone }} endHint="Empty is open-ended." onChange={set} />
        <WindowOutcome draft={draft} timeZone={timeZone} />
        {clashId ? (
          <Clash windowId={clashId} around={draft} timeZone={timeZone} />
        ) : (
          <Refusal error={Object.keys(fieldErrorsOf(save.error)).length > 0 ? null : save.error} />
        )}
      </div>
    </SaveFrame>
  );
}

interface ThreadFieldProps {
  clientId: string;
  draft: WindowDraft;
  error: string | undefined;
  onChange(change: Partial<WindowDraft>): void;
}

/** By which number they talk. A client has a conversation per number; with one there is nothing to choose. */
function ThreadField({ clientId, draft, error, onChange }: ThreadFieldProps) {
  const threads = useQuery(threadsOfQuery(clientId));
  const onlyId = threads.data?.length === 1 ? threads.data[0]?.id : undefined;
  const choose = useEffectEvent((threadId: string) => onChange({ threadId }));
  useEffect(() => {
    if (onlyId) choose(onlyId);
  }, [onlyId]);
  return (
    <Field label="Conversation" error={error}>
      {(id, describedBy) => (
        <select
          id={id}
          aria-describedby={describedBy}
          aria-invalid={Boolean(error) || undefined}
          value={draft.threadId}
          onChange={(event) => onChange({ threadId: event.target.value })}
          className={fieldLook}
        >
          <option value="">Choose</option>
          {threads.data?.map((thread) => (
            <option key={thread.id} value={thread.id}>
              via {NUMBER_WORDS[thread.numberClass]} {formatPhone(thread.messageNumber)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const NUMBER_WORDS = { frontDesk: 'the front desk,', sitter: 'a sitter’s number,', pool: 'a pool number,' } as const;

function WindowOutcome({ draft, timeZone }: { draft: WindowDraft; timeZone: string }) {
  const sitters = useQuery(sittersQuery);
  const read = readWindow({ ...draft, threadId: crypto.randomUUID() }, timeZone);
  if (read.kind === 'wrong') return null;
  const { startAt, endAt = null } = read.body;
  const sitter = sitters.data?.sitters.find(({ id }) => id === draft.sitterId);
  const note = clockNote({ startAt, endAt }, timeZone);
  return (
    <Outcome label={`${sitter?.name.split(' ')[0] ?? 'The sitter'} gets the client’s texts`}>
      <p className="m-0">{stretchWords(startAt, endAt, timeZone)}. No buffer is added.</p>
      {note && <p className="m-0 font-medium">{note}</p>}
    </Outcome>
  );
}

interface ClashProps {
  windowId: string;
  around: { threadId: string; sitterId: string };
  timeZone: string;
}

/** The window in the way, and the way to it. */
function Clash({ windowId, around: { threadId, sitterId }, timeZone }: ClashProps) {
  const clash = useQuery(clashQuery({ threadId, sitterId }, windowId));
  const words = (window: Window): string =>
    `${window.sitterName} has ${window.clientName ?? 'this client'} already: ${stretchWords(window.startAt, window.endAt, timeZone)}.`;
  return (
    <p role="alert" className="m-0 rounded-lg bg-danger-soft px-3 py-2 text-small text-danger">
      {clash.data ? words(clash.data) : 'This sitter has a window with this client at that time already.'}{' '}
      {clash.data && (
        <Link
          to="/messages/assignments"
          search={{ job: clash.data.id, from: dayIn(clash.data.startAt, timeZone) }}
          className="font-medium text-danger underline underline-offset-2"
        >
          Open that window
        </Link>
      )}
    </p>
  );
}
