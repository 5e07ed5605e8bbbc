import { z } from 'zod';
import { isDay } from './week';

export const VIEWS = ['week', 'day', 'list'] as const;

/** What of the assignments is on screen, as it stands in the address. */
export const AssignmentsSearch = z.object({
  view: z.enum(VIEWS).optional().catch(undefined),
  /** A day of the week that is shown, in the zone of the business. */
  from: z.string().refine(isDay).optional().catch(undefined),
  sitter: z.uuid().optional().catch(undefined),
  /** The job whose drawer is open: the id of its window, or of a booking without one. */
  job: z.uuid().optional().catch(undefined),
  /** The form that is open. */
  add: z.enum(['booking', 'window', 'meeting']).optional().catch(undefined),
  /** What the form begins with, as wall-clock times. */
  start: z.string().max(16).optional().catch(undefined),
  end: z.string().max(16).optional().catch(undefined),
  /** Whom the form is about, in which conversation, and who is to do it. */
  client: z.uuid().optional().catch(undefined),
  for: z.uuid().optional().catch(undefined),
  who: z.uuid().optional().catch(undefined),
});
export type AssignmentsSearch = z.infer<typeof AssignmentsSearch>;
