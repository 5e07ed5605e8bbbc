import { useEffect, useEffectEvent } from 'react';
import { isShortcut } from '../../lib/keys';
import type { Step } from './lanes';

const STEPS: Readonly<Partial<Record<string, Step>>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface Keys {
  onToday(): void;
  onNew(): void;
  /** From a bar to the next; without one in focus, only sideways, so that up and down still scroll the page. */
  onStep(step: Step): void;
}

/** t, n and the arrows. Enter opens a bar by itself, since it is a button. */
export function useAssignmentKeys({ onToday, onNew, onStep }: Keys): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (!isShortcut(event)) return;
    const step = STEPS[event.key];
    const focused = document.activeElement;
    const isOnBar = focused?.hasAttribute('data-bar') ?? false;
    const isNowhere = focused === document.body || focused?.tagName === 'MAIN';
    const mayStep = isOnBar || (isNowhere && (step === 'left' || step === 'right'));
    if (event.key === 't') onToday();
    else if (event.key === 'n') onNew();
    else if (step && mayStep) onStep(step);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
