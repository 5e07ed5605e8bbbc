import type { OrgSettings } from '@snout/domain/shared/org-settings';
import type { NewContact } from '../../ports/clients';
import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';
import type { ClientRefusal } from '../client-outcome';
import type { Address } from './read-address';

/** Somebody else took the address between looking and writing: the work is rolled back and done again, and then sees them. */
class AddressRace extends Error {}

/** Each time it was somebody else who was quicker; so many in a row do not happen. */
const TRIES = 5;

/** Runs work that takes addresses, again when another transaction took one at the same instant. */
export async function settlingRaces<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AddressRace) || tries === TRIES) throw error;
    }
  }
}

const OWNERS_PHONE = 'This is your own phone in the settings: texts from it are never a conversation.';

/** What comes from the owner's own phone is no client's word. */
export const isOwnersPhone = ({ channel, address }: Address, { overlapTexts }: OrgSettings): boolean =>
  channel === 'sms' && address === overlapTexts.ownerPhone;

/** Which of these addresses the client still lacks; a refusal naming the other client when one is taken. */
export async function findLacking(
  tx: Pick<Tx, 'clientCards' | 'organization'>,
  clientId: string,
  wanted: readonly (Address & { path: string })[],
): Promise<{ kind: 'ok'; lacking: Address[] } | Extract<ClientRefusal, { kind: 'conflict' }>> {
  const owners = await tx.clientCards.findOwners(wanted);
  const ownerOf = ({ channel, address }: Address) =>
    owners.find((owner) => owner.channel === channel && owner.address === address);
  for (const address of wanted) {
    const owner = ownerOf(address);
    if (!owner || owner.clientId === clientId) continue;
    const { clientName, clientId: theirs } = owner;
    const detail = `This address belongs to ${clientName ?? 'another client who has no name yet'}.`;
    return { kind: 'conflict', detail, path: address.path, clientId: theirs };
  }
  const lacking = wanted.filter((address) => !ownerOf(address));
  const { settings } = await tx.organization.get();
  const own = lacking.find((address) => isOwnersPhone(address, settings));
  return own ? { kind: 'conflict', detail: OWNERS_PHONE, path: own.path } : { kind: 'ok', lacking };
}

/** A new contact point, nobody knows yet whether it works. */
export const newContact = (
  ports: Pick<Ports, 'ids' | 'clock'>,
  { clientId, channel, address }: Address & { clientId: string },
): NewContact => {
  const [id, createdAt] = [ports.ids.next(), ports.clock.now()];
  return { id, clientId, channel, address, validity: 'unknown', createdAt };
};

/** Adds addresses that were free a moment ago; throws an AddressRace when one of them is not any more. */
export async function takeAddresses(tx: Pick<Tx, 'clientCards'>, contacts: readonly NewContact[]): Promise<void> {
  if ((await tx.clientCards.addContacts(contacts)) === 'taken') throw new AddressRace('An address was just taken');
}

/** Changes a contact point; throws an AddressRace when its new address is not free any more. */
export async function mendContact(
  tx: Pick<Tx, 'clientCards'>,
  contactPointId: string,
  change: Parameters<Tx['clientCards']['updateContact']>[1],
): Promise<void> {
  if ((await tx.clientCards.updateContact(contactPointId, change)) === 'taken') {
    throw new AddressRace('The address was just taken');
  }
}

/** Adds one address; the new contact point's id. */
export async function takeAddress(
  ports: Pick<Ports, 'ids' | 'clock'>,
  tx: Pick<Tx, 'clientCards'>,
  entry: Address & { clientId: string },
): Promise<string> {
  const contact = newContact(ports, entry);
  await takeAddresses(tx, [contact]);
  return contact.id;
}
