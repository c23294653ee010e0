/**
 * The number after the given one: its last run of digits plus one, prefix and leading zeros kept
 * («УТ-000999» → «УТ-001000»). «1» where there is none to follow.
 */
export function nextNumber(latest: string | null): string {
  const match = latest === null ? null : /^(.*?)(\d+)(\D*)$/.exec(latest);
  if (!match) return '1';
  const [, prefix = '', digits = '', suffix = ''] = match;
  return `${prefix}${String(BigInt(digits) + 1n).padStart(digits.length, '0')}${suffix}`;
}
