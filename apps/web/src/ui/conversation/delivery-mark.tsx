import { Check, CheckCheck, CircleAlert, Clock } from 'lucide-react';

export type MarkStatus = 'queued' | 'sent' | 'delivered' | 'failed';

const WORDS: Readonly<Record<MarkStatus, string>> = {
  queued: 'Sending',
  sent: 'Sent',
  delivered: 'Delivered',
  failed: 'Not delivered',
};

const ICONS = { queued: Clock, sent: Check, delivered: CheckCheck, failed: CircleAlert } as const;

/** Clock, one tick, two ticks; the word is always in the accessible name. */
export function DeliveryMark({ status, showWord = false }: { status: MarkStatus; showWord?: boolean }) {
  const Icon = ICONS[status];
  const tone = status === 'failed' ? 'text-danger' : status === 'delivered' ? 'text-accent' : 'text-text-3';
  return (
    <span className={`inline-flex items-center gap-1 text-meta ${tone}`}>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <span className={showWord ? '' : 'sr-only'}>{WORDS[status]}</span>
    </span>
  );
}
