import { type Catalogue, type Language, languages } from './catalogue.ts';
import type { Usage } from './usages.ts';

const pluralEnding = /_(?:(ordinal)_)?(zero|one|two|few|many|other)$/u;

/** The key that code names: `orders.count` for `orders.count_few`. */
function nameOf(key: string): string {
  return key.replace(pluralEnding, '');
}

/** Keys that one language has and another lacks. */
export function unevenKeys(catalogues: Readonly<Record<Language, Catalogue>>): string[] {
  return languages.flatMap((language) =>
    languages
      .filter((other) => other !== language)
      .flatMap((other) => {
        const names = namesIn(catalogues[other]);
        return [...catalogues[language]]
          .filter(([key], index, all) => isFirstOfItsName(key, index, all))
          .filter(([key]) => !names.has(nameOf(key)))
          .map(([key, { place }]) => `${place} "${nameOf(key)}" has no message in ${other}`);
      }),
  );
}

/** Plural messages that lack a form their language needs; empty messages. */
export function incompleteMessages(language: Language, catalogue: Catalogue): string[] {
  return [...catalogue].flatMap(([key, { text, place }], index, all) => {
    const empty = text.trim() === '' ? [`${place} "${key}" is empty`] : [];
    const ending = pluralEnding.exec(key);
    if (!ending || !isFirstOfItsName(key, index, all)) return empty;
    const [, ordinal] = ending;
    const infix = ordinal ? '_ordinal' : '';
    const missing = neededForms(language, Boolean(ordinal))
      .map((form) => `${nameOf(key)}${infix}_${form}`)
      .filter((name) => !catalogue.has(name));
    return [...empty, ...missing.map((name) => `${place} the plural form "${name}" is missing`)];
  });
}

/** Messages that take other parameters in one language than in the other. */
export function unevenParameters({ ru, en }: Readonly<Record<Language, Catalogue>>): string[] {
  const english = parametersByName(en);
  return [...parametersByName(ru)].flatMap(([name, { parameters, place }]) => {
    const theirs = english.get(name)?.parameters ?? parameters;
    if (theirs.join() === parameters.join()) return [];
    const list = (names: readonly string[]) => names.map((one) => `{{${one}}}`).join(' ') || 'none';
    return [`${place} "${name}" takes ${list(parameters)} in ru and ${list(theirs)} in en`];
  });
}

/** Keys that the code names and no catalogue has. */
export function missingKeys(usages: readonly Usage[], catalogue: Catalogue): string[] {
  const names = namesIn(catalogue);
  return usages.flatMap(({ key, branch, place }) => {
    const isThere =
      [...names].some((name) => name.startsWith(`${key}.`)) || (!branch && names.has(key));
    return isThere ? [] : [`${place} there is no message "${key}${branch ? '.*' : ''}"`];
  });
}

/** Keys that nothing names: neither the code nor another message through `$t(…)`. */
export function unusedKeys(usages: readonly Usage[], catalogue: Catalogue): string[] {
  const nested = [...catalogue.values()].flatMap(({ text }) =>
    [...text.matchAll(/\$t\(\s*([\w.]+)/gu)].map(([, key = '']) => key),
  );
  const used = new Set([...nested, ...usages.map(({ key }) => key)]);
  const isUsed = (name: string): boolean =>
    used.has(name) || (name.includes('.') && isUsed(name.slice(0, name.lastIndexOf('.'))));
  return [...catalogue]
    .filter(([key], index, all) => isFirstOfItsName(key, index, all))
    .filter(([key]) => !isUsed(nameOf(key)))
    .map(([key, { place }]) => `${place} "${nameOf(key)}" is used nowhere`);
}

/** Russian needs no `other` for whole numbers, and i18next takes it from `many` for no number. */
function neededForms(language: Language, ordinal: boolean): string[] {
  const rules = new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' });
  const forms = rules.resolvedOptions().pluralCategories;
  return language === 'ru' && !ordinal ? forms.filter((form) => form !== 'other') : [...forms];
}

function parametersByName(catalogue: Catalogue) {
  const byName = new Map<string, { parameters: string[]; place: string }>();
  for (const [key, { text, place }] of catalogue) {
    const before = byName.get(nameOf(key)) ?? { parameters: [], place };
    const own = [...text.matchAll(/\{\{-?\s*([\w.]+)/gu)].map(([, name = '']) => name);
    const parameters = [...new Set([...before.parameters, ...own])].toSorted();
    byName.set(nameOf(key), { ...before, parameters });
  }
  return byName;
}

function namesIn(catalogue: Catalogue): Set<string> {
  return new Set([...catalogue.keys()].map(nameOf));
}

/** A plural message is told of once, not once a form. Its forms stand together. */
function isFirstOfItsName(
  key: string,
  index: number,
  all: readonly (readonly [string, unknown])[],
): boolean {
  const before = all[index - 1]?.[0];
  return before === undefined || nameOf(before) !== nameOf(key);
}
