/** Words of names repeat; past this many different ones the memory starts afresh, so that it never grows without end. */
const MOST_WORDS = 20_000;

/**
 * A pure function of a word that remembers its answers. Case folding of Cyrillic costs about half a microsecond a word,
 * and a base of a million orders has only some thousands of different words in its names.
 */
export const remembering = <Answer>(
  answer: (word: string) => Answer,
): ((word: string) => Answer) => {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const found = answer(word);
    if (answers.size >= MOST_WORDS) answers.clear();
    answers.set(word, found);
    return found;
  };
};
