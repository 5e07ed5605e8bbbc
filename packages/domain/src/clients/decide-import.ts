import type { ImportReason } from '../shared/vocabulary';
import type { ImportedClient } from './read-import';

/** A client the addresses of a row belong to. */
export interface KnownClient {
  id: string;
  isArchived: boolean;
  name: string | null;
  timezone: string | null;
  notes: string | null;
  petNames: readonly string[];
  recurringOverride: boolean | null;
}

export interface ImportChange {
  name?: string;
  timezone?: string;
  notes?: string;
  petNames?: string[];
  isOneTimeClient?: boolean;
  recurringOverride?: boolean;
}

export type ImportDecision =
  | { kind: 'create' }
  | { kind: 'update'; clientId: string; change: ImportChange }
  | { kind: 'unchanged'; clientId: string }
  | { kind: 'failed'; reason: ImportReason; clientId: string | null };

/**
 * What becomes of a row: a new client, or what a known one lacks. A file never overwrites what somebody wrote here, so the
 * same file again changes nothing. `lacksAddress`: an address of the row is nobody's yet;
 * `hasOwnersPhone`: that one is the business owner's.
 */
export function decideImport(
  row: ImportedClient,
  facts: { owners: readonly KnownClient[]; lacksAddress: boolean; hasOwnersPhone?: boolean },
): ImportDecision {
  if (facts.hasOwnersPhone) return { kind: 'failed', reason: 'phone_of_owner', clientId: null };
  const [known, ...others] = facts.owners;
  if (!known) return { kind: 'create' };
  if (others.length > 0) return { kind: 'failed', reason: 'contacts_of_two_clients', clientId: null };
  if (known.isArchived) return { kind: 'failed', reason: 'client_archived', clientId: known.id };
  const change = findLacking(row, known);
  const isChange = facts.lacksAddress || Object.keys(change).length > 0;
  return isChange ? { kind: 'update', clientId: known.id, change } : { kind: 'unchanged', clientId: known.id };
}

function findLacking(row: ImportedClient, known: KnownClient): ImportChange {
  const saysClass = row.isOneTimeClient !== null && known.recurringOverride === null;
  return {
    ...(known.name === null ? { name: row.name } : {}),
    ...(known.timezone === null && row.timezone !== null ? { timezone: row.timezone } : {}),
    ...(known.notes === null && row.notes !== null ? { notes: row.notes } : {}),
    ...(known.petNames.length === 0 && row.petNames.length > 0 ? { petNames: row.petNames } : {}),
    ...(saysClass && row.isOneTimeClient !== null
      ? { isOneTimeClient: row.isOneTimeClient, recurringOverride: !row.isOneTimeClient }
      : {}),
  };
}

/** Why a row was left out, for the person whose file it is. */
export const IMPORT_MESSAGES: Readonly<Record<ImportReason, string>> = {
  name_missing: 'There is no name.',
  name_too_long: 'The name is longer than 120 characters.',
  contact_missing: 'There is neither a phone number nor an e-mail address.',
  phone_invalid: 'This is not a phone number.',
  phone_of_owner: 'This is your own phone in the settings, so it cannot be a client’s.',
  email_invalid: 'This is not an e-mail address.',
  timezone_invalid: 'This is not a time zone such as America/Chicago.',
  one_time_invalid: 'One-time must be yes or no.',
  notes_too_long: 'The notes are longer than 5,000 characters.',
  pets_too_many: 'There are more than 20 pets, or a pet’s name is longer than 60 characters.',
  duplicate_in_file: 'An earlier row has the same phone number or e-mail address.',
  contacts_of_two_clients: 'The phone number and the e-mail address belong to two different clients. Merge them first.',
  client_archived: 'This client is archived. Put them back first.',
  malformed_row: 'A quotation mark is in the wrong place, so the row cannot be read.',
};
