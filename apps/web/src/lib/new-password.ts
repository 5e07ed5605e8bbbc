import { acceptInvitation } from '@snout/contracts/auth';
import { weakPassword } from '@snout/domain/access/weak-password';

interface Typed {
  password: string;
  again: string;
}

/** What is wrong with a new password, at which field. */
export function wrongPassword({ password, again }: Typed): Partial<Record<keyof Typed, string>> {
  const parsed = acceptInvitation.body.shape.password.safeParse(password);
  if (!parsed.success) {
    if (password.length > 200) return { password: 'That is too long.' };
    const isShort = weakPassword(password) === 'short';
    return { password: isShort ? 'Use at least 10 characters.' : 'That is one of the first that thieves try.' };
  }
  return password === again ? {} : { again: 'The two are not the same.' };
}
