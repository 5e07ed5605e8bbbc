import type { CurrentUser } from '@snout/contracts/auth';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Dialog } from '../../../ui/dialog';
import { InlineError, Skeleton } from '../../../ui/states';
import { useRemoveTotp, useRenewCodes } from '../api/actions';
import { securityQuery } from '../api/queries';
import { codesLeft, offEffects } from '../two-step-words';
import { Enrol } from './enrol';
import { PasswordAct } from './password-act';
import { RecoveryCodes } from './recovery-codes';
import { Section } from './section';

type Asked = 'enrol' | 'renew' | 'off';

const TITLES: Readonly<Record<Asked, string>> = {
  enrol: 'Set up two-step sign-in',
  renew: 'New recovery codes',
  off: 'Turn two-step sign-in off',
};

/** The second step: whether it is on, and what may be done about it. */
export function TwoStepSection({ user }: { user: CurrentUser }) {
  const query = useQuery(securityQuery);
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <Section
      title="Two-step sign-in"
      intro="Besides your password a code from an app on your phone. Whoever steals the password stays outside."
    >
      {query.isPending && <Skeleton className="appear-late h-16 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.data?.hasTotp === false && (
        <div className="flex flex-wrap items-center gap-3">
          <Chip tone="warn">Off</Chip>
          <Button look="filled" onClick={() => setAsked('enrol')}>
            Set up two-step sign-in
          </Button>
        </div>
      )}
      {query.data?.hasTotp && <On left={query.data.recoveryCodesLeft} onAsk={setAsked} />}
      {asked && query.data && (
        <Asking asked={asked} user={user} needsTotp={query.data.needsTotp} onClose={() => setAsked(null)} />
      )}
    </Section>
  );
}

function On({ left, onAsk }: { left: number; onAsk(asked: Asked): void }) {
  const { words, isFew } = codesLeft(left);
  return (
    <>
      <p className="m-0 flex flex-wrap items-center gap-x-3 gap-y-1 text-body">
        <Chip tone="success">On</Chip>
        <span className={isFew ? 'text-warn' : 'text-text-2'}>{words}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onAsk('renew')}>New recovery codes</Button>
        <Button look="danger" onClick={() => onAsk('off')}>
          Turn off
        </Button>
      </div>
    </>
  );
}

interface AskingProps {
  asked: Asked;
  user: CurrentUser;
  needsTotp: boolean;
  onClose(): void;
}

function Asking({ asked, user: { email }, needsTotp, onClose }: AskingProps) {
  const client = useQueryClient();
  const [hasCodes, setHasCodes] = useState(false);
  const renew = useRenewCodes();
  const remove = useRemoveTotp();
  const done = (): void => {
    void client.invalidateQueries({ queryKey: ['account'] });
    onClose();
  };
  const [effect, ...more] = offEffects(needsTotp);
  const mayLeave = !hasCodes && !renew.data;
  return (
    <Dialog label={TITLES[asked]} shape="sheet" onClose={() => mayLeave && onClose()}>
      <div className="flex flex-col gap-4 p-5 max-sm:p-4">
        <h2 className="m-0 text-pane font-semibold">{TITLES[asked]}</h2>
        {asked === 'enrol' && (
          <Enrol
            {...{ email }}
            lastVerb="Done"
            onSwitchedOn={() => setHasCodes(true)}
            onDone={done}
            onCancel={onClose}
          />
        )}
        {asked === 'renew' && renew.data && (
          <RecoveryCodes codes={renew.data.recoveryCodes} {...{ email }} verb="Done" onKept={done} />
        )}
        {asked === 'renew' && !renew.data && (
          <PasswordAct
            title="The old ones end"
            effect="You get ten new recovery codes. The ones you have work no more."
            verb="Make new codes"
            act={renew}
            onClose={onClose}
          />
        )}
        {asked === 'off' && (
          <PasswordAct
            title="Really without it?"
            {...{ effect, more }}
            verb="Turn off"
            isDangerous
            act={{ ...remove, mutate: (password) => remove.mutate(password, { onSuccess: onClose }) }}
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}
