import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { recall, remember } from './places.ts';
import { moveTo, reveal, rowWindow, scrollHeight, type Position } from './row-window.ts';

const overscan = 8;

interface Place {
  readonly list: string;
  readonly position: Position;
  readonly active: number;
}

const placeIn = (list: string): Place => ({
  list,
  position: recall(list)?.position ?? { scrollTop: 0, top: 0 },
  active: recall(list)?.active ?? 0,
});

interface WindowOptions {
  /** Names the list: another list starts where it was left, or at its top. */
  readonly list: string;
  readonly count: number;
  readonly rowHeight: number;
  /** Of the heading, which stays in place. */
  readonly headHeight: number;
}

/** Follows the scrolling of the element that `frame` is given to. */
export function useRowWindow({ list, count, rowHeight, headHeight }: WindowOptions) {
  const frame = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(() => placeIn(list));
  const [viewport, setViewport] = useState(0);
  if (place.list !== list) setPlace(placeIn(list));
  const { position, active } = place;
  const geometry = { count, rowHeight, viewport };

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = (): void => setViewport(Math.max(0, element.clientHeight - headHeight));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [headHeight]);

  useLayoutEffect(() => {
    if (frame.current) frame.current.scrollTop = placeIn(list).position.scrollTop;
  }, [list]);

  useEffect(() => remember(list, { position, active, count }), [list, position, active, count]);

  const put = (next: { position?: Position; active?: number }): void =>
    setPlace((now) => ({ ...now, ...next }));

  const activate = useCallback(
    (index: number) => setPlace((now) => ({ ...now, active: index })),
    [],
  );
  const rows = {
    active,
    ...rowWindow(position, geometry, overscan),
    height: scrollHeight(geometry),
    rowsPerPage: Math.max(1, Math.floor(viewport / rowHeight) - 1),
    activate,
    onScroll: (): void => {
      const scrollTop = frame.current?.scrollTop ?? 0;
      if (scrollTop !== position.scrollTop)
        put({ position: moveTo(scrollTop, position, geometry) });
    },
    goTo: (index: number): void => {
      const next = reveal(index, position, geometry);
      if (frame.current) frame.current.scrollTop = next.scrollTop;
      put({ position: next, active: index });
    },
  };
  return [frame, rows] as const;
}
