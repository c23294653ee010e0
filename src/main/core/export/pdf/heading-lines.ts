/** Letters that two lines may take before a third is worth it. */
const comfortable = 12;

/**
 * A heading over cells of so many letters, in as few lines as suit them, three at most: in one that is no longer than
 * the cells, in two that are no longer or at least short, else in three; each way as narrow as the words allow. Where
 * two are as narrow, later lines are the longer: a preposition stays with its noun.
 */
export function headingLines(heading: string, letters: number): string {
  const words = heading.split(/\s+/);
  const ways = [1, 2, 3].map((lines) => narrowest(words, lines));
  const fit = ways.find((lines, index) => {
    const room = index === 0 ? letters : Math.max(letters, comfortable);
    return width(lines) <= room;
  });
  return (fit ?? ways.at(-1) ?? words).join('\n');
}

/** The narrowest of the ways to write words in so many lines, or in fewer. */
function narrowest(words: readonly string[], lines: number): string[] {
  if (lines === 1 || words.length === 1) return [words.join(' ')];
  return words
    .slice(1)
    .map((_, index) => [
      words.slice(0, index + 1).join(' '),
      ...narrowest(words.slice(index + 1), lines - 1),
    ])
    .reduce((best, one) => (width(one) < width(best) ? one : best));
}

/** Letters of the longest line. */
export const width = (lines: readonly string[]): number =>
  Math.max(...lines.map((line) => line.length));
