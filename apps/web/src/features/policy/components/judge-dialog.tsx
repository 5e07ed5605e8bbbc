import type { PolicyAttempt } from '@snout/contracts/policy';
import { Dialog } from '../../../ui/dialog';
import { useJudge } from '../api/actions';
import { firstName } from '../attempt-words';
import type { ActKind } from './act-bar';
import { DiscardForm, UnlockForm } from './confirm-forms';
import { HarmlessForm } from './harmless-form';
import { SendForm } from './send-form';

const FORMS = { send: SendForm, discard: DiscardForm, harmless: HarmlessForm, unlock: UnlockForm } as const;

const TITLES: Readonly<Record<ActKind, (attempt: PolicyAttempt) => string>> = {
  send: () => 'Send anyway',
  discard: () => 'Set this text aside',
  harmless: () => 'Not a violation',
  unlock: (attempt) => `Unlock ${firstName(attempt)}`,
};

interface JudgeDialogProps {
  kind: ActKind;
  attempt: PolicyAttempt;
  onClose(): void;
  /** It is decided, by us or by somebody who was first. */
  onDone(kind: ActKind): void;
}

/** Asks before a judgement, says what it does, and why it was refused. */
export function JudgeDialog({ kind, attempt, onClose, onDone }: JudgeDialogProps) {
  const judge = useJudge(attempt, () => onDone(kind));
  const Form = FORMS[kind];
  return (
    <Dialog label={TITLES[kind](attempt)} shape="box" onClose={onClose}>
      <div className="p-4 max-sm:pb-[max(16px,env(safe-area-inset-bottom))] sm:p-5">
        <Form
          {...{ attempt, onClose }}
          isBusy={judge.isPending}
          error={judge.error}
          onJudge={(judgement) => judge.mutate(judgement)}
        />
      </div>
    </Dialog>
  );
}
