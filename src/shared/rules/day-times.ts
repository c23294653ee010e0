/** Minutes since midnight of `HH:MM`. */
export const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** `HH:MM` of minutes since midnight. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Times of a day, `HH:MM`; `to` is not included. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** The same in minutes since midnight. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export const windowOf = ({ from, to }: Hours): Window => ({
  from: minutesOf(from),
  to: minutesOf(to),
});

/** What two windows share; null where that is nothing. */
export const overlap = (a: Window, b: Window): Window | null => {
  const shared = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return shared.from < shared.to ? shared : null;
};
