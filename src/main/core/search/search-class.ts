import type { SearchPlan } from './search-plan.ts';

/** How well a client answers a query; less is better. */
export const hitClasses = {
  /** A whole telephone (with or without the country's 7) or outside number. */
  wholeNumber: 0,
  lastDigits: 1,
  /** Each term is a whole word, one of them the first of the name: «Пётр» before «Петрова». */
  nameWhole: 2,
  wordsWhole: 3,
  /** The name begins with a term, and each other begins a word. */
  nameStarts: 4,
  wordStarts: 5,
  inside: 6,
} as const;

const shortest = 3;
const isShort = (term: string): boolean => Array.from(term).length < shortest;

/**
 * The class of a client's search text (the name first, then company, telephones as bare digits, e-mails, outside
 * number; single spaces between words), or null where some term is not in it. One or two letters count only at
 * the beginning of a word.
 */
export function classOf(text: string, plan: SearchPlan): number | null {
  const padded = ` ${text} `;
  let allStart = true;
  let allWhole = true;
  for (const term of plan.terms) {
    if (padded.includes(` ${term} `)) continue;
    allWhole = false;
    if (padded.includes(` ${term}`)) continue;
    if (isShort(term) || !text.includes(term)) return null;
    allStart = false;
  }
  if (plan.kind === 'digits') {
    const digits = plan.terms[0] ?? '';
    if (padded.includes(` ${digits} `) || padded.includes(` 7${digits} `)) {
      return hitClasses.wholeNumber;
    }
    if (padded.includes(`${digits} `)) return hitClasses.lastDigits;
  } else if (allWhole) {
    const isFirst = plan.terms.some((term) => padded.startsWith(` ${term} `));
    return isFirst ? hitClasses.nameWhole : hitClasses.wordsWhole;
  } else if (allStart && plan.terms.some((term) => text.startsWith(term))) {
    return hitClasses.nameStarts;
  }
  return allStart ? hitClasses.wordStarts : hitClasses.inside;
}

/** The same condition (`classOf` is not null) in SQL over `client_search.text`; terms are `@<prefix>0` …. */
export const matchesSql = ({ terms }: SearchPlan, prefix: string): string =>
  terms
    .map((term, index) =>
      isShort(term)
        ? `instr(' ' || client_search.text, ' ' || @${prefix}${index}) > 0`
        : `instr(client_search.text, @${prefix}${index}) > 0`,
    )
    .join(' AND ');

export const termParams = ({ terms }: SearchPlan, prefix: string): Record<string, string> =>
  Object.fromEntries(terms.map((text, index) => [`${prefix}${index}`, text]));
