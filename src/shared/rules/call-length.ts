/** The longest that a call is kept as, in seconds: a day. */
const longest = 86_400;

/** Seconds as a clock shows them: "4:30", "1:02:05". */
export function formatCallLength(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const start = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes);
  return `${start}:${two(whole % 60)}`;
}

/** Seconds of "4:30", "1:02:05", or bare minutes ("4"); null for an empty text, undefined for what is no length. */
export function parseCallLength(text: string): number | null | undefined {
  const parts = text.trim().split(/[:.,]/);
  if (parts.length === 1 && parts[0] === '') return null;
  if (parts.length > 3 || !parts.every((part) => /^\d{1,3}$/.test(part))) return undefined;
  const [first = 0, ...rest] = parts.map(Number);
  if (rest.some((part) => part > 59)) return undefined;
  const units = parts.length === 1 ? [first, 0] : [first, ...rest];
  const seconds = units.reduce((sum, part) => sum * 60 + part, 0);
  return seconds <= longest ? seconds : undefined;
}
