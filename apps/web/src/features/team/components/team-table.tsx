import type { Sitter } from '@snout/contracts/people';
import { formatPhone } from '../../../lib/phone';
import { Avatar } from '../../../ui/avatar';
import { Chip } from '../../../ui/chip';
import { sitterState } from '../team-words';

interface TableProps {
  sitters: readonly Sitter[];
  timeZone: string;
  onOpen(sitterId: string): void;
}

const HEADS = ['Name', 'Number', 'Messaging'] as const;
const cell = 'border-b border-border px-2 py-2.5 align-middle max-sm:border-0 max-sm:p-0';

/** Who works here; cards on a phone. Pressing anywhere in a row opens somebody. */
export function TeamTable({ sitters, timeZone, onOpen }: TableProps) {
  return (
    <table aria-label="Sitters" className="w-full border-collapse text-left text-small max-sm:block">
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
        {sitters.map((sitter) => (
          <Row key={sitter.id} sitter={sitter} timeZone={timeZone} onOpen={() => onOpen(sitter.id)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ sitter, timeZone, onOpen }: { sitter: Sitter; timeZone: string; onOpen(): void }) {
  const { tone, word, detail } = sitterState(sitter, timeZone);
  return (
    <tr
      data-sitter={sitter.email}
      className="relative hover:bg-canvas max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-x-3 max-sm:gap-y-1.5 max-sm:rounded-xl max-sm:border max-sm:border-border max-sm:p-3"
    >
      <td className={`${cell} max-sm:col-span-2`}>
        <span className="flex items-center gap-3">
          <Avatar name={sitter.name} size={32} />
          <span className="min-w-0">
            <button
              type="button"
              aria-haspopup="dialog"
              onClick={onOpen}
              className="block text-left text-body font-medium after:absolute after:inset-0"
            >
              {sitter.name}
            </button>
            <span className="block text-text-3">{sitter.email}</span>
          </span>
        </span>
      </td>
      <td className={`${cell} text-text-2 sm:whitespace-nowrap`}>
        {sitter.businessNumber ? formatPhone(sitter.businessNumber) : <span className="text-text-3">No number</span>}
      </td>
      <td className={`${cell} max-sm:text-right`}>
        <Chip tone={tone}>{word}</Chip>
        {detail && <span className="block max-w-96 pt-0.5 text-text-3 max-sm:hidden">{detail}</span>}
      </td>
    </tr>
  );
}
