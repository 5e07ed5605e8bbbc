import type { ApiKey } from '@snout/contracts/api-keys';
import { minuteTime } from '../../../lib/time';
import { Chip } from '../../../ui/chip';
import { scopesWords } from '../scope-words';

interface TableProps {
  keys: readonly ApiKey[];
  timeZone: string;
  onOpen(keyId: string): void;
}

const HEADS = ['Name', 'May', 'Last used', 'Made by', 'State'] as const;
const cell = 'border-b border-border px-2 py-2.5 align-middle max-sm:border-0 max-sm:p-0';

/** One line per key; cards on a phone. Pressing anywhere in a row opens it. */
export function KeysTable({ keys, timeZone, onOpen }: TableProps) {
  return (
    <table aria-label="API keys" className="w-full border-collapse text-left text-small max-sm:block">
      <thead className="max-sm:hidden">
        <tr className="text-text-3">
          {HEADS.map((head) => (
            <th key={head} scope="col" className="border-b border-border px-2 py-2 font-medium">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:flex max-sm:flex-col max-sm:gap-2">
        {keys.map((apiKey) => (
          <Row key={apiKey.id} {...{ apiKey, timeZone }} onOpen={() => onOpen(apiKey.id)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ apiKey, timeZone, onOpen }: { apiKey: ApiKey; timeZone: string; onOpen(): void }) {
  const isRevoked = apiKey.revokedAt !== null;
  const used = apiKey.lastUsedAt ? minuteTime(apiKey.lastUsedAt, timeZone) : 'Never';
  return (
    <tr
      data-api-key={apiKey.name}
      className="relative hover:bg-canvas max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-x-3 max-sm:gap-y-1.5 max-sm:rounded-xl max-sm:border max-sm:border-border max-sm:p-3"
    >
      <td className={cell}>
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={onOpen}
          className="block text-left text-body font-medium after:absolute after:inset-0"
        >
          {apiKey.name}
        </button>
        <code className="text-meta text-text-3">{apiKey.prefix}…</code>
      </td>
      <td className={`${cell} max-w-80 text-text-2 max-sm:order-3 max-sm:col-span-2 max-sm:max-w-none`}>
        {scopesWords(apiKey.scopes)}
      </td>
      <td className={`${cell} whitespace-nowrap text-text-2 max-sm:order-4 max-sm:col-span-2`}>
        <span className="sm:hidden">Last used: </span>
        {used}
      </td>
      <td className={`${cell} text-text-2 max-sm:hidden`}>{apiKey.createdByName}</td>
      <td className={`${cell} max-sm:order-2`}>
        <Chip tone={isRevoked ? 'neutral' : 'success'}>{isRevoked ? 'Revoked' : 'In use'}</Chip>
      </td>
    </tr>
  );
}
