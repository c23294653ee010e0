/** One pass over the writing of one telephone number: its digits, its extension, and what may be a second number. */
export interface ReadPhone {
  readonly digits: string;
  readonly plus: boolean;
  readonly firstApart: boolean;
  readonly extension: string | null;
  /** Digits met altogether, those behind words included: more of them than `digits` may mean a second number. */
  readonly met: number;
  /** A comma, a slash, «и», or a second plus stood somewhere: it may part two numbers. */
  readonly parted: boolean;
}

const EXTENSION =
  /(?:добавочн[а-яё]*|доб|доп|внутренн[а-яё]*|внутр|вн|extension|extn?|x|х|#)[\s.:№#]*(\d{1,7})(?!\d)/iy;
const ONLY_ZEROS = /[.,]0+\s*$/y;
/** Fewer digits before a word are its numbering («тел. 2: 8 926…»), not the number. */
const SHORTEST = 5;
const NATIONAL = 10;

const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x400 && code <= 0x4ff);

export const readPhone = (written: string): ReadPhone => {
  let digits = '';
  let plus = false;
  let firstApart = false;
  let extension: string | null = null;
  let met = 0;
  let parted = false;
  let closed = false;

  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) {
      met++;
      if (!closed) digits += written.charAt(at);
      continue;
    }
    if (digits.length === 1) firstApart = true;
    if (code === 0x20 || code === 0x2d || code === 0x29 || code === 0xa0) continue;
    if (code === 0x2b) {
      if (digits.length >= SHORTEST) parted = closed = true;
      else if (!closed) plus = true;
    } else if (code === 0x28) {
      closed ||= digits.length > NATIONAL || (digits.length === NATIONAL && digits.startsWith('9'));
      // "+44 (0)20": the trunk zero is dialled only inside the country.
      if (plus && written.startsWith('(0)', at)) at += 2;
    } else if (code === 0x2c || code === 0x2f || code === 0x2e) {
      if (digits.length >= NATIONAL && endsInZeros(written, at)) break;
      if (code !== 0x2e) parted = true;
    } else if (code === 0x23 || isLetter(code)) {
      const found = digits.length >= SHORTEST ? extensionAt(written, at) : null;
      if (found !== null && extension === null) {
        extension = found;
        closed = true;
        at = EXTENSION.lastIndex - 1;
        continue;
      }
      if (code === 0x23) continue;
      const end = endOfWord(written, at);
      parted ||= digits.length >= SHORTEST && isConjunction(written.slice(at, end));
      if (digits.length >= SHORTEST) closed = true;
      else if (!closed) [digits, plus, firstApart] = ['', false, false];
      at = end - 1;
    }
  }
  return { digits, plus, firstApart, extension, met, parted };
};

const endsInZeros = (written: string, at: number): boolean => {
  ONLY_ZEROS.lastIndex = at;
  return ONLY_ZEROS.test(written);
};

const extensionAt = (written: string, at: number): string | null => {
  EXTENSION.lastIndex = at;
  return EXTENSION.exec(written)?.[1] ?? null;
};

const endOfWord = (written: string, from: number): number => {
  let end = from;
  while (end < written.length && isLetter(written.charCodeAt(end))) end++;
  return end;
};

const isConjunction = (word: string): boolean => /^(?:и|или|and|or)$/i.test(word);
