import { Link } from '@tanstack/react-router';
import { type FormEvent, useId } from 'react';
import { Button } from '../../../ui/button';
import { fieldLook } from '../../../ui/field';
import { PasswordInput } from '../../../ui/password-input';
import { SignInRefusal } from './sign-in-refusal';

interface Typed {
  email: string;
  password: string;
}

interface PasswordFormProps {
  typed: Typed;
  error: Error | null;
  refusal: string | null;
  wait: number;
  isBusy: boolean;
  onChange(typed: Typed): void;
  onSubmit(): void;
}

export function PasswordForm({ typed, isBusy, wait, onChange, onSubmit, ...refused }: PasswordFormProps) {
  const ids = { email: useId(), password: useId() };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <label htmlFor={ids.email} className="text-small text-text-2">
          E-mail
        </label>
        <input
          id={ids.email}
          type="email"
          autoComplete="username"
          required
          value={typed.email}
          onChange={(event) => onChange({ ...typed, email: event.target.value })}
          className={fieldLook}
        />
      </div>
      <div className="flex flex-col gap-1">
        <span className="flex items-baseline justify-between gap-2 text-small">
          <label htmlFor={ids.password} className="text-text-2">
            Password
          </label>
          <Link to="/password/forgot" className="text-accent underline underline-offset-2">
            Forgot it?
          </Link>
        </span>
        <PasswordInput
          id={ids.password}
          autoComplete="current-password"
          required
          value={typed.password}
          onChange={(password) => onChange({ ...typed, password })}
        />
      </div>
      <SignInRefusal {...refused} wait={wait} />
      <Button type="submit" look="filled" disabled={isBusy || wait > 0}>
        {isBusy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}
