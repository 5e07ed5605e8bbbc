import type { WindowKind, WindowStatus } from '../shared/vocabulary';
import { isActiveAt, type Window } from './window';

/** A window with what decides whether it gives its sitter a voice. */
export interface CountedWindow extends Window {
  kind: WindowKind;
  sitterAccess: boolean;
  status: WindowStatus;
}

/**
 * True when the window entitles its sitter at this instant. Time decides, never the stored expiry, which may run late;
 * only a closed window is out whatever the time, and a meet-and-greet counts only with access.
 */
export function countsAt(window: CountedWindow, at: Date): boolean {
  if (window.status === 'closed') return false;
  if (window.kind === 'meetAndGreet' && !window.sitterAccess) return false;
  return isActiveAt(window, at);
}
