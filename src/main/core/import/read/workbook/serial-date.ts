/** What a number's format makes of it: a day (with its time), a time of day, or just a number. */
export type NumberMeaning = 'number' | 'date' | 'clock';

const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
const BUILT_IN_CLOCKS = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47]);

/** The formats that a workbook may use without spelling them out (ECMA-376, 18.8.30). */
export function builtInMeaning(id: number): NumberMeaning {
  if (BUILT_IN_DATES.has(id)) return 'date';
  return BUILT_IN_CLOCKS.has(id) ? 'clock' : 'number';
}

/** The meaning of a format spelled out in a workbook, such as `dd.mm.yyyy;@` or `[h]:mm`. */
export function meaningOf(format: string): NumberMeaning {
  const bare = (format.split(';')[0] ?? '')
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(h+|m+|s+)\]/gi, 'h')
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(/am\/pm|a\/p/gi, 'h')
    .replaceAll(/general|standard/gi, '')
    .toLowerCase();
  if (/[yd]|m{3}/.test(bare)) return 'date';
  if (/[hs]/.test(bare)) return 'clock';
  return bare.includes('m') ? 'date' : 'number';
}

const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_466;

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * The local date, yyyy-mm-dd or yyyy-mm-ddThh:mm:ss, of a serial number, rounded to a second;
 * null for a number that is no date in that system. In the 1900 system day 60 is 29 February
 * 1900, which never was: days before it count from one day later (ECMA-376, 18.17.4.1).
 */
export function dateOfSerial(serial: number, since1904: boolean): string | null {
  if (!(serial >= 0) || serial >= LAST_SERIAL) return null;
  const seconds = Math.round(serial * 86_400);
  const day = Math.floor(seconds / 86_400);
  const date = isoDay(day, since1904);
  const rest = seconds - day * 86_400;
  return rest === 0 ? date : `${date}T${clock(rest)}`;
}

/** A shop's years hold few days and many orders: each day is written once. */
const written = new Map<number, string>();
const WRITTEN_LIMIT = 10_000;

function isoDay(day: number, since1904: boolean): string {
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const time = start + day * DAY_MS;
  const known = written.get(time);
  if (known !== undefined) return known;
  if (written.size >= WRITTEN_LIMIT) written.clear();
  const date = new Date(time).toISOString().slice(0, 10);
  written.set(time, date);
  return date;
}

function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:${pad(seconds % 60)}`;
}

/** hh:mm:ss of a share of a day; more than 24 hours where it lasts longer. */
export function clockOfSerial(serial: number): string | null {
  return serial >= 0 && serial < LAST_SERIAL ? clock(Math.round(serial * 86_400)) : null;
}
