import { normalise, queryVariants } from '#shared/rules/search-text.ts';
import type { AppCommand } from '../../ui/commands/commands.ts';

/** Commands whose title or keywords have each word of the query at the beginning of a word, in either layout. */
export function matchCommands(commands: readonly AppCommand[], query: string): AppCommand[] {
  if (query.trim() === '') return [...commands];
  const variants = queryVariants(query).map((variant) => variant.split(' '));
  return commands.filter(({ title, keywords = '' }) => {
    const words = normalise(`${title} ${keywords}`).split(' ');
    return variants.some((wanted) =>
      wanted.every((start) => words.some((word) => word.startsWith(start))),
    );
  });
}
