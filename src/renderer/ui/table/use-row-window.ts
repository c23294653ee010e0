import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { moveTo, reveal, rowWindow, scrollHeight, type Position } from './row-window.ts';

const start: Position = { scrollTop: 0, top: 0 };
const overscan = 8;

/** Follows the scrolling of `frame`, whose heading of `headHeight` stays in place. */
export function useRowWindow(
  frame: RefObject<HTMLDivElement | null>,
  { count, rowHeight, headHeight }: { count: number; rowHeight: number; headHeight: number },
) {
  const [position, setPosition] = useState(start);
  const [viewport, setViewport] = useState(0);
  const latest = useRef(start);
  const geometry = { count, rowHeight, viewport };
  const latestGeometry = useRef(geometry);
  latestGeometry.current = geometry;

  const put = useCallback((next: Position) => {
    latest.current = next;
    setPosition(next);
  }, []);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = (): void => setViewport(Math.max(0, element.clientHeight - headHeight));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, headHeight]);

  const onScroll = useCallback(() => {
    const scrollTop = frame.current?.scrollTop ?? 0;
    if (scrollTop !== latest.current.scrollTop) {
      put(moveTo(scrollTop, latest.current, latestGeometry.current));
    }
  }, [frame, put]);

  const show = useCallback(
    (next: Position) => {
      if (frame.current) {
        frame.current.scrollTop = next.scrollTop;
        // The browser rounds: what it has made of it is what its scroll event will tell.
        put({ scrollTop: frame.current.scrollTop, top: next.top });
      }
    },
    [frame, put],
  );
  const scrollToRow = useCallback(
    (index: number) => show(reveal(index, latest.current, latestGeometry.current)),
    [show],
  );

  return {
    ...rowWindow(position, geometry, overscan),
    height: scrollHeight(geometry),
    rowsPerPage: Math.max(1, Math.floor(viewport / rowHeight) - 1),
    position: latest,
    onScroll,
    scrollToRow,
    show,
  };
}
