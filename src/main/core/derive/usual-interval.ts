/** Days since 1970 of an ISO date at a place in a text. */
const dayAt = (text: string, at: number): number => {
  const digit = (offset: number): number => text.charCodeAt(at + offset) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return Date.UTC(year, digit(5) * 10 + digit(6) - 1, digit(8) * 10 + digit(9)) / 86_400_000;
};

/** Median of the days between order dates (distinct, ascending), rounded half up; null below three dates. */
export function usualInterval(dates: readonly string[]): number | null {
  if (dates.length < 3) return null;
  const gaps = new Float64Array(dates.length - 1);
  let previous = dayAt(dates[0] ?? '', 0);
  for (let index = 1; index < dates.length; index++) {
    const day = dayAt(dates[index] ?? '', 0);
    gaps[index - 1] = day - previous;
    previous = day;
  }
  gaps.sort();
  const middle = gaps.length >> 1;
  const upper = gaps[middle] ?? 0;
  return Math.round(gaps.length % 2 === 1 ? upper : ((gaps[middle - 1] ?? upper) + upper) / 2);
}
