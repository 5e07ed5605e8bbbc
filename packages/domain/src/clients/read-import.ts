import { isTimeZone } from '../shared/time-zone';
import type { ImportReason } from '../shared/vocabulary';

const COLUMNS = {
  name: ['name', 'client', 'client name', 'full name', 'customer', 'customer name', 'owner'],
  firstName: ['first name', 'firstname', 'given name'],
  lastName: ['last name', 'lastname', 'surname', 'family name'],
  phone: ['phone', 'phone number', 'mobile', 'mobile phone', 'cell', 'cell phone', 'telephone', 'tel'],
  email: ['email', 'e mail', 'email address', 'e mail address', 'mail'],
  timezone: ['timezone', 'time zone', 'tz'],
  notes: ['notes', 'note', 'comments', 'comment'],
  pets: ['pets', 'pet', 'pet name', 'pet names', 'petnames'],
  oneTime: ['one time', 'onetime', 'is one time', 'one time client', 'isonetimeclient', 'is one time client'],
} as const;
type Column = keyof typeof COLUMNS;

/** Where in a row each thing may be written; several columns may say the same, the first that says something counts. */
export type ImportHeader = Readonly<Record<Column, readonly number[]>>;

const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[\s_\-./]+/g, ' ')
    .trim();

/** Reads the titles of a file; null when there is nothing to call a client by or to reach them at. */
export function readHeader(titles: readonly string[]): { header: ImportHeader; ignored: string[] } | null {
  const kinds = titles.map(
    (title) => Object.entries(COLUMNS).find(([, names]) => names.some((name) => name === plain(title)))?.[0],
  );
  const at = (column: Column): number[] => kinds.flatMap((kind, index) => (kind === column ? [index] : []));
  const header = Object.fromEntries(Object.keys(COLUMNS).map((column) => [column, at(column as Column)])) as Record<
    Column,
    number[]
  >;
  const hasName = header.name.length + header.firstName.length + header.lastName.length > 0;
  const hasContact = header.phone.length + header.email.length > 0;
  if (!hasName || !hasContact) return null;
  return { header, ignored: titles.filter((title, index) => kinds[index] === undefined && title.trim() !== '') };
}

export interface ImportedClient {
  name: string;
  /** As written; read by whoever knows phone numbers. */
  phone: string | null;
  email: string | null;
  timezone: string | null;
  notes: string | null;
  petNames: string[];
  isOneTimeClient: boolean | null;
}

const YES = new Set(['yes', 'y', 'true', 't', '1', 'x', 'one time', 'onetime']);
const NO = new Set(['no', 'n', 'false', 'f', '0', 'recurring', 'weekly', 'regular']);
const LIMITS = { name: 120, notes: 5_000, pets: 20, pet: 60 };

/** One row as a client, or why it is none. Cells are taken as they stand: a formula is a text like any other. */
export function readRow(
  header: ImportHeader,
  cells: readonly string[],
): { kind: 'read'; client: ImportedClient } | { kind: 'failed'; reason: ImportReason; name: string | null } {
  const cell = (column: Column): string | null => {
    const texts = header[column].map((index) => (cells[index] ?? '').replaceAll('\0', '').trim());
    return texts.find((text) => text !== '') ?? null;
  };
  const parts = [cell('firstName'), cell('lastName')].filter((part) => part !== null);
  const name = cell('name') ?? (parts.join(' ') || null);
  const failed = (reason: ImportReason) => ({
    kind: 'failed' as const,
    reason,
    name: name?.slice(0, LIMITS.name) ?? null,
  });
  if (name === null) return failed('name_missing');
  if (name.length > LIMITS.name) return failed('name_too_long');
  const [phone, email, timezone, notes] = [cell('phone'), cell('email'), cell('timezone'), cell('notes')];
  if (phone === null && email === null) return failed('contact_missing');
  if (timezone !== null && !isTimeZone(timezone)) return failed('timezone_invalid');
  if (notes !== null && notes.length > LIMITS.notes) return failed('notes_too_long');
  const petNames = (cell('pets') ?? '')
    .split(/[,;/&\n]/)
    .map((pet) => pet.trim())
    .filter((pet) => pet !== '');
  if (petNames.length > LIMITS.pets || petNames.some((pet) => pet.length > LIMITS.pet)) return failed('pets_too_many');
  const word = cell('oneTime') === null ? null : plain(cell('oneTime') ?? '');
  if (word !== null && !YES.has(word) && !NO.has(word)) return failed('one_time_invalid');
  const isOneTimeClient = word === null ? null : YES.has(word);
  return { kind: 'read', client: { name, phone, email, timezone, notes, petNames, isOneTimeClient } };
}
