import { useEffect, useEffectEvent } from 'react';
import { isShortcut } from '../../lib/keys';
import { useCommands } from '../../lib/use-commands';
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
  useCommands({ today: onToday, create: onNew });
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step || !isShortcut(event)) return;
    const focused = document.activeElement;
    const isOnBar = focused?.hasAttribute('data-bar') ?? false;
    const isNowhere = focused === document.body || focused?.tagName === 'MAIN';
    if (!isOnBar && !(isNowhere && (step === 'left' || step === 'right'))) return;
    event.preventDefault();
    onStep(step);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
