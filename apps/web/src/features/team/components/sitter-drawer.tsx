import type { Sitter } from '@snout/contracts/people';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState } from 'react';
import { formatPhone } from '../../../lib/phone';
import { Button, IconButton } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Dialog } from '../../../ui/dialog';
import { sitterState } from '../team-words';
import { LockForm } from './lock-form';
import { NumberStep } from './number-step';
import { OffboardForm } from './offboard-form';

interface DrawerProps {
  sitter: Sitter;
  sitters: readonly Sitter[];
  timeZone: string;
  onClose(): void;
}

type Asked = 'lock' | 'offboard';

/** One of the team: how they stand, and what may be done. */
export function SitterDrawer({ sitter, sitters, timeZone, onClose }: DrawerProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const state = sitterState(sitter, timeZone);
  const isHere = sitter.status !== 'offboarded';
  const back = (): void => setAsked(null);
  return (
    <Dialog label={sitter.name} shape="drawer" onClose={onClose}>
      <header className="sticky top-0 z-10 flex items-center gap-2 bg-surface py-2.5 pr-2 pl-4">
        <h2 className="m-0 min-w-0 grow truncate text-pane font-semibold">{sitter.name}</h2>
        <Chip tone={state.tone}>{state.word}</Chip>
        <IconButton label="Close" onClick={onClose}>
          <X size={18} strokeWidth={1.75} />
        </IconButton>
      </header>
      <div className="flex flex-col gap-5 px-4 pb-[max(20px,env(safe-area-inset-bottom))]">
        <Facts sitter={sitter} detail={state.detail} />
        {isHere && !sitter.businessNumber && asked === null && <NumberStep sitter={sitter} />}
        {isHere && asked === null && <Buttons isLocked={sitter.messagingLockedAt !== null} onAsk={setAsked} />}
        {isHere && asked === 'lock' && <LockForm sitter={sitter} onClose={back} />}
        {isHere && asked === 'offboard' && <OffboardForm {...{ sitter, sitters, timeZone }} onClose={back} />}
        {!isHere && (
          <p className="m-0 text-body text-text-2">What was said with clients stays in their conversations.</p>
        )}
      </div>
    </Dialog>
  );
}

function Facts({ sitter, detail }: { sitter: Sitter; detail: string | null }) {
  return (
    <section className="flex flex-col gap-3">
      {detail && <p className="m-0 text-body text-text-2">{detail}</p>}
      <dl className="m-0 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-body">
        <dt className="text-text-3">E-mail</dt>
        <dd className="m-0">{sitter.email}</dd>
        <dt className="text-text-3">Number</dt>
        <dd className="m-0">{sitter.businessNumber ? formatPhone(sitter.businessNumber) : 'None'}</dd>
      </dl>
      <Link
        to="/messages/assignments"
        search={{ sitter: sitter.id }}
        className="w-fit text-body text-accent underline underline-offset-2"
      >
        See the week
      </Link>
    </section>
  );
}

const small = { size: 'small', className: 'max-sm:min-h-11' } as const;

function Buttons({ isLocked, onAsk }: { isLocked: boolean; onAsk(asked: Asked): void }) {
  return (
    <section aria-label="Actions" className="flex flex-wrap gap-2 border-t border-border pt-4">
      <Button {...small} onClick={() => onAsk('lock')}>
        {isLocked ? 'Unlock messaging' : 'Lock messaging'}
      </Button>
      <Button {...small} look="danger" onClick={() => onAsk('offboard')}>
        Offboard
      </Button>
    </section>
  );
}
