import { type ImportedClient, type ImportHeader, readRow } from '@snout/domain/clients/read-import';
import type { ImportReason } from '@snout/domain/shared/vocabulary';
import type { Ports } from '../../ports/ports';
import type { CsvRow } from '../../ports/readers';
import { type Address, readAddress } from './read-address';

export type FileRow =
  | { kind: 'read'; line: number; client: ImportedClient; addresses: Address[] }
  | { kind: 'failed'; line: number; reason: ImportReason; name: string | null };

/** The rows of a file, each a client with addresses or a reason why not. An address is the first row's that has it. */
export function readRows(
  ports: Pick<Ports, 'phones'>,
  file: { header: ImportHeader; lines: readonly CsvRow[]; country: string },
): FileRow[] {
  const seen = new Set<string>();
  return file.lines.map(({ line, cells }): FileRow => {
    if (cells === null) return { kind: 'failed', line, reason: 'malformed_row', name: null };
    const read = readRow(file.header, cells);
    if (read.kind === 'failed') return { ...read, line };
    const { client } = read;
    const found = readAddresses(ports, client, file.country);
    if (!Array.isArray(found)) return { kind: 'failed', line, reason: found.reason, name: client.name };
    const keys = found.map(({ channel, address }) => `${channel} ${address}`);
    if (keys.some((key) => seen.has(key))) {
      return { kind: 'failed', line, reason: 'duplicate_in_file', name: client.name };
    }
    for (const key of keys) seen.add(key);
    return { kind: 'read', line, client, addresses: found };
  });
}

function readAddresses(
  ports: Pick<Ports, 'phones'>,
  { phone, email }: ImportedClient,
  country: string,
): Address[] | { reason: ImportReason } {
  const sms = phone === null ? null : readAddress(ports, { channel: 'sms', text: phone }, country);
  if (phone !== null && !sms) return { reason: 'phone_invalid' };
  const mail = email === null ? null : readAddress(ports, { channel: 'email', text: email }, country);
  if (email !== null && !mail) return { reason: 'email_invalid' };
  return [sms, mail].filter((address) => address !== null);
}
