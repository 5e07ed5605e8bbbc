import type { MeetAndGreetRefusal } from '@snout/domain/meet-and-greets/decide-meet-and-greet';

export type MeetAndGreetOutcome =
  | { kind: 'done'; meetAndGreetId: string }
  | { kind: 'notFound' }
  | { kind: 'invalid'; path: string; message: string }
  | { kind: 'noFrontDesk' }
  | { kind: 'refused'; why: MeetAndGreetRefusal }
  /** The sitter has a window on this thread at that time already. */
  | { kind: 'overlap'; windowId: string };
