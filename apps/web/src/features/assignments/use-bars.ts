import { useState } from 'react';
import { type Row, type Step, stepTo } from './lanes';

/** Which bar the keyboard is at. Tab leads to that one, or to the first. */
export function useBars(rows: readonly Row[]) {
  const [barId, setBarId] = useState<string | null>(null);
  const isThere = rows.some(({ bars }) => bars.some(({ job }) => job.id === barId));
  const current = isThere ? barId : null;
  return {
    tabStop: current ?? stepTo(rows, null, 'right'),
    note: setBarId,
    step(step: Step): void {
      const next = stepTo(rows, current, step);
      setBarId(next);
      const bar = next && document.querySelector<HTMLElement>(`[data-bar="${next}"]`);
      if (!bar) return;
      bar.focus();
      bar.scrollIntoView({ block: 'nearest' });
    },
  };
}
