import { forceSendMessage } from '@snout/contracts/messages';
import { unlockSitter } from '@snout/contracts/people';
import { type PolicyAttempt, type ResolveBody, resolvePolicyAttempt } from '@snout/contracts/policy';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { z } from 'zod';
import { ApiError, call } from '../../../lib/call';
import { firstName } from '../attempt-words';

/** What a judgement changes elsewhere. */
const KEYS = ['policy', 'threads', 'thread', 'messages', 'deliveries', 'sitters'] as const;

export type Judgement =
  | { kind: 'send'; reason: string }
  | { kind: 'discard' }
  | { kind: 'harmless'; allowList: z.input<typeof ResolveBody>['allowList'] }
  | { kind: 'unlock' };

const judge = (attempt: PolicyAttempt, judgement: Judgement): Promise<unknown> => {
  const params = { id: attempt.id };
  switch (judgement.kind) {
    case 'send':
      return call(forceSendMessage, { params: { id: attempt.messageId }, body: { reason: judgement.reason } });
    case 'discard':
      return call(resolvePolicyAttempt, { params, body: { resolution: 'confirmed' } });
    case 'harmless': {
      const { allowList } = judgement;
      const body = { resolution: 'falsePositive', ...(allowList === undefined ? {} : { allowList }) } as const;
      return call(resolvePolicyAttempt, { params, body });
    }
    case 'unlock':
      return call(unlockSitter, { params: { id: attempt.author.id } });
  }
};

const DONE: Readonly<Record<Judgement['kind'], (attempt: PolicyAttempt) => string>> = {
  send: (attempt) => `Sent as ${firstName(attempt)}’s message.`,
  discard: () => 'Set aside.',
  harmless: () => 'Marked as not a violation.',
  unlock: (attempt) => `${firstName(attempt)} can send texts again.`,
};

/** Carries out what an owner decided. Somebody who was first is named, and the queue moves on all the same. */
export function useJudge(attempt: PolicyAttempt, onDone: (judgement: Judgement) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (judgement: Judgement) => judge(attempt, judgement),
    onSuccess: (_, judgement) => {
      toast(DONE[judgement.kind](attempt));
      onDone(judgement);
    },
    onError: (error, judgement) => {
      if (!(error instanceof ApiError) || error.code !== 'already_resolved') return;
      toast(error.message);
      onDone(judgement);
    },
    onSettled: () => Promise.all(KEYS.map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
}
