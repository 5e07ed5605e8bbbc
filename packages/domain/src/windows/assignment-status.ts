import type { AssignmentStatus, WindowStatus } from '../shared/vocabulary';
import { isActiveAt, type Window } from './window';

export interface StatusWindow extends Window {
  sitterId: string;
  status: WindowStatus;
}

/** What the thread list shows of a thread's windows at an instant. Closed windows do not count at all. */
export function toAssignmentStatus(windows: readonly StatusWindow[], at: Date): AssignmentStatus {
  const counted = windows.filter((window) => window.status !== 'closed');
  const onDuty = new Set(counted.filter((window) => isActiveAt(window, at)).map((window) => window.sitterId));
  if (onDuty.size > 1) return 'overlap';
  if (onDuty.size === 1) return 'active';
  if (counted.some((window) => at < window.startAt)) return 'upcoming';
  return counted.length > 0 ? 'expired' : 'none';
}
