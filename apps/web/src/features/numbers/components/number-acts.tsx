import type { BusinessNumber } from '@snout/contracts/numbers';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/button';
import { ACT_WORDS, type ActName, offerOf } from '../number-acts';
import { AssignForm } from './assign-form';
import { ChangeClassForm, ConfirmForm } from './confirm-forms';
import { GiveBackForm } from './give-back-form';
import { ReplaceForm } from './replace-form';

interface ActsProps {
  number: BusinessNumber;
  hasOtherFrontDesk: boolean;
}

/** What may be done with a number. Each is asked for once more, with what it does, in the place of the buttons. */
export function NumberActs({ number, hasOtherFrontDesk }: ActsProps) {
  const [asked, setAsked] = useState<ActName | null>(null);
  const offer = offerOf(number, { at: new Date(), hasOtherFrontDesk });
  const close = (): void => setAsked(null);
  const buttons = useFocusAfter(asked !== null);
  if (asked) {
    return (
      <section aria-label={ACT_WORDS[asked]} className="rounded-xl border border-border bg-canvas p-4">
        {asked === 'assign' && <AssignForm number={number} onClose={close} />}
        {asked === 'changeClass' && <ChangeClassForm number={number} classes={offer.classes} onClose={close} />}
        {(asked === 'quarantine' || asked === 'restore') && (
          <ConfirmForm number={number} name={asked} onClose={close} />
        )}
        {asked === 'replaceFrontDesk' && <ReplaceForm number={number} onClose={close} />}
        {asked === 'giveBack' && <GiveBackForm number={number} onClose={close} />}
      </section>
    );
  }
  return (
    <section ref={buttons} tabIndex={-1} aria-label="Actions" className="flex flex-col gap-2 outline-none">
      <div className="flex flex-wrap gap-2 empty:hidden">
        {offer.acts.map((name) => (
          <Button
            key={name}
            size="small"
            look={name === 'giveBack' ? 'danger' : 'plain'}
            className="max-sm:min-h-11"
            onClick={() => setAsked(name)}
          >
            {name === 'replaceFrontDesk' && number.type !== 'frontDesk' ? 'Make it the front desk' : ACT_WORDS[name]}
          </Button>
        ))}
      </div>
      {offer.why && <p className="m-0 text-small text-text-3">{offer.why}</p>}
    </section>
  );
}

/** The button that was pressed is gone when its form closes: the focus comes back to the actions. */
function useFocusAfter(isOpen: boolean) {
  const actions = useRef<HTMLElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) actions.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return actions;
}
