import { declineName, type NameCase } from './decline-name.ts';
import { guessGender, parseName, type ParsedName } from './names.ts';
import { isCyrillic } from './name-words.ts';
import { normalise } from './normalise.ts';

const cases: readonly NameCase[] = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
];

const endings =
  /(?:ого|его|ому|ему|ыми|ими|ами|ями|ой|ою|ей|ею|ем|ом|ым|им|ых|их|ам|ям|ах|ях|ье|ья|ью|ьи|а|я|у|ю|е|и|ы|о|ь|й)$/u;
const shortest = 2;

/** A word without its ending, so that «Ивановой», «Иванову» and «Иванов» are alike. Normalised. */
export function stemOf(word: string): string {
  const whole = normalise(word);
  const stem = whole.replace(endings, '');
  return stem.length < shortest ? whole : stem;
}

/** So many words of a text are looked up. */
const mostWords = 6;
const word = /\p{L}[\p{L}'’-]+/gu;

/**
 * The words of a text that may be names, in order: those with a capital letter where one stands behind the first
 * word, which has it as a sentence begins; else all of four letters and more.
 */
export function nameWords(text: string): string[] {
  const words = text.match(word) ?? [];
  const isNamed = words.slice(1).some(isCapital);
  const named = words.filter((one) => (isNamed ? isCapital(one) : one.length > 3));
  return [...new Set(named)].slice(0, mostWords);
}

const isCapital = (one: string): boolean => /^\p{Lu}/u.test(one);

/** What each part of a name weighs: a surname tells more than a given name. */
const weights = { surname: 4, patronymic: 2, givenName: 1 } as const;
export const surnameWeight = weights.surname;
/** Given name and patronymic together, without the surname: «Надежда Максимовна». */
export const fullGivenWeight = weights.givenName + weights.patronymic;

/**
 * How much of a client's name these words speak of: 4 for the surname or each word of a firm, 2 for the patronymic,
 * 1 for the given name, added up. A Russian name counts only in a form it has: «Ивановой» is no Иванов.
 */
export function mentionScore(name: string, words: readonly string[]): number {
  const parsed = parseName(name);
  if (parsed.kind === 'company') {
    const stems = new Set(words.map(stemOf));
    const own = normalise(parsed.display).split(' ');
    return own.filter((part) => part.length > 3 && stems.has(stemOf(part))).length * surnameWeight;
  }
  const said = new Set(words.map(normalise));
  const forms = formsOf(parsed);
  return (['surname', 'patronymic', 'givenName'] as const).reduce((sum, part) => {
    const own = parsed[part];
    if (own === null) return sum;
    const isSaid =
      forms === null
        ? words.some((one) => stemOf(one) === stemOf(own))
        : forms[part].some((form) => said.has(form));
    return isSaid ? sum + weights[part] : sum;
  }, 0);
}

type Part = keyof typeof weights;

/** Every form of each part; null where the name cannot be declined. */
function formsOf(name: ParsedName): Readonly<Record<Part, string[]>> | null {
  if (guessGender(name) === null || !isCyrillic(name.display)) return null;
  const forms: Record<Part, string[]> = { surname: [], patronymic: [], givenName: [] };
  for (const nameCase of cases) {
    const words = declineName(name, nameCase).split(' ');
    for (const part of ['surname', 'givenName', 'patronymic'] as const) {
      if (name[part] === null) continue;
      const count = name[part].split(' ').length;
      forms[part].push(normalise(words.splice(0, count).join(' ')));
    }
  }
  return forms;
}
