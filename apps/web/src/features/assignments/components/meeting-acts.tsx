import type { MeetAndGreet } from '@snout/contracts/meet-and-greets';
import { useState } from 'react';
import { toast } from 'sonner';
import { ActFrame } from '../../../ui/act-frame';
import { Button } from '../../../ui/button';
import { Refusal } from '../../../ui/field';
import { Switch } from '../../../ui/switch';
import { useMeetingAct } from '../api/actions';
import { accessWords, type Word, wordEffect } from '../meeting-words';

interface ActsProps {
  meeting: MeetAndGreet;
  timeZone: string;
}

const WORDS = {
  approve: {
    verb: 'Approve',
    busyVerb: 'Approving…',
    title: 'Does the client stay with this sitter?',
    done: 'Approved.',
  },
  fail: {
    verb: 'Not a match',
    busyVerb: 'Closing…',
    title: 'Not a match?',
    done: 'The client stays with the front desk.',
  },
} as const;

/** Whether the sitter may talk during the meeting, and after it the owner's word. */
export function MeetingActs({ meeting, timeZone }: ActsProps) {
  const [asked, setAsked] = useState<Word | null>(null);
  if (meeting.status !== 'pending') {
    const word = meeting.status === 'approved' ? 'approved' : 'said it was not a match';
    return <p className="m-0 text-body text-text-2">{`${meeting.decidedByName ?? 'The office'} ${word}.`}</p>;
  }
  return (
    <section aria-label="Meet-and-greet" className="flex flex-col gap-4 border-t border-border pt-4">
      <Access meeting={meeting} timeZone={timeZone} />
      {asked ? (
        <Decide meeting={meeting} word={asked} onClose={() => setAsked(null)} />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button size="small" className="max-sm:min-h-11" onClick={() => setAsked('approve')}>
            Approve
          </Button>
          <Button size="small" look="danger" className="max-sm:min-h-11" onClick={() => setAsked('fail')}>
            Not a match
          </Button>
        </div>
      )}
    </section>
  );
}

function Access({ meeting, timeZone }: ActsProps) {
  const act = useMeetingAct(meeting);
  const isOver = new Date(meeting.endAt) <= new Date();
  if (isOver && !meeting.sitterAccess) return null;
  return (
    <>
      <Switch
        label="Sitter access"
        detail={accessWords(meeting, timeZone)}
        isOn={meeting.sitterAccess}
        isBusy={act.isPending}
        onChange={(isOn) => act.mutate(isOn ? 'letIn' : 'shutOut')}
      />
      <Refusal error={act.error} />
    </>
  );
}

function Decide({ meeting, word, onClose }: { meeting: MeetAndGreet; word: Word; onClose(): void }) {
  const act = useMeetingAct(meeting);
  const { done, ...words } = WORDS[word];
  return (
    <div className="rounded-xl border border-border bg-canvas p-4">
      <ActFrame
        {...words}
        effect={wordEffect(meeting, word)}
        isDangerous={word === 'fail'}
        isBusy={act.isPending}
        error={act.error}
        onSubmit={() => act.mutate(word, { onSuccess: () => void toast(done) })}
        onClose={onClose}
      />
    </div>
  );
}
