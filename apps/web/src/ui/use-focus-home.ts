import { useEffect, useRef } from 'react';

/** What had the focus may be gone with its row: the page takes it then, so that the keyboard goes on from here. */
export function useFocusHome() {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  });
  return main;
}
