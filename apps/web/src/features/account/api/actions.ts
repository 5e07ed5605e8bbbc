import {
  beginTotp,
  changePassword,
  confirmTotp,
  endOtherSessions,
  endSession,
  removeTotp,
  renewRecoveryCodes,
} from '@snout/contracts/account';
import type { BodyOf } from '@snout/contracts/shared/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { call } from '../../../lib/call';

/** A secret is nobody's but the screen's it is shown on. */
const unkept = { gcTime: 0 } as const;

function useRefetchAccount(): () => Promise<unknown> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['account'] });
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (body: BodyOf<typeof changePassword>) => call(changePassword, { body }),
    onSettled: useRefetchAccount(),
  });
}

/** A new secret; it counts once it is confirmed, so nothing else changes yet. */
export const useBeginTotp = () =>
  useMutation({ mutationFn: (password: string) => call(beginTotp, { body: { password } }), ...unkept });

/** Switches the second step on. What shows it is read anew when the recovery codes are kept. */
export const useConfirmTotp = () =>
  useMutation({ mutationFn: (code: string) => call(confirmTotp, { body: { code } }), ...unkept });

export function useRemoveTotp() {
  return useMutation({
    mutationFn: (password: string) => call(removeTotp, { body: { password } }),
    onSuccess: () => void toast('Two-step sign-in is off.'),
    onSettled: useRefetchAccount(),
  });
}

export function useRenewCodes() {
  return useMutation({
    mutationFn: (password: string) => call(renewRecoveryCodes, { body: { password } }),
    ...unkept,
    onSettled: useRefetchAccount(),
  });
}

/** One session by its id, or all but this one. */
export function useEndSessions() {
  return useMutation({
    mutationFn: (id: string | 'others') =>
      id === 'others' ? call(endOtherSessions) : call(endSession, { params: { id } }),
    onSuccess: (_, id) => void toast(id === 'others' ? 'Signed out everywhere else.' : 'Signed out there.'),
    onError: (error) => void toast.error(error.message),
    onSettled: useRefetchAccount(),
  });
}
