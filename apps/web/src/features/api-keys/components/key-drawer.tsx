import type { ApiKey } from '@snout/contracts/api-keys';
import { X } from 'lucide-react';
import { useState } from 'react';
import { fullTime } from '../../../lib/time';
import { ActFrame } from '../../../ui/act-frame';
import { Button, IconButton } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Dialog } from '../../../ui/dialog';
import { useRevokeKey } from '../api/actions';
import { scopesWords } from '../scope-words';
import { ChangeForm } from './change-form';

interface DrawerProps {
  apiKey: ApiKey;
  timeZone: string;
  onClose(): void;
}

/** One key: what it may do, and the way to end it. */
export function KeyDrawer({ apiKey, timeZone, onClose }: DrawerProps) {
  const [asked, setAsked] = useState<'change' | 'revoke' | null>(null);
  const isRevoked = apiKey.revokedAt !== null;
  const back = (): void => setAsked(null);
  return (
    <Dialog label={apiKey.name} shape="drawer" onClose={onClose}>
      <header className="sticky top-0 z-10 flex items-center gap-2 bg-surface py-2.5 pr-2 pl-4">
        <h2 className="m-0 min-w-0 grow truncate text-pane font-semibold">{apiKey.name}</h2>
        <Chip tone={isRevoked ? 'neutral' : 'success'}>{isRevoked ? 'Revoked' : 'In use'}</Chip>
        <IconButton label="Close" onClick={onClose}>
          <X size={18} strokeWidth={1.75} />
        </IconButton>
      </header>
      <div className="flex flex-col gap-5 px-4 pb-[max(20px,env(safe-area-inset-bottom))]">
        <Facts {...{ apiKey, timeZone }} />
        {isRevoked && (
          <p className="m-0 text-body text-text-2">It opens nothing any more. It stays here for the record.</p>
        )}
        {!isRevoked && asked === null && (
          <section aria-label="Actions" className="flex flex-wrap gap-2 border-t border-border pt-4">
            <Button size="small" className="max-sm:min-h-11" onClick={() => setAsked('change')}>
              Change
            </Button>
            <Button size="small" className="max-sm:min-h-11" look="danger" onClick={() => setAsked('revoke')}>
              Revoke
            </Button>
          </section>
        )}
        {!isRevoked && asked === 'change' && <ChangeForm apiKey={apiKey} onClose={back} />}
        {!isRevoked && asked === 'revoke' && <RevokeForm apiKey={apiKey} onClose={back} />}
      </div>
    </Dialog>
  );
}

function Facts({ apiKey, timeZone }: { apiKey: ApiKey; timeZone: string }) {
  const facts: [string, string][] = [
    ['Begins with', `${apiKey.prefix}…`],
    ['May', scopesWords(apiKey.scopes)],
    ['Last used', apiKey.lastUsedAt ? fullTime(apiKey.lastUsedAt, timeZone) : 'Never'],
    ['Made', `${fullTime(apiKey.createdAt, timeZone)} by ${apiKey.createdByName}`],
    ...(apiKey.revokedAt ? [['Revoked', fullTime(apiKey.revokedAt, timeZone)] as [string, string]] : []),
  ];
  return (
    <dl className="m-0 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-body">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-text-3">{name}</dt>
          <dd className="m-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function RevokeForm({ apiKey, onClose }: { apiKey: ApiKey; onClose(): void }) {
  const revoke = useRevokeKey(apiKey.id);
  const use = apiKey.lastUsedAt ? `${apiKey.name} stops working with its next call.` : 'Nobody has used it so far.';
  return (
    <section aria-label="Revoke" className="rounded-xl border border-border bg-canvas p-4">
      <ActFrame
        title={`Revoke the key of ${apiKey.name}?`}
        effect={`${use} This cannot be undone; you can always make a new key.`}
        verb="Revoke"
        isDangerous
        isBusy={revoke.isPending}
        error={revoke.error}
        onSubmit={() => revoke.mutate(undefined, { onSuccess: onClose })}
        onClose={onClose}
      />
    </section>
  );
}
