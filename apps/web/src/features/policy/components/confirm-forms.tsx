import { ActFrame } from '../../../ui/act-frame';
import { firstName } from '../attempt-words';
import type { FormProps } from './form-props';

const EFFECTS = {
  blocked: 'The client never sees it. It stays in the history, and counts as an offence.',
  flagged: 'The sitter keeps seeing the text without the contact details.',
  warned: 'The mark goes away. The text stays as it is.',
} as const;

/** The policy was right. */
export function DiscardForm({ attempt, onJudge, ...rest }: FormProps) {
  return (
    <ActFrame
      {...rest}
      title={attempt.action === 'flagged' ? 'Keep it hidden?' : 'Set this text aside?'}
      effect={EFFECTS[attempt.action]}
      verb={{ blocked: 'Discard', flagged: 'Keep it hidden', warned: 'Set aside' }[attempt.action]}
      isDangerous={attempt.action === 'blocked'}
      onSubmit={() => onJudge({ kind: 'discard' })}
    />
  );
}

/** Messaging is given back. */
export function UnlockForm({ attempt, onJudge, ...rest }: FormProps) {
  const name = firstName(attempt);
  return (
    <ActFrame
      {...rest}
      title={`Unlock ${name}?`}
      effect={`${name} can read and write again, inside their visits.`}
      more={['The offences still count: the next one locks again.']}
      verb="Unlock"
      onSubmit={() => onJudge({ kind: 'unlock' })}
    />
  );
}
