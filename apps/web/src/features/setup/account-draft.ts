import { connectProvider } from '@snout/contracts/setup';
import type { AccountForm } from './api/actions';

export interface AccountDraft {
  accountSid: string;
  authToken: string;
  messagingServiceSid: string;
}

type Errors = Partial<Record<keyof AccountDraft, string>>;

/** What was typed as the API takes it, or what is wrong with which field: the rules are the contract's own. */
export function readAccount(draft: AccountDraft): { account: AccountForm } | { errors: Errors } {
  const messagingServiceSid = draft.messagingServiceSid.trim();
  const parsed = connectProvider.body.safeParse({
    accountSid: draft.accountSid.trim(),
    authToken: draft.authToken.trim(),
    ...(messagingServiceSid ? { messagingServiceSid } : {}),
  });
  if (parsed.success) return { account: parsed.data };
  const errors: Errors = {};
  for (const { path, message } of parsed.error.issues) {
    const name = path[0] as keyof AccountDraft;
    errors[name] ??= name === 'authToken' ? 'must have at least 16 characters' : message;
  }
  return { errors };
}
