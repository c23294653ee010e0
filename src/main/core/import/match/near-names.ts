import type { ParsedName } from '#shared/rules/names.ts';

const fold = (text: string | null): string => (text ?? '').toLowerCase().replaceAll('ё', 'е');

/** Whether two words are one but for a letter: left out, put in, wrong, or two that changed places. */
function isSlip(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1)
    return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const left = Math.max(a.length, b.length) - start - end;
  if (left <= 1) return true;
  return (
    left === 2 && a.length === b.length && a[start] === b[start + 1] && a[start + 1] === b[start]
  );
}

/**
 * Whether two names that contradict each other may still be one person's: the same given name and patronymic under
 * another surname (marriage), or one word of them with a slip of the pen. A husband's «Иванов» and a wife's «Иванова»
 * differ in their given names too, and stay apart.
 */
export function areNearNames(a: ParsedName, b: ParsedName): boolean {
  if (a.kind === 'company' || b.kind === 'company') return false;
  const parts = (['surname', 'givenName', 'patronymic'] as const).map(
    (part) => [fold(a[part]), fold(b[part])] as const,
  );
  const differing = parts.filter(([one, other]) => one !== '' && other !== '' && one !== other);
  const agreeing = parts.filter(([one, other]) => one !== '' && one === other);
  const [only, ...others] = differing;
  if (!only || others.length > 0 || agreeing.length === 0) return false;
  const isMarriage = only === parts[0] && agreeing.length === 2;
  return isMarriage || isSlip(...only);
}
