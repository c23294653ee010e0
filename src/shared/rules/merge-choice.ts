/** Both texts, unless one says all that the other says; null where neither says anything. */
export function joinedText(kept: string | null, lost: string | null): string | null {
  const [a, b] = [kept?.trim() ?? '', lost?.trim() ?? ''];
  if (b === '' || a.includes(b)) return kept ?? (b === '' ? null : lost);
  return a === '' || b.includes(a) ? lost : `${a}\n${b}`;
}
