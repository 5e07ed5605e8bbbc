import {
  ACTORS,
  ATTEMPT_ACTIONS,
  ATTEMPT_ACTORS,
  ATTEMPT_RESOLUTIONS,
  DIRECTIONS,
  VIOLATION_SEVERITIES,
  VIOLATION_TYPES,
} from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { Id, IdParams, PageQuery, Pagination, Text } from './shared/fields';

/** A piece of text that breaks the policy; `start` and `end` are UTF-16 offsets, half-open. */
export const PolicyFinding = z.object({
  type: z.enum(VIOLATION_TYPES),
  severity: z.enum(VIOLATION_SEVERITIES),
  start: z.number().int(),
  end: z.number().int(),
  rule: z.string(),
});
export type PolicyFinding = z.infer<typeof PolicyFinding>;

const ContextMessage = z.object({
  id: z.string(),
  direction: z.enum(DIRECTIONS),
  actor: z.enum(ACTORS),
  authorName: z.string().nullable(),
  body: z.string(),
  wasBlocked: z.boolean(),
  createdAt: z.string(),
});

/** Whoever wrote the text, with what is known of them. */
const AttemptAuthor = z.object({
  type: z.enum(ATTEMPT_ACTORS),
  id: z.string(),
  name: z.string().nullable(),
  /** Offences that count now: blocked texts of the rolling period that were not judged false positives. Clients: 0. */
  offencesInPeriod: z.number().int(),
  messagingLockedAt: z.string().nullable(),
  lockReason: z.string().nullable(),
  /** Locked by the count, which has fallen below the limit since: unlocking may be offered. Nothing unlocks by itself. */
  mayUnlock: z.boolean(),
  /** The last attempts before this one, newest first. */
  recent: z.array(
    z.object({
      id: z.string(),
      createdAt: z.string(),
      action: z.enum(ATTEMPT_ACTIONS),
      offenceNo: z.number().int(),
      resolution: z.enum(ATTEMPT_RESOLUTIONS).nullable(),
      types: z.array(z.enum(VIOLATION_TYPES)),
    }),
  ),
});

export const PolicyAttempt = z.object({
  id: z.string(),
  threadId: z.string(),
  messageId: z.string(),
  clientId: z.string(),
  clientName: z.string().nullable(),
  createdAt: z.string(),
  action: z.enum(ATTEMPT_ACTIONS),
  status: z.enum(['open', 'resolved']),
  /** Which offence of the period this was when it happened; 0 for clients, for earlier pieces of a split number, and where nobody could look. */
  offenceNo: z.number().int(),
  /** The attempt that completed the number of which this text is an earlier piece. It is resolved together with that one. */
  partOf: z.string().nullable(),
  resolution: z.enum(ATTEMPT_RESOLUTIONS).nullable(),
  resolvedAt: z.string().nullable(),
  resolvedByName: z.string().nullable(),
  note: z.string().nullable(),
  /** Nobody could look into the text, so it was held or hidden. */
  detectorFailed: z.boolean(),
  /** Whether an owner may still let it go with force-send. */
  canForceSend: z.boolean(),
  text: z.string(),
  direction: z.enum(DIRECTIONS),
  findings: z.array(PolicyFinding),
  author: AttemptAuthor,
  /** Up to three messages before and three after, by time, without the text itself. */
  context: z.array(ContextMessage),
});
export type PolicyAttempt = z.infer<typeof PolicyAttempt>;

export const PolicyViolationItem = z.object({
  id: z.string(),
  threadId: z.string(),
  messageId: z.string(),
  /** The attempt to resolve; null for what an owner wrote and sent knowingly. */
  attemptId: z.string().nullable(),
  createdAt: z.string(),
  type: z.enum(VIOLATION_TYPES),
  severity: z.enum(VIOLATION_SEVERITIES),
  isRedacted: z.boolean(),
  details: z.string().nullable(),
  start: z.number().int(),
  end: z.number().int(),
  actor: z.enum(ACTORS),
  sitterId: z.string().nullable(),
  sitterName: z.string().nullable(),
  clientName: z.string().nullable(),
  text: z.string(),
  wasBlocked: z.boolean(),
  status: z.enum(['open', 'resolved']),
  resolution: z.enum(ATTEMPT_RESOLUTIONS).nullable(),
});
export type PolicyViolationItem = z.infer<typeof PolicyViolationItem>;

const ReviewQuery = PageQuery.extend({
  status: z.enum(['open', 'resolved', 'all']).default('all'),
  sitterId: Id.optional(),
  threadId: Id.optional(),
  type: z.enum(VIOLATION_TYPES).optional(),
});

export const listPolicyAttempts = defineEndpoint({
  method: 'GET',
  path: '/policy/attempts',
  access: 'owner',
  summary: 'Attempts to share contact details, newest first, each with text, context and history.',
  query: ReviewQuery,
  response: z.object({ attempts: z.array(PolicyAttempt), openCount: z.number().int(), pagination: Pagination }),
});

export const getPolicyAttempt = defineEndpoint({
  method: 'GET',
  path: '/policy/attempts/:id',
  access: 'owner',
  summary: 'One attempt.',
  params: IdParams,
  response: PolicyAttempt,
});

export const listPolicyViolations = defineEndpoint({
  method: 'GET',
  path: '/policy/violations',
  access: 'owner',
  summary: 'Every piece of text the policy found, newest first.',
  query: ReviewQuery,
  response: z.object({ violations: z.array(PolicyViolationItem), pagination: Pagination }),
});

const AllowEntry = Text.trim().min(3).max(200);

export const ResolveBody = z.strictObject({
  /** `confirmed` sets the text aside, `falsePositive` says it was none, `forceSent` lets it go (the note is its reason). */
  resolution: z.enum(ATTEMPT_RESOLUTIONS),
  note: Text.trim().max(500).optional(),
  /** With `falsePositive`: what is never to be found again. `true`: whatever was found in this text. */
  allowList: z.union([z.boolean(), AllowEntry, z.array(AllowEntry).max(20)]).optional(),
});

const resolveErrors = ['already_resolved', 'conflict', 'opted_out', 'number_unavailable', 'validation_failed'] as const;

export const resolvePolicyAttempt = defineEndpoint({
  method: 'POST',
  path: '/policy/attempts/:id/resolve',
  access: 'owner',
  summary: 'Judge an attempt. A second owner who comes later is told who was first.',
  params: IdParams,
  body: ResolveBody,
  response: PolicyAttempt,
  errors: resolveErrors,
});

export const resolvePolicyViolation = defineEndpoint({
  method: 'POST',
  path: '/policy/violations/:id/resolve',
  access: 'owner',
  summary: 'Judge the attempt behind a violation.',
  params: IdParams,
  body: ResolveBody,
  response: PolicyAttempt,
  errors: resolveErrors,
});

const CustomWord = Text.trim()
  .min(2)
  .max(100)
  .regex(/[\p{L}\p{N}].*[\p{L}\p{N}]/u, 'needs at least two letters or digits');

/** What a business can change of the policy. */
const RuleFields = {
  /** Words nobody may write to a client, beside what is always kept out. */
  customWords: z.array(CustomWord).max(200),
  /** Phone numbers, addresses, domains and words that are never found. The business's own numbers always are allowed. */
  allowList: z.array(AllowEntry).max(500),
  splitScan: z.strictObject({ minutes: z.number().int().min(1).max(60), messages: z.number().int().min(1).max(20) }),
  escalationDays: z.number().int().min(1).max(365),
};

export const PolicyRulesDto = z.object({
  ...RuleFields,
  /** Raised by every change. 0 until the first one. */
  version: z.number().int(),
  changedAt: z.string().nullable(),
  changedByName: z.string().nullable(),
  /** Always allowed, because they are yours. */
  ownNumbers: z.array(z.string()),
});
export type PolicyRulesDto = z.infer<typeof PolicyRulesDto>;

const RuleChanges = z.strictObject(RuleFields).partial();

export const getPolicyRules = defineEndpoint({
  method: 'GET',
  path: '/policy/rules',
  access: 'owner',
  summary: 'The rules in force.',
  response: PolicyRulesDto,
});

export const updatePolicyRules = defineEndpoint({
  method: 'PUT',
  path: '/policy/rules',
  access: 'owner',
  summary:
    'Put changed rules in force; what is left out stays. Exactly these rules must have been rehearsed in the last 24 h.',
  body: RuleChanges,
  response: PolicyRulesDto,
  errors: ['rehearsal_required'],
});

const Difference = z.enum(['newlyBlocked', 'newlyAllowed', 'newlyMarked', 'newlyCleared']);

export const Rehearsal = z.object({
  id: z.string(),
  /** Messages of the last 90 days that were looked at. */
  scanned: z.number().int(),
  from: z.string(),
  to: z.string(),
  /** False: there were more than could be looked at, and the oldest were left out. */
  isComplete: z.boolean(),
  /** Sitters' texts. */
  newlyBlocked: z.number().int(),
  newlyAllowed: z.number().int(),
  /** Clients' texts. */
  newlyMarked: z.number().int(),
  newlyCleared: z.number().int(),
  perSitter: z.array(
    z.object({
      sitterId: z.string(),
      name: z.string().nullable(),
      newlyBlocked: z.number().int(),
      newlyAllowed: z.number().int(),
    }),
  ),
  samples: z.array(
    z.object({
      difference: Difference,
      messageId: z.string(),
      threadId: z.string(),
      createdAt: z.string(),
      actor: z.enum(ACTORS),
      sitterId: z.string().nullable(),
      text: z.string(),
      /** Under the new rules; under the present ones where the new find nothing. */
      findings: z.array(PolicyFinding),
    }),
  ),
  /** Until when these rules may be put in force without another rehearsal, if nobody changes the rules meanwhile. */
  validUntil: z.string(),
});
export type Rehearsal = z.infer<typeof Rehearsal>;

export const rehearsePolicyRules = defineEndpoint({
  method: 'POST',
  path: '/policy/rules/rehearse',
  access: 'owner',
  summary: 'Show what changed rules would have done to the last 90 days. Changes nothing.',
  body: RuleChanges,
  response: Rehearsal,
});

export const scanPolicy = defineEndpoint({
  method: 'POST',
  path: '/policy/scan',
  access: 'owner',
  summary: 'What the policy finds in a text, by the rules in force. Stores nothing.',
  body: z.strictObject({
    text: Text.max(20_000),
    /** Whose text it would be; a sitter’s findings all block. */
    voice: z.enum(['sitter', 'client']).optional(),
    /** The same person’s last texts, oldest first. */
    previous: z.array(Text.max(20_000)).max(20).optional(),
  }),
  response: z.object({ findings: z.array(PolicyFinding) }),
});
