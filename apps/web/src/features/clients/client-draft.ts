import type { Client, createClient } from '@snout/contracts/clients';
import type { BodyOf } from '@snout/contracts/shared/endpoint';
import { toE164 } from '../../lib/phone';

export interface ClientDraft {
  name: string;
  phone: string;
  email: string;
  pets: string;
  notes: string;
}

export type DraftErrors = Partial<Record<keyof ClientDraft, string>>;
type Body = BodyOf<typeof createClient>;
export type ReadDraft = { isRight: true; body: Body } | { isRight: false; errors: DraftErrors };

export const toDraft = (client: Client | null): ClientDraft => ({
  name: client?.name ?? '',
  phone: '',
  email: '',
  pets: client?.petNames.join(', ') ?? '',
  notes: client?.notes ?? '',
});

const petsOf = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** What is filled in as the API takes it, or what is wrong with which field. Empty addresses are left as they are. */
export function readDraft({ name, phone, email, pets, notes }: ClientDraft): ReadDraft {
  const petNames = petsOf(pets);
  const address = email.trim();
  const errors: DraftErrors = {
    ...(name.trim() ? {} : { name: 'A name is needed.' }),
    ...(phone.trim() && !toE164(phone) ? { phone: 'This is not a phone number.' } : {}),
    ...(address && !/^\S+@\S+\.\S+$/.test(address) ? { email: 'This is not an e-mail address.' } : {}),
    ...(petNames.length > 20 ? { pets: 'At most 20 pets.' } : {}),
  };
  if (Object.keys(errors).length > 0) return { isRight: false, errors };
  const body: Body = {
    name: name.trim(),
    petNames,
    notes: notes.trim() || null,
    ...(phone.trim() ? { phone: toE164(phone) ?? phone } : {}),
    ...(address ? { email: address } : {}),
  };
  return { isRight: true, body };
}
