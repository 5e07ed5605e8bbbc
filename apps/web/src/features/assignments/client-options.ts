import type { Client } from '@snout/contracts/clients';
import { formatPhone } from '../../lib/phone';
import type { Option } from '../../ui/combobox';

type Named = Pick<Client, 'id' | 'name' | 'petNames'> & {
  contactPoints: readonly Pick<Client['contactPoints'][number], 'channel' | 'address'>[];
};

/** A client by name, with their pets to tell namesakes apart; somebody without a name is a number. */
export function toClientOption({ id, name, petNames, contactPoints }: Named): Option {
  const phone = contactPoints.find(({ channel }) => channel === 'sms')?.address;
  const label = name ?? (phone ? formatPhone(phone) : 'Unknown caller');
  return { id, label, ...(petNames.length > 0 ? { detail: petNames.join(', ') } : {}) };
}

export const toClientOptions = (clients: readonly Named[]): Option[] =>
  clients.map(toClientOption).toSorted((a, b) => a.label.localeCompare(b.label));
