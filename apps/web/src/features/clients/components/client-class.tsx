import type { Client } from '@snout/contracts/clients';
import { classWords } from '../../../ui/clients/client-words';
import { Refusal } from '../../../ui/field';
import { Segmented } from '../../../ui/segmented';
import { useClassify } from '../api/actions';

const OPTIONS = [
  { value: 'auto', label: 'By bookings' },
  { value: 'recurring', label: 'Recurring' },
  { value: 'oneTime', label: 'One-time' },
] as const;

type Class = (typeof OPTIONS)[number]['value'];

const saidOf = ({ recurringOverride }: Client): Class =>
  recurringOverride === null ? 'auto' : recurringOverride ? 'recurring' : 'oneTime';

/** One-time or recurring: what counts now and why, and the owner's word on it. */
export function ClientClass({ client }: { client: Client }) {
  const classify = useClassify(client.id);
  const { word, why, effect } = classWords(client);
  return (
    <section className="flex flex-col gap-2">
      <h2 className="m-0 text-small font-semibold text-text-2">Kind of client</h2>
      <Segmented
        label="Kind of client"
        value={classify.isPending ? classify.variables.class : saidOf(client)}
        options={OPTIONS}
        onChange={(value) => classify.mutate({ class: value })}
      />
      <p className="m-0 text-body text-text-2">
        {word}, {why}. {effect} Windows ahead move to the right number; what was said stays where it is.
      </p>
      <Refusal error={classify.error} />
    </section>
  );
}
