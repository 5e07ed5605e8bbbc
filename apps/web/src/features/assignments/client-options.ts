import type { Client } from '@snout/contracts/clients';
import { formatPhone } from '../../lib/phone';
import type { Option } from '../../ui/combobox';

type Named = Pick<Client, 'id' | 'name' | 'petNames'> & {
  contactPoints: readonly Pick<Client['contactPoints'][number], 'channel' | 'address'>[];
};

/** Clients to choose from, by name, with their pets to tell namesakes apart; somebody without a name is a number. */
export const toClientOptions = (clients: readonly Named[]): Option[] =>
  clients
    .map(({ id, name, petNames, contactPoints }): Option => {
      const phone = contactPoints.find(({ channel }) => channel === 'sms')?.address;
      const label = name ?? (phone ? formatPhone(phone) : 'Unknown caller');
      return { id, label, ...(petNames.length > 0 ? { detail: petNames.join(', ') } : {}) };
    })
    .toSorted((a, b) => a.label.localeCompare(b.label));
