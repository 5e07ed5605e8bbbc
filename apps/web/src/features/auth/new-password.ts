import { acceptInvitation } from '@snout/contracts/auth';

interface Typed {
  password: string;
  again: string;
}

/** What is wrong with a new password, at which field. */
export function wrongPassword({ password, again }: Typed): Partial<Record<keyof Typed, string>> {
  const parsed = acceptInvitation.body.shape.password.safeParse(password);
  if (!parsed.success) {
    const isLong = password.length > 12;
    return { password: isLong ? 'That is too long.' : 'Use at least 12 characters.' };
  }
  return password === again ? {} : { again: 'The two are not the same.' };
}
