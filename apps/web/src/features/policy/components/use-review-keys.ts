import { useCommands } from '../../../lib/use-commands';

/** Moves through the queue by the keys of the table. */
export function useReviewKeys({ onStep }: { onStep(by: 1 | -1): void }): void {
  useCommands({
    next: () => onStep(1),
    previous: () => onStep(-1),
    nextWhileTyping: () => onStep(1),
    previousWhileTyping: () => onStep(-1),
  });
}
