import { z } from 'zod';
import { E164 } from './seed';

const statusCode = z.number().int().min(400).max(599);

/** What may go wrong with one request. "accept-then-…" does the work first, then spoils the answer. */
export const Fault = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refuse'), code: z.number().int(), status: statusCode.default(400) }),
  z.object({ kind: z.literal('accept-then-reset') }),
  z.object({ kind: z.literal('accept-then-cut-body') }),
  z.object({ kind: z.literal('accept-then-html-201') }),
  z.object({ kind: z.literal('accept-then-hang') }),
  z.object({ kind: z.literal('hang-not-recorded') }),
  z.object({ kind: z.literal('reset-not-recorded') }),
  z.object({ kind: z.literal('rate-limit'), retryAfter: z.number().int().positive().optional() }),
  z.object({
    kind: z.literal('server-error'),
    status: statusCode.min(500).default(503),
    accepted: z.boolean().default(false),
    html: z.boolean().default(false),
  }),
  z.object({ kind: z.literal('delay'), ms: z.number().int().min(0), recordFirst: z.boolean().default(true) }),
  z.object({ kind: z.literal('unauthorized') }),
  z.object({ kind: z.literal('callback-before-answer'), all: z.boolean().default(false) }),
  z.object({ kind: z.literal('drop-callbacks') }),
  z.object({ kind: z.literal('repeat-callbacks'), times: z.number().int().min(1).max(50).default(2) }),
  z.object({ kind: z.literal('reorder-callbacks') }),
  z.object({
    kind: z.literal('end-as'),
    status: z.enum(['sent', 'delivered', 'undelivered', 'failed']),
    errorCode: z.number().int().optional(),
  }),
]);

export type Fault = z.infer<typeof Fault>;

export const FaultRule = z.object({
  fault: Fault,
  /** How many matching requests it hits; null: all until it is lifted. */
  times: z.number().int().min(1).nullable().default(1),
  to: E164.optional(),
  from: E164.optional(),
  /** An operation such as `message.create`, `message.list`, `number.buy`, or `any`. */
  on: z.string().default('message.create'),
  /** Probability that a matching request is hit; a miss does not count. */
  chance: z.number().gt(0).max(1).default(1),
});

export type FaultRule = z.infer<typeof FaultRule>;

export interface Script {
  add(rule: FaultRule): void;
  /** The fault for this request, if any; uses up one of the rule's times. */
  take(request: { operation: string; to?: string; from?: string }): Fault | null;
  rules(): FaultRule[];
  clear(): void;
}

/** The queue of scripted faults: the first rule that matches wins. */
export function createScript(): Script {
  let rules: FaultRule[] = [];
  return {
    add: (rule) => rules.push({ ...rule }),
    take({ operation, to, from }) {
      const rule = rules.find(
        (candidate) =>
          (candidate.on === 'any' || candidate.on === operation) &&
          (candidate.to === undefined || candidate.to === to) &&
          (candidate.from === undefined || candidate.from === from) &&
          // A miss passes the request on to the next rule.
          (candidate.chance === 1 || Math.random() < candidate.chance),
      );
      if (!rule) return null;
      if (rule.times !== null) {
        rule.times -= 1;
        if (rule.times === 0) rules = rules.filter((other) => other !== rule);
      }
      return rule.fault;
    },
    rules: () => rules,
    clear: () => {
      rules = [];
    },
  };
}
