import { type PolicyRulesDto, rehearsePolicyRules, updatePolicyRules } from '@snout/contracts/policy';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { ApiError, call } from '../../../lib/call';
import { useNow } from '../../../lib/use-now';
import { changesOf, isSameRules, type Rehearsed, type RulesDraft, readinessOf, toDraft } from '../rules-draft';
import { rulesQuery } from './queries';

/** Rules under way: what is changed, whether exactly that was rehearsed, and putting it in force. */
export function useRules(rules: PolicyRulesDto) {
  const client = useQueryClient();
  const [base, setBase] = useState(rules);
  const [draft, setDraft] = useState<RulesDraft>(() => toDraft(rules));
  const [rehearsed, setRehearsed] = useState<Rehearsed | null>(null);
  const start = (from: PolicyRulesDto): void => {
    setBase(from);
    setDraft(toDraft(from));
  };
  // Somebody else's change is taken over as long as nothing is changed here.
  if (base.version !== rules.version && isSameRules(toDraft(base), draft)) start(rules);
  const changes = changesOf(toDraft(base), draft);
  const rehearse = useMutation({
    // What was rehearsed is told by the call: the fields may have changed while it ran.
    mutationFn: (asked: { rules: RulesDraft; version: number }) =>
      call(rehearsePolicyRules, { body: changesOf(toDraft(base), asked.rules) }),
    onSuccess: (result, asked) => setRehearsed({ ...asked, result }),
  });
  const activate = useMutation({
    mutationFn: () => call(updatePolicyRules, { body: changes }),
    onSuccess: (saved) => {
      client.setQueryData(rulesQuery.queryKey, saved);
      start(saved);
      setRehearsed(null);
      toast('These rules are in force now.');
    },
    onError: (error) => {
      if (!(error instanceof ApiError) || error.code !== 'rehearsal_required') return;
      setRehearsed(null);
      void client.invalidateQueries({ queryKey: rulesQuery.queryKey });
    },
  });
  const readiness = readinessOf({ base: toDraft(base), draft, rehearsed, version: rules.version, now: useNow() });
  return {
    draft,
    rehearsed,
    readiness,
    rehearse,
    activate,
    onRehearse: () => {
      activate.reset();
      rehearse.mutate({ rules: draft, version: rules.version });
    },
    change: (changed: Partial<RulesDraft>) => {
      activate.reset();
      rehearse.reset();
      setDraft({ ...draft, ...changed });
    },
    undo: () => {
      start(rules);
      setRehearsed(null);
    },
  };
}
