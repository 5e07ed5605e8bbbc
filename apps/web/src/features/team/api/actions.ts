import { assignNumber } from '@snout/contracts/numbers';
import { lockSitter, offboardSitter, onboardSitter, type Sitter, unlockSitter } from '@snout/contracts/people';
import type { BodyOf } from '@snout/contracts/shared/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { call } from '../../../lib/call';
import { offboardedWords } from '../team-words';

const KEYS = ['sitters', 'numbers', 'windows', 'bookings', 'threads', 'thread', 'setup'] as const;

function useRefetchTeam(): () => Promise<unknown> {
  const client = useQueryClient();
  return () => Promise.all(KEYS.map((name) => client.invalidateQueries({ queryKey: [name] })));
}

export function useInvite() {
  return useMutation({
    mutationFn: (body: BodyOf<typeof onboardSitter>) => call(onboardSitter, { body }),
    onSettled: useRefetchTeam(),
  });
}

/** With a reason messaging is locked, without one it is given back. */
export function useLock(sitter: Sitter) {
  return useMutation({
    mutationFn: (reason: string | null) =>
      reason === null
        ? call(unlockSitter, { params: { id: sitter.id } })
        : call(lockSitter, { params: { id: sitter.id }, body: { reason } }),
    onSuccess: (_, reason) => void toast(`${sitter.name} is ${reason === null ? 'unlocked' : 'locked'}.`),
    onSettled: useRefetchTeam(),
  });
}

export function useGiveNumber(sitter: Sitter) {
  return useMutation({
    mutationFn: (numberId: string) => call(assignNumber, { params: { id: numberId }, body: { sitterId: sitter.id } }),
    onSuccess: () => void toast(`${sitter.name} has a number now.`),
    onSettled: useRefetchTeam(),
  });
}

export function useOffboard(sitter: Sitter) {
  return useMutation({
    mutationFn: (reassignTo: string | null) =>
      call(offboardSitter, { params: { id: sitter.id }, body: { reassignTo } }),
    onSuccess: (moved, heirId) =>
      void toast(offboardedWords(sitter.name, heirId ? moved : { windowsMoved: 0, bookingsMoved: 0 })),
    onSettled: useRefetchTeam(),
  });
}
