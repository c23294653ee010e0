import { nameKey, parseName, type ParsedName } from '#shared/rules/names.ts';
import { normalise } from '#shared/rules/search-text.ts';
import type { ClientRow } from './clients.table.ts';

/** The columns of a client that are made of the name; they are only ever written together. */
export type NameColumns = Pick<
  ClientRow,
  'kind' | 'name' | 'surname' | 'given_name' | 'patronymic' | 'name_key' | 'sort_key'
>;

export interface NameParts {
  readonly kind?: 'person' | 'company' | undefined;
  readonly name?: string | undefined;
  readonly surname?: string | null | undefined;
  readonly givenName?: string | null | undefined;
  readonly patronymic?: string | null | undefined;
}

const tidy = (text: string | null | undefined): string | null =>
  text?.trim().replaceAll(/\s+/g, ' ') || null;

/** «ИП» and what stood in brackets are no part of the name proper, but the owner wrote them: they stay in sight. */
function shownName({ kind, prefix, note }: ParsedName, display: string): string {
  const named = kind === 'person' && prefix !== null ? `${prefix} ${display}` : display;
  return note === null ? named : `${named} (${note})`;
}

/** The name made of its parts: surname first in Russian, last where all is in Latin letters. */
function composedName({ surname, givenName, patronymic }: ParsedName): string | null {
  const isLatin = !/[а-яё]/i.test([surname, givenName, patronymic].join(''));
  const parts = isLatin ? [givenName, patronymic, surname] : [surname, givenName, patronymic];
  return tidy(parts.filter((part) => part !== null).join(' '));
}

function columnsFrom(name: string, parsed: ParsedName): NameColumns {
  return {
    kind: parsed.kind,
    name,
    surname: parsed.surname,
    given_name: parsed.givenName,
    patronymic: parsed.patronymic,
    name_key: nameKey(parsed),
    sort_key: normalise(name) || name.toLowerCase(),
  };
}

/** The columns for a name as a person or a file wrote it. `kind` overrules what the words look like. */
export function nameColumns(text: string, kind?: 'person' | 'company'): NameColumns {
  const parsed = parseName(text);
  if (kind === undefined || kind === parsed.kind) {
    return columnsFrom(shownName(parsed, parsed.display).trim() || text.trim(), parsed);
  }
  const written = tidy(text) ?? text;
  const none = { surname: null, givenName: null, patronymic: null, initials: {}, note: null };
  return columnsFrom(written, { ...parsed, ...none, kind, prefix: null, display: written });
}

/** What is known of the name of a client in the base, for comparing and addressing. */
export const parsedNameOf = (
  row: Pick<ClientRow, 'kind' | 'name' | 'surname' | 'given_name' | 'patronymic'>,
): ParsedName => ({
  ...parseName(row.name),
  kind: row.kind,
  surname: row.surname,
  givenName: row.given_name,
  patronymic: row.patronymic,
});

/**
 * The columns after a change. A new full name is parsed; parts that come with it win over what was parsed;
 * parts that come without it make a new full name.
 */
export function changedName(before: NameColumns, patch: NameParts): NameColumns {
  const given = {
    ...(patch.surname === undefined ? {} : { surname: tidy(patch.surname) }),
    ...(patch.givenName === undefined ? {} : { givenName: tidy(patch.givenName) }),
    ...(patch.patronymic === undefined ? {} : { patronymic: tidy(patch.patronymic) }),
  };
  const hasParts = Object.keys(given).length > 0;
  if (patch.name !== undefined || (patch.kind !== undefined && patch.kind !== before.kind)) {
    const named = nameColumns(patch.name ?? before.name, patch.kind ?? undefined);
    if (!hasParts) return named;
    return columnsFrom(named.name, { ...parsedNameOf(named), ...given });
  }
  if (!hasParts) return before;
  const parsed: ParsedName = { ...parsedNameOf(before), ...given };
  if (parsed.kind === 'company') return columnsFrom(before.name, parsed);
  const display = composedName(parsed);
  if (display === null) return columnsFrom(before.name, parsed);
  return columnsFrom(shownName(parsed, display), { ...parsed, display });
}
