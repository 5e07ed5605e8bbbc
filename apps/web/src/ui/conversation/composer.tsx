import { countSegments } from '@snout/domain/delivery/segments';
import { SendHorizontal } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { IconButton } from '../button';

export interface ComposerProps {
  value: string;
  onChange(text: string): void;
  onSend(): void;
  /** The number it leaves from, always visible and never editable. */
  from: string;
  label: string;
  hint?: ReactNode;
  /** Phones get a new line from Enter; desktops send. */
  enterSends: boolean;
  inputRef?: RefObject<HTMLTextAreaElement | null>;
}

const MAX_CHARS = 1600;
const MAX_HEIGHT = 8 * 22 + 18;

function segmentWords(text: string): string {
  const { segments, encoding } = countSegments(text);
  const texts = segments === 1 ? '1 text' : `${segments} texts`;
  return encoding === 'UCS-2' && segments > 1 ? `${texts}: emoji uses shorter segments` : texts;
}

/** Where one writes: grows from one to eight lines, counts texts, and never loses a word. */
export function Composer({ value, onChange, onSend, from, label, hint, enterSends, inputRef }: ComposerProps) {
  const own = useRef<HTMLTextAreaElement | null>(null);
  const field = inputRef ?? own;
  const metaId = useId();
  const isEmpty = value.trim() === '';
  const isLong = value.trim().length > MAX_CHARS;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, MAX_HEIGHT)}px`;
  }, [value]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !enterSends) return;
    event.preventDefault();
    if (!isEmpty && !isLong) onSend();
  };
  return (
    <form
      className="border-t border-border bg-surface px-3 pt-2.5 pb-[max(10px,env(safe-area-inset-bottom))] sm:px-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty && !isLong) onSend();
      }}
    >
      <div className="mx-auto max-w-[720px]">
        {hint}
        <div className="flex items-end gap-1 rounded-xl border border-border-strong bg-surface pl-3.5 focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-focus">
          <textarea
            ref={field}
            rows={1}
            value={value}
            aria-label={label}
            aria-describedby={metaId}
            placeholder="Write a text"
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={onKeyDown}
            className="min-h-10 grow resize-none border-0 bg-transparent py-[9px] text-body text-text outline-none max-sm:min-h-11 max-sm:text-[16px] max-sm:leading-[22px]"
          />
          <IconButton
            type="submit"
            label="Send"
            disabled={isEmpty || isLong}
            className="m-0.5 text-accent enabled:hover:bg-accent-soft disabled:text-text-3"
          >
            <SendHorizontal size={20} strokeWidth={1.75} />
          </IconButton>
        </div>
        <div id={metaId} className="flex justify-between gap-3 px-1 pt-1.5 text-meta text-text-3">
          <span>From {from}</span>
          {isLong ? (
            <span className="font-medium text-danger">{value.trim().length - MAX_CHARS} characters too long</span>
          ) : (
            !isEmpty && <span>{segmentWords(value)}</span>
          )}
        </div>
      </div>
    </form>
  );
}
