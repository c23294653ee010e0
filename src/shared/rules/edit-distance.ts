/**
 * How many slips of the pen lie between two words: letters left out, put in, wrong, or two neighbours that changed
 * places (optimal string alignment: Damerau 1964). Null where there are more than `most`, found out early: the cost is
 * `most` × length, not length².
 */
export function editDistance(a: string, b: string, most: number): number | null {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return null;
  const width = b.length + 1;
  const far = most + 1;
  let beforeLast = Array.from({ length: width }, () => far);
  let last = Array.from({ length: width }, (_, at) => Math.min(at, far));
  for (let i = 1; i <= a.length; i++) {
    const row = Array.from({ length: width }, () => far);
    row[0] = Math.min(i, far);
    let least = row[0];
    const until = Math.min(b.length, i + most);
    for (let j = Math.max(1, i - most); j <= until; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (last[j] ?? far) + 1,
        (row[j - 1] ?? far) + 1,
        (last[j - 1] ?? far) + (isSame ? 0 : 1),
      );
      const isSwap =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, (beforeLast[j - 2] ?? far) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return null;
    [beforeLast, last] = [last, row];
  }
  const distance = last[b.length] ?? far;
  return distance > most ? null : distance;
}
