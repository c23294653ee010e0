import type { SearchPlan } from './search-plan.ts';

/**
 * How well the text of a client (`client_search.text`: the name first, then company, telephones as bare digits,
 * e-mails, outside number; single spaces between words) answers a plan, in SQL. Terms are the parameters
 * `@<prefix>0`, `@<prefix>1` ….
 */
const padded = `' ' || client_search.text || ' '`;
const term = (prefix: string, index: number): string => `@${prefix}${index}`;

const every = (plan: SearchPlan, condition: (index: number) => string): string =>
  plan.terms.map((_, index) => condition(index)).join(' AND ');

export const termParams = (plan: SearchPlan, prefix = 't'): Record<string, string> =>
  Object.fromEntries(plan.terms.map((text, index) => [`${prefix}${index}`, text]));

const startsWord = (prefix: string, index: number): string =>
  `instr(${padded}, ' ' || ${term(prefix, index)}) > 0`;

const shortest = 3;

/** Every term stands in the text; one or two letters only at the beginning of a word. */
export const matchesSql = (plan: SearchPlan, prefix = 't'): string =>
  every(plan, (index) =>
    Array.from(plan.terms[index] ?? '').length < shortest
      ? startsWord(prefix, index)
      : `instr(client_search.text, ${term(prefix, index)}) > 0`,
  );

/**
 * 0 a whole number (with or without the country's 7), 1 its last digits, 2 the name begins with a term and each
 * other begins a word, 3 each begins a word, 4 inside.
 */
export function classSql(plan: SearchPlan, prefix = 't'): string {
  const wordStarts = every(plan, (index) => startsWord(prefix, index));
  if (plan.kind === 'digits') {
    const digits = term(prefix, 0);
    return `CASE
      WHEN instr(${padded}, ' ' || ${digits} || ' ') > 0 OR instr(${padded}, ' 7' || ${digits} || ' ') > 0 THEN 0
      WHEN instr(${padded}, ${digits} || ' ') > 0 THEN 1
      WHEN ${wordStarts} THEN 3 ELSE 4 END`;
  }
  const nameStarts = plan.terms
    .map(
      (_, index) =>
        `substr(client_search.text, 1, length(${term(prefix, index)})) = ${term(prefix, index)}`,
    )
    .join(' OR ');
  return `CASE WHEN ${wordStarts} THEN CASE WHEN ${nameStarts} THEN 2 ELSE 3 END ELSE 4 END`;
}
