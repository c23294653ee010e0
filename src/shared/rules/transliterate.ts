/** Between Russian and Latin spelling, by the habits of people rather than by one standard. */
const TO_LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** Longest first: "shch" before "sh" before "s". */
const TO_CYRILLIC: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['tz', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['ph', 'ф'],
  ['yo', 'е'],
  ['jo', 'е'],
  ['ye', 'е'],
  ['je', 'е'],
  ['yu', 'ю'],
  ['ju', 'ю'],
  ['iu', 'ю'],
  ['ya', 'я'],
  ['ja', 'я'],
  ['ia', 'ия'],
  ['ck', 'к'],
  ['x', 'кс'],
  ['q', 'к'],
  ['a', 'а'],
  ['b', 'б'],
  ['c', 'к'],
  ['d', 'д'],
  ['e', 'е'],
  ['f', 'ф'],
  ['g', 'г'],
  ['h', 'х'],
  ['i', 'и'],
  ['j', 'й'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['r', 'р'],
  ['s', 'с'],
  ['t', 'т'],
  ['u', 'у'],
  ['v', 'в'],
  ['w', 'в'],
  ['y', 'ы'],
  ['z', 'з'],
];

/** How a Russian word is usually spelt in Latin letters: «щукин» → "shchukin". Other characters stay. */
export const toLatin = (lower: string): string => {
  let latin = '';
  for (const char of lower) latin += TO_LATIN[char] ?? char;
  return latin;
};

/** The likeliest Russian spelling of a Latin word: "ivanov" → «иванов», "yuriy" → «юрий». Other characters stay. */
export const toCyrillic = (lower: string): string => {
  let cyrillic = '';
  for (let at = 0; at < lower.length;) {
    const [latin, letters] = ruleAt(lower, at);
    cyrillic += letters;
    at += latin.length;
  }
  return cyrillic;
};

const ruleAt = (lower: string, at: number): readonly [string, string] => {
  const char = lower.charAt(at);
  if (char === 'y') {
    const [before, after] = [lower.charAt(at - 1), lower.charAt(at + 1)];
    const isLast = !/[a-z]/.test(after);
    // "sergey", "yuriy", "maykl": behind a vowel it is «й», unless it opens a «я» or «ю».
    if (/[aeiouy]/.test(before) && !/[aou]/.test(after)) return ['y', 'й'];
    // "vasilyev", "grigoryeva".
    if (after === 'e' && /[bcdfghjklmnpqrstvwxz]/.test(before)) return ['ye', 'ье'];
    // "dmitry", "valery", "dostoevsky".
    if (isLast && /[a-z]/.test(before)) return ['y', 'ий'];
  }
  return TO_CYRILLIC.find(([latin]) => lower.startsWith(latin, at)) ?? [char, char];
};

/** Other Russian spellings that the same Latin word may stand for, the likelier first. */
export const otherCyrillic = (lower: string): string[] => {
  const usual = toCyrillic(lower);
  const variants: string[] = [];
  // "vasiliev", "grigorieva".
  if (usual.includes('ие')) variants.push(usual.replaceAll('ие', 'ье'));
  // "iurii", "dmitrij".
  if (/i[ij](?!\p{L})/u.test(lower))
    variants.push(toCyrillic(lower.replace(/i[ij](?!\p{L})/gu, 'iy')));
  // "natalia" is «наталия», but "diakov" and "tatiana" have «я», «ья».
  if (lower.includes('ia')) {
    variants.push(usual.replaceAll('ия', 'ья'), usual.replaceAll('ия', 'я'));
  }
  // Latin letters leave the soft sign out: "olga", "melnik", "tatyana", "ilyin".
  const soft = usual
    .replace(/л(?=[бвгджзкмнпрстфхцчшщ])/g, 'ль')
    .replace(/([внлрстд])(?=[яю])/g, '$1ь');
  variants.push(soft);
  if (/c(?!h)|x/.test(lower)) {
    variants.push(toCyrillic(lower.replace(/c(?!h)/g, 'ts').replaceAll('x', 'kh')));
  }
  if (/(?<!\p{L})e/u.test(lower)) variants.push(usual.replace(/(?<!\p{L})е/gu, 'э'));
  if (lower.includes('y')) variants.push(toCyrillic(lower.replaceAll('y', 'i')));
  if (/y(?!\p{L})/u.test(lower)) variants.push(usual.replace(/ий(?!\p{L})/gu, 'ы'));
  return variants;
};
