import type { KeyboardEvent } from 'react';

const cards = (place: ParentNode): HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>('[data-card]'),
];

/**
 * Plain arrows walk from one thing to another: up and down in the order of the page, left and right to the same place
 * in the nearest column that holds anything.
 */
export function walk(event: KeyboardEvent<HTMLElement>): void {
  const { altKey, ctrlKey, metaKey, code, currentTarget: place, target } = event;
  if (altKey || ctrlKey || metaKey || !(target instanceof HTMLElement)) return;
  if (target.dataset['card'] === undefined) return;
  const next = nextOf(place, target, code);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextOf(place: HTMLElement, from: HTMLElement, code: string): HTMLElement | undefined {
  const all = cards(place);
  const index = all.indexOf(from);
  if (code === 'ArrowDown') return all[index + 1];
  if (code === 'ArrowUp') return all[index - 1];
  if (code !== 'ArrowLeft' && code !== 'ArrowRight') return undefined;
  const columns = [...place.querySelectorAll<HTMLElement>('[data-column]')].filter(
    (one) => one.contains(from) || cards(one).length > 0,
  );
  const at = columns.findIndex((one) => one.contains(from));
  const column = columns[at + (code === 'ArrowRight' ? 1 : -1)];
  const own = columns[at] ? cards(columns[at]).indexOf(from) : 0;
  const there = column ? cards(column) : [];
  return there[Math.min(own, there.length - 1)];
}
