const longest = 75;

const octetsOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x8_00 ? 2 : codePoint < 0x1_00_00 ? 3 : 4;

/**
 * A content line, folded so that no line has more than 75 octets without its end (RFC 5545, 3.1). A letter of several
 * octets is never cut.
 */
export function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter.codePointAt(0) ?? 0);
    if (octets + size > longest) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return `${folded}\r\n`;
}

/** A text as the value of a property (RFC 5545, 3.3.11): no control character but the end of a line, which is `\n`. */
export const text = (value: string): string =>
  value
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/gu, ' ')
    .replace(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** `yyyy-mm-dd` as a DATE. */
export const date = (on: string): string => on.replaceAll('-', '');

/** A local date and hour (`HH:MM`) as a DATE-TIME without a zone. */
export const dateTime = (on: string, time: string): string =>
  `${date(on)}T${time.replace(':', '')}00`;

/** A UTC instant as a DATE-TIME. */
export const instant = (utc: string): string =>
  `${utc.slice(0, 19).replaceAll('-', '').replaceAll(':', '')}Z`;

/** Minutes as a DURATION: whole days are days of the calendar. */
export function duration(minutes: number): string {
  if (minutes % 1440 === 0) return `P${minutes / 1440}D`;
  return minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${minutes}M`;
}
