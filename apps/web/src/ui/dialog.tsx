import { type ReactNode, useLayoutEffect, useRef } from 'react';

const SHAPES = {
  drawer:
    'm-0 ml-auto h-dvh max-h-none w-[min(440px,100%)] border-l max-sm:mt-auto max-sm:h-fit max-sm:max-h-[88dvh] max-sm:w-full max-sm:max-w-none max-sm:rounded-t-xl max-sm:border-t max-sm:border-l-0',
  box: 'm-auto w-[min(440px,calc(100%-32px))] rounded-xl border max-sm:mb-0 max-sm:w-full max-sm:max-w-none max-sm:rounded-b-none',
  /** For forms: a box where there is room, the whole screen of a phone. */
  sheet:
    'm-auto w-[min(560px,calc(100%-32px))] rounded-xl border max-sm:m-0 max-sm:h-dvh max-sm:max-h-none max-sm:w-full max-sm:max-w-none max-sm:rounded-none max-sm:border-0',
} as const;

interface DialogProps {
  label: string;
  shape: keyof typeof SHAPES;
  onClose(): void;
  children: ReactNode;
}

/** A layer over the page, open as long as it is rendered: focus stays inside, Esc closes it, focus goes back after. */
export function Dialog({ label, shape, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    const opener = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does with the keyboard what a press outside does
    <dialog
      ref={element}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className={`overflow-y-auto border-border bg-surface p-0 text-text shadow-[0_8px_30px_rgb(0_0_0/.12)] backdrop:bg-black/35 ${SHAPES[shape]}`}
    >
      {children}
    </dialog>
  );
}
