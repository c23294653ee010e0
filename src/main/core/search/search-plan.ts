import { queryDigits, queryVariants } from '#shared/rules/search-text.ts';

/** One reading of what was typed: every term is to stand somewhere in the text of a client. */
export interface SearchPlan {
  readonly kind: 'digits' | 'words';
  readonly terms: readonly string[];
}

const mostTerms = 6;
const shortestForTrigrams = 3;

const termsOf = (variant: string): string[] =>
  [...new Set(variant.split(' ').filter((term) => term !== ''))].slice(0, mostTerms);

/** The readings of a query, the likeliest first; none for an empty one. */
export function searchPlans(query: string): SearchPlan[] {
  const digits = queryDigits(query);
  if (digits !== '') return [{ kind: 'digits', terms: [digits] }];
  return queryVariants(query)
    .map((variant): SearchPlan => ({ kind: 'words', terms: termsOf(variant) }))
    .filter(({ terms }) => terms.length > 0);
}

/** The FTS5 query that gives the candidates of a plan: a superset of its matches, each to be verified. */
export interface CandidateQuery {
  readonly table: 'client_search_trigrams' | 'client_search_words';
  readonly match: string;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * Without positions (detail=none) the trigram index answers single trigrams only: a term is asked for as all of
 * its trigrams. Where every term is shorter than that, the index of word beginnings is asked instead.
 */
export function candidateQuery({ terms }: SearchPlan): CandidateQuery {
  const trigrams = new Set<string>();
  for (const term of terms) {
    const letters = Array.from(term);
    for (let at = 0; at + shortestForTrigrams <= letters.length; at++) {
      trigrams.add(letters.slice(at, at + shortestForTrigrams).join(''));
    }
  }
  if (trigrams.size > 0) {
    return { table: 'client_search_trigrams', match: [...trigrams].map(quoted).join(' AND ') };
  }
  return {
    table: 'client_search_words',
    match: terms.map((term) => `${quoted(term)} *`).join(' AND '),
  };
}

/** The same for those alone who have every term as a whole word. */
export const wholeWordsQuery = ({ terms }: SearchPlan): CandidateQuery => ({
  table: 'client_search_words',
  match: terms.map(quoted).join(' AND '),
});
