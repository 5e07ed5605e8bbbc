import { z } from 'zod';

/** "from-to" in milliseconds: how long after it was queued a text reaches its last status. */
export const DelayRange = z
  .string()
  .regex(/^\d{1,6}-\d{1,6}$/, 'two numbers of milliseconds, such as 400-2000')
  .refine((range) => Number(range.split('-')[0]) <= Number(range.split('-')[1]), 'the first number is the larger one');

export interface Settings {
  /** See DelayRange. */
  delay: string;
  /** Milliseconds a slow handset adds in each direction. */
  slowMs: number;
  /** Whether the network itself answers STOP, START and HELP and then refuses with 21610. */
  optOut: boolean;
}

export function pickDelay(range: string): number {
  const [from = 0, to = 0] = range.split('-').map(Number);
  return from + Math.floor(Math.random() * (to - from + 1));
}
