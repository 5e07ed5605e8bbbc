import { useQuery } from '@tanstack/react-query';
import { demoQuery } from '../../../lib/demo';
import { Avatar } from '../../../ui/avatar';

interface DemoPeopleProps {
  isBusy: boolean;
  onChoose(person: { email: string; password: string }): void;
}

const ROLE_WORDS = { owner: 'Owner', sitter: 'Sitter' } as const;

/** In the demo its people sign in with one tap; elsewhere there are none. */
export function DemoPeople({ isBusy, onChoose }: DemoPeopleProps) {
  const { data } = useQuery(demoQuery);
  if (!data || data.people.length === 0) return null;
  return (
    <section aria-label="Demo people" className="w-full max-w-[360px]">
      <h2 className="m-0 px-1 pb-2 text-small font-medium text-text-2">This is the demo. Come in as:</h2>
      <ul className="m-0 flex list-none flex-col gap-1 p-0">
        {data.people.map((person) => (
          <li key={person.email}>
            <button
              type="button"
              disabled={isBusy}
              onClick={() => onChoose({ email: person.email, password: person.password })}
              className="flex min-h-12 w-full items-center gap-3 rounded-[10px] border border-transparent px-2 py-1.5 text-left text-text hover:border-border hover:bg-surface"
            >
              <Avatar name={person.name} size={32} />
              <span className="min-w-0 grow">
                <span className="block truncate font-medium">{person.name}</span>
                <span className="block truncate text-small text-text-3">{person.org}</span>
              </span>
              <span className="text-small text-text-3">{ROLE_WORDS[person.role]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
