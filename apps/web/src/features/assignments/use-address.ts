import { useNavigate } from '@tanstack/react-router';
import type { AssignmentsSearch } from './search';

/** What is on screen stands in the address. Layers (a drawer, a form) are steps that Back takes away again. */
export function useAddress({ view, from, sitter }: AssignmentsSearch) {
  const navigate = useNavigate();
  const go = (change: AssignmentsSearch, replace: boolean): void =>
    void navigate({ to: '/messages/assignments', search: { view, from, sitter, ...change }, replace });
  return {
    show: (change: AssignmentsSearch) => go(change, false),
    /** In the place of what is open. */
    swap: (change: AssignmentsSearch) => go(change, true),
    close: () => go({}, true),
  };
}
