import { Phone } from 'lucide-react';

/** Initials of somebody known; a phone for an unknown caller. */
export function Avatar({ name, size = 36 }: { name: string | null; size?: number }) {
  const initials = name
    ?.trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase())
    .join('');
  return (
    <span
      aria-hidden
      style={{ width: size, height: size }}
      className="inline-flex shrink-0 items-center justify-center rounded-full bg-sunken text-small font-medium text-text-2"
    >
      {initials || <Phone size={16} strokeWidth={1.75} />}
    </span>
  );
}
