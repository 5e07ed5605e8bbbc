import { type PointerEvent, useState } from 'react';

export interface Dragged {
  rowId: string;
  /** From 0 to 1 over the track; `to` is where the pointer is. */
  from: number;
  to: number;
}

/** How far a pointer moves before it is a drag and not a press, in pixels. */
const SLACK = 5;

/** Drawing a stretch of time with mouse or pen. A finger scrolls instead; it has the button. */
export function useDrag(onDrawn: (drawn: Dragged) => void) {
  const [drag, setDrag] = useState<(Dragged & { startX: number; isReal: boolean }) | null>(null);
  const placeOf = (event: PointerEvent<HTMLElement>): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - left) / width));
  };
  const handlersOf = (rowId: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const isFree =
        event.button === 0 && event.pointerType !== 'touch' && !(event.target as Element).closest('button');
      if (!isFree) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = placeOf(event);
      setDrag({ rowId, from: at, to: at, startX: event.clientX, isReal: false });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag?.rowId !== rowId) return;
      const isReal = drag.isReal || Math.abs(event.clientX - drag.startX) > SLACK;
      setDrag({ ...drag, to: placeOf(event), isReal });
    },
    onPointerUp: () => {
      if (drag?.isReal) onDrawn({ rowId, from: Math.min(drag.from, drag.to), to: Math.max(drag.from, drag.to) });
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  });
  return { drawing: drag?.isReal ? drag : null, handlersOf };
}
