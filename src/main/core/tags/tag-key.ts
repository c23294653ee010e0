import { normalise } from '#shared/rules/search-text.ts';

/** One key for all writings of a tag. Names of punctuation alone have nothing that a search could fold. */
export const tagKey = (name: string): string => normalise(name) || name.trim();
