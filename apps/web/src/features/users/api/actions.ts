import type { BodyOf } from '@snout/contracts/shared/endpoint';
import { inviteUser, renewInvitation, type User, updateUser } from '@snout/contracts/users';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { call } from '../../../lib/call';

function useRefetchUsers(): () => Promise<unknown> {
  const client = useQueryClient();
  return () => Promise.all(['users', 'sitters'].map((name) => client.invalidateQueries({ queryKey: [name] })));
}

export function useInviteOwner() {
  return useMutation({
    mutationFn: (body: BodyOf<typeof inviteUser>) => call(inviteUser, { body }),
    onSettled: useRefetchUsers(),
  });
}

export function useRenewInvitation(id: string) {
  return useMutation({
    mutationFn: () => call(renewInvitation, { params: { id } }),
    onSettled: useRefetchUsers(),
  });
}

/** A new name, or access taken away or given back. */
export function useChangeUser(user: User) {
  return useMutation({
    mutationFn: (body: BodyOf<typeof updateUser>) => call(updateUser, { params: { id: user.id }, body }),
    onSuccess: ({ name, status }) => void toast(changedWords(user, { name, status })),
    onSettled: useRefetchUsers(),
  });
}

function changedWords(before: User, after: Pick<User, 'name' | 'status'>): string {
  if (after.status === before.status) return `Saved as ${after.name}.`;
  return after.status === 'disabled' ? `${after.name} has no access any more.` : `${after.name} may come in again.`;
}
