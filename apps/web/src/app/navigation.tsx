import type { CurrentUser } from '@snout/contracts/auth';
import { Link, useLocation } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { PHONE, useMedia } from '../lib/use-media';
import { Dialog } from '../ui/dialog';
import { Account } from './account';
import { DemoBadge } from './demo-badge';
import { HeldCount } from './held-count';
import { PLACE_GROUPS, PLACES, type Place } from './places';

/** Where an owner may go: groups at the side, or a bar at the bottom of a phone. */
export function Navigation({ user }: { user: CurrentUser }) {
  return useMedia(PHONE) ? <Bar user={user} /> : <Groups />;
}

function Groups() {
  return (
    <div className="flex grow flex-col gap-5">
      {PLACE_GROUPS.map(({ label, items }) => (
        <div key={label} className="flex flex-col gap-0.5">
          {label && <p className="m-0 px-2 pb-1 text-meta font-medium text-text-3">{label}</p>}
          {items.map((item) => (
            <NavItem key={item.to} {...item} look={side} />
          ))}
        </div>
      ))}
    </div>
  );
}

const side = 'min-h-9 gap-2.5 px-2';
const bar = 'min-h-14 grow flex-col justify-center gap-1 px-1 text-meta';
const sheet = 'min-h-11 gap-3 px-2';

function Bar({ user }: { user: CurrentUser }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="flex grow justify-around">
      {PLACES.filter((item) => item.isInBar).map((item) => (
        <NavItem key={item.to} {...item} look={bar} />
      ))}
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className={`inline-flex items-center rounded-lg text-text-2 ${bar}`}
      >
        <Ellipsis size={20} strokeWidth={1.75} aria-hidden /> More
      </button>
      {isOpen && <More user={user} onClose={() => setOpen(false)} />}
    </div>
  );
}

function More({ user, onClose }: { user: CurrentUser; onClose(): void }) {
  return (
    <Dialog label="More" shape="drawer" onClose={onClose}>
      <div className="flex flex-col gap-1 p-3 pb-[max(12px,env(safe-area-inset-bottom))]">
        {PLACES.filter((item) => !item.isInBar).map((item) => (
          <NavItem key={item.to} {...item} look={sheet} onGo={onClose} />
        ))}
        <DemoBadge />
        <div className="mt-1 border-t border-border pt-2">
          <Account user={user} hasName />
        </div>
      </div>
    </Dialog>
  );
}

function NavItem({ to, label, alsoAt, icon: Icon, look, onGo }: Place & { look: string; onGo?: () => void }) {
  const under = alsoAt === undefined ? [] : [alsoAt].flat();
  const isUnder = useLocation({ select: ({ pathname }) => under.some((start) => pathname.startsWith(start)) });
  return (
    <Link
      to={to}
      onClick={() => onGo?.()}
      activeOptions={{ exact: true, includeSearch: false }}
      className={`inline-flex items-center rounded-lg text-text-2 no-underline hover:bg-sunken ${look} ${isUnder ? 'font-medium text-text! sm:bg-sunken' : ''}`}
      activeProps={{ className: 'font-medium text-text! sm:bg-sunken' }}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      {label}
      {to === '/policy' && <HeldCount />}
    </Link>
  );
}
