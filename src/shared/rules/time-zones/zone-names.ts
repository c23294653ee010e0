import { remembering } from '../remember.ts';
import { isTimeZone } from '../zones.ts';
import { places } from './places.ts';

type Language = 'ru' | 'en';

interface Known {
  readonly ru: readonly string[];
  readonly en: readonly string[];
}

const known = new Map<string, Known>(
  places.map(([zone, ru, en]) => [zone, { ru: ru.split(', '), en: en.split(', ') }]),
);

/** Every zone there is, the best known first. */
export const allZones: readonly string[] = [
  ...new Set([...known.keys(), ...Intl.supportedValuesOf('timeZone')]),
];

const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** Names that are at hand: asking the platform for its own costs more than a millisecond a zone. */
export function namesOf(zone: string): readonly string[] {
  const { ru, en } = known.get(zone) ?? { ru: [], en: [] };
  return [...ru, ...en, cityOf(zone), zone];
}

/** What the platform calls a zone, keyed by `language zone`: its city, or its country where that has one zone only. */
const platformName = remembering((key: string): string => {
  const [language, timeZone] = key.split(' ');
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'shortGeneric' });
  const name = parts.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace(/ Time$/u, '');
});

export const russianNameOf = (zone: string): string => platformName(`ru ${zone}`);

/** The one name that a zone is shown by; a text that is no zone is shown as it is. */
export function zoneName(zone: string, language: Language): string {
  const own = known.get(zone)?.[language][0];
  if (own !== undefined) return own;
  if (!isTimeZone(zone)) return zone;
  return language === 'ru' ? russianNameOf(zone) : cityOf(zone);
}

/** Minutes by which a zone's clock is ahead of UTC at a moment. */
export function offsetOf(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const text = parts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/u.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The zone whose clock Russia tells the others by. */
const moscow = 'Europe/Moscow';

/** «МСК+7», “UTC+10”: what a zone's clock is ahead of, in the owner's language. */
export function offsetWords(zone: string, language: Language, at: Date): string {
  const from = language === 'ru' ? offsetOf(moscow, at) : 0;
  const difference = offsetOf(zone, at) - from;
  const base = language === 'ru' ? 'МСК' : 'UTC';
  if (difference === 0) return base;
  const minutes = Math.abs(difference) % 60;
  const hours = `${Math.floor(Math.abs(difference) / 60)}`;
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${base}${difference < 0 ? '\u2212' : '+'}${hours}${rest}`;
}
