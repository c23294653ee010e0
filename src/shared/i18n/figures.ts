/** Parameters that count something. Others may be numbers too, and are none to be grouped: a year, a port, a row. */
const counts =
  'count|total|position|done|already|clients|orders|contacts|reminders|of|left|most|all';
const counted = new RegExp(`\\{\\{(${counts})\\}\\}`, 'gu');
/** What is handed on to another message is handed on as it is. */
const nested = /(\$t\([^)]*\))/u;

/** The same messages with every count in them written in groups: «20 000 клиентов». */
export function withFigures(messages: object): object {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string'
        ? figured(value)
        : typeof value === 'object' && value !== null
          ? withFigures(value)
          : value,
    ]),
  );
}

const figured = (message: string): string =>
  message
    .split(nested)
    .map((part) => (part.startsWith('$t(') ? part : part.replace(counted, '{{$1, figure}}')))
    .join('');

const formats = new Map<string, Intl.NumberFormat>();

/** A number in groups; a text is one already. */
export function figure(value: unknown, language = 'ru'): string {
  if (typeof value !== 'number') return String(value);
  const format = formats.get(language) ?? new Intl.NumberFormat(language);
  formats.set(language, format);
  return format.format(value).replace('-', '−');
}
