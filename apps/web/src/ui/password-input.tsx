import { type InputHTMLAttributes, useState } from 'react';
import { fieldLook } from './field';

type PasswordInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className' | 'onChange'> & {
  value: string;
  onChange(value: string): void;
};

/** A password, hidden until one asks to see it: typing blind on a phone is how people end up locked out. */
export function PasswordInput({ onChange, ...rest }: PasswordInputProps) {
  const [isShown, setShown] = useState(false);
  return (
    <span className="relative flex">
      <input
        {...rest}
        type={isShown ? 'text' : 'password'}
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
        className={`${fieldLook} pr-16!`}
      />
      <button
        type="button"
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
        className="absolute inset-y-1 right-1 rounded-md px-2.5 text-small font-medium text-text-2 hover:bg-sunken"
      >
        {isShown ? 'Hide' : 'Show'}
      </button>
    </span>
  );
}
