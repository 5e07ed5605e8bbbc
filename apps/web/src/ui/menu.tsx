import { EllipsisVertical, type LucideIcon } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { PHONE, useMedia } from '../lib/use-media';
import { IconButton } from './button';
import { Dialog } from './dialog';

export interface MenuItem {
  label: string;
  icon: LucideIcon;
  /** The key that does the same. */
  keys?: string | undefined;
  onChoose(): void;
}

interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  className?: string;
}

/** Less common acts behind one button: a small list beside it, or a drawer on a phone. */
export function Menu({ label, items, className = '' }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const isPhone = useMedia(PHONE);
  const button = useRef<HTMLSpanElement>(null);
  const close = (): void => {
    setOpen(false);
    if (!isPhone) button.current?.querySelector('button')?.focus();
  };
  const choose = (item: MenuItem): void => {
    close();
    item.onChoose();
  };
  return (
    <span ref={button} className={`inline-flex ${className}`}>
      <IconButton label={label} aria-haspopup="menu" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <EllipsisVertical size={18} strokeWidth={1.75} />
      </IconButton>
      {isOpen && isPhone && <Drawer {...{ label, items }} onChoose={choose} onClose={close} />}
      {isOpen && !isPhone && (
        <List
          {...{ label, items }}
          beside={button.current}
          onChoose={choose}
          onClose={close}
          onLeave={() => setOpen(false)}
        />
      )}
    </span>
  );
}

interface ListProps {
  label: string;
  items: readonly MenuItem[];
  onChoose(item: MenuItem): void;
  onClose(): void;
}

function Drawer({ label, items, onChoose, onClose }: ListProps) {
  return (
    <Dialog label={label} shape="drawer" onClose={onClose}>
      <div className="flex flex-col gap-1 p-3 pb-[max(12px,env(safe-area-inset-bottom))]">
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            onClick={() => onChoose(item)}
            className="flex min-h-11 items-center gap-3 rounded-lg px-2 text-left text-body text-text hover:bg-sunken"
          >
            <item.icon size={18} strokeWidth={1.75} aria-hidden />
            {item.label}
          </button>
        ))}
      </div>
    </Dialog>
  );
}

const WIDTH = 232;
const ROW = 36;

/** Below the button, or above it where the window ends. */
function placeAt(beside: HTMLElement | null, rows: number): CSSProperties {
  const { right = WIDTH, bottom = 0, top = 0 } = beside?.getBoundingClientRect() ?? {};
  const height = rows * ROW + 10;
  const isBelow = bottom + height + 8 < window.innerHeight;
  return { width: WIDTH, left: Math.max(8, right - WIDTH), top: isBelow ? bottom + 4 : Math.max(8, top - height - 4) };
}

function List({
  label,
  items,
  beside,
  onChoose,
  onClose,
  onLeave,
}: ListProps & { beside: HTMLElement | null; onLeave(): void }) {
  const list = useRef<HTMLDivElement>(null);
  const buttons = (): HTMLButtonElement[] => [...(list.current?.querySelectorAll('button') ?? [])];
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), []);
  useLeave(list, beside, onLeave);
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (to !== undefined) all[(to + all.length) % all.length]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
      style={placeAt(beside, items.length)}
      className="fixed z-30 flex flex-col rounded-[10px] border border-border bg-surface p-1 shadow-[0_8px_30px_rgb(0_0_0/.12)]"
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => onChoose(item)}
          className="flex min-h-9 items-center gap-2.5 rounded-lg px-2 text-left text-small text-text hover:bg-sunken focus-visible:bg-sunken"
        >
          <item.icon size={16} strokeWidth={1.75} aria-hidden />
          <span className="grow">{item.label}</span>
          {item.keys && (
            <kbd aria-hidden className="font-sans text-meta text-text-3">
              {item.keys}
            </kbd>
          )}
        </button>
      ))}
    </div>
  );
}

/** A press elsewhere, or a page that moves away below it, closes the list. */
function useLeave(list: { current: HTMLElement | null }, beside: HTMLElement | null, onLeave: () => void): void {
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    const isInside = (event: Event): boolean =>
      event.target instanceof Node &&
      (Boolean(list.current?.contains(event.target)) || Boolean(beside?.contains(event.target)));
    const onPress = (event: Event): void => {
      if (!isInside(event)) leave.current();
    };
    const onMove = (): void => leave.current();
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('scroll', onMove, true);
    window.addEventListener('resize', onMove);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('scroll', onMove, true);
      window.removeEventListener('resize', onMove);
    };
  }, [list, beside]);
}
