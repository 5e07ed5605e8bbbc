import { type KeyboardEvent, type PointerEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { nextRest, restAt, SNAPS } from './snap';

interface SnapDrawerProps {
  label: string;
  onClose(): void;
  children: ReactNode;
}

/** A drawer from the bottom of a phone that rests at three heights: dragged by its grip, or moved by arrow keys. */
export function SnapDrawer({ label, onClose, children }: SnapDrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [share, setShare] = useState<number>(SNAPS[1]);
  const [isDragging, setDragging] = useState(false);
  useLayoutEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  const rest = (next: number | null): void => (next === null ? onClose() : setShare(next));
  const shareOf = (event: PointerEvent): number => Math.min(SNAPS[2], 1 - event.clientY / window.innerHeight);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    rest(nextRest(share, event.key === 'ArrowUp' ? 'up' : 'down'));
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does with the keyboard what a press outside does
    <dialog
      ref={dialog}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      style={{ height: `${share * 100}dvh` }}
      className={`m-0 mt-auto max-h-none w-full max-w-none overflow-hidden rounded-t-xl border-t border-border bg-surface p-0 text-text backdrop:bg-black/35 ${isDragging ? '' : 'transition-[height] duration-180 ease-out'}`}
    >
      <div className="flex h-full flex-col">
        <button
          type="button"
          aria-label="Height of the drawer: arrow keys make it taller or lower"
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setDragging(true);
          }}
          onPointerMove={(event) => isDragging && setShare(Math.max(0.1, shareOf(event)))}
          onPointerUp={(event) => {
            setDragging(false);
            rest(restAt(shareOf(event)));
          }}
          onPointerCancel={() => setDragging(false)}
          className="flex h-7 w-full shrink-0 touch-none items-center justify-center"
        >
          <span aria-hidden className="h-1 w-10 rounded-full bg-border-strong" />
        </button>
        {children}
      </div>
    </dialog>
  );
}
