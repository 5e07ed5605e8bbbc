import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { CommandId } from './shortcuts';

export type Commands = Partial<Record<CommandId, () => void>>;

interface Board {
  /** What a command does now; the newest part of the page that offers it wins. */
  find(id: CommandId): (() => void) | undefined;
  offer(commands: () => Commands): () => void;
  subscribe(notify: () => void): () => void;
  version(): number;
}

function createBoard(): Board {
  const offers: (() => Commands)[] = [];
  const listeners = new Set<() => void>();
  let version = 0;
  const changed = (): void => {
    version += 1;
    for (const notify of listeners) notify();
  };
  return {
    find: (id) => offers.findLast((offer) => offer()[id])?.()[id],
    offer(commands) {
      offers.push(commands);
      changed();
      return () => {
        offers.splice(offers.indexOf(commands), 1);
        changed();
      };
    },
    subscribe(notify) {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    version: () => version,
  };
}

const BoardContext = createContext<Board | null>(null);

/** Where parts of the page say what keys and the palette can do there. */
export function CommandBoard({ children }: { children: ReactNode }) {
  const board = useMemo(createBoard, []);
  return <BoardContext.Provider value={board}>{children}</BoardContext.Provider>;
}

/** Offers commands for as long as the component is there. */
export function useCommands(commands: Commands): void {
  const board = useContext(BoardContext);
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => board?.offer(() => latest.current), [board]);
}

/** What can be done right now. */
export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error('No command board above');
  useSyncExternalStore(board.subscribe, board.version);
  return board;
}
