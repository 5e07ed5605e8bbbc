import type { ButtonHTMLAttributes } from 'react';

type Look = 'filled' | 'plain' | 'quiet' | 'danger';

const LOOKS: Readonly<Record<Look, string>> = {
  filled: 'bg-accent text-on-accent hover:bg-accent-hover font-medium',
  plain: 'border border-border-strong bg-surface text-text hover:bg-sunken',
  quiet: 'text-text-2 hover:bg-sunken hover:text-text',
  danger: 'text-danger hover:bg-danger-soft font-medium',
};

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  size?: 'regular' | 'small';
}

/** One filled button per view; the others are plain or quiet. */
export function Button({ look = 'plain', size = 'regular', className = '', ...rest }: ButtonProps) {
  const height = size === 'small' ? 'min-h-7 px-2.5 text-small' : 'min-h-9 px-3.5 text-body max-sm:min-h-11';
  return (
    <button
      type="button"
      className={`inline-flex items-center justify-center gap-1.5 rounded-lg wrap-normal transition-colors duration-100 disabled:opacity-55 ${height} ${LOOKS[look]} ${className}`}
      {...rest}
    />
  );
}

/** An icon that acts. The label is always there for those who do not see it. */
export function IconButton({
  label,
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`inline-flex size-9 shrink-0 items-center justify-center rounded-lg text-text-2 hover:bg-sunken hover:text-text max-sm:size-11 ${className}`}
      {...rest}
    />
  );
}
