import { describe, expect, it } from 'vitest';
import { findZones } from '#shared/rules/time-zones/find-zones.ts';
import { allZones, offsetWords, zoneName } from '#shared/rules/time-zones/zone-names.ts';

const winter = new Date('2026-11-30T08:30:00.000Z');
const first = (text: string, language: 'ru' | 'en' = 'ru'): string | undefined =>
  findZones(text, language, winter)[0];

describe('a time zone is found', () => {
  it.each([
    ['Калининград', 'Kaliningrad', 'Europe/Kaliningrad'],
    ['Москва', 'Moscow', 'Europe/Moscow'],
    ['Симферополь', 'Simferopol', 'Europe/Simferopol'],
    ['Киров', 'Kirov', 'Europe/Kirov'],
    ['Волгоград', 'Volgograd', 'Europe/Volgograd'],
    ['Астрахань', 'Astrakhan', 'Europe/Astrakhan'],
    ['Самара', 'Samara', 'Europe/Samara'],
    ['Саратов', 'Saratov', 'Europe/Saratov'],
    ['Ульяновск', 'Ulyanovsk', 'Europe/Ulyanovsk'],
    ['Екатеринбург', 'Yekaterinburg', 'Asia/Yekaterinburg'],
    ['Омск', 'Omsk', 'Asia/Omsk'],
    ['Новосибирск', 'Novosibirsk', 'Asia/Novosibirsk'],
    ['Барнаул', 'Barnaul', 'Asia/Barnaul'],
    ['Томск', 'Tomsk', 'Asia/Tomsk'],
    ['Новокузнецк', 'Novokuznetsk', 'Asia/Novokuznetsk'],
    ['Красноярск', 'Krasnoyarsk', 'Asia/Krasnoyarsk'],
    ['Иркутск', 'Irkutsk', 'Asia/Irkutsk'],
    ['Чита', 'Chita', 'Asia/Chita'],
    ['Якутск', 'Yakutsk', 'Asia/Yakutsk'],
    ['Хандыга', 'Khandyga', 'Asia/Khandyga'],
    ['Владивосток', 'Vladivostok', 'Asia/Vladivostok'],
    ['Усть-Нера', 'Ust-Nera', 'Asia/Ust-Nera'],
    ['Магадан', 'Magadan', 'Asia/Magadan'],
    ['Сахалин', 'Sakhalin', 'Asia/Sakhalin'],
    ['Среднеколымск', 'Srednekolymsk', 'Asia/Srednekolymsk'],
    ['Камчатка', 'Kamchatka', 'Asia/Kamchatka'],
    ['Анадырь', 'Anadyr', 'Asia/Anadyr'],
  ])('by %s and %s, and is shown by them', (russian, english, zone) => {
    expect([first(russian), first(english), first(english, 'en')]).toEqual([zone, zone, zone]);
    expect([zoneName(zone, 'ru'), zoneName(zone, 'en')]).toEqual([russian, english]);
  });

  it.each([
    ['мск', 'Europe/Moscow'],
    ['СПб', 'Europe/Moscow'],
    ['нижний новгород', 'Europe/Moscow'],
    ['Екатер', 'Asia/Yekaterinburg'],
    ['хабаровск', 'Asia/Vladivostok'],
    ['петропавловск камчатский', 'Asia/Kamchatka'],
    ['Asia/Tokyo', 'Asia/Tokyo'],
    ['нью-йорк', 'America/New_York'],
    ['Исландия', 'Atlantic/Reykjavik'],
    ['Сидней', 'Australia/Sydney'],
    ['los angeles', 'America/Los_Angeles'],
  ])('by «%s» too', (text, zone) => {
    expect(first(text)).toBe(zone);
  });

  it('by the city of its IANA name, whichever zone it is', () => {
    const lost = allZones.filter((zone) => {
      const city = (zone.split('/').at(-1) ?? '').replaceAll('_', ' ');
      return !findZones(city, 'en', winter).includes(zone);
    });
    expect(lost).toEqual([]);
  });

  it.each([
    ['мск+7', 'ru', 'Asia/Vladivostok'],
    ['МСК +2', 'ru', 'Asia/Yekaterinburg'],
    ['мск-1', 'ru', 'Europe/Kaliningrad'],
    ['UTC+3', 'ru', 'Europe/Moscow'],
    ['gmt+03:00', 'en', 'Europe/Moscow'],
    ['+7', 'ru', 'Asia/Vladivostok'],
    ['+7', 'en', 'Asia/Novosibirsk'],
    ['utc+5:30', 'en', 'Asia/Calcutta'],
    ['\u22125', 'en', 'America/New_York'],
  ] as const)('by how far its clock is ahead: %s', (text, language, zone) => {
    expect(first(text, language)).toBe(zone);
  });

  it('by both readings of a bare offset', () => {
    const found = findZones('+7', 'ru', winter);
    expect(found).toEqual(expect.arrayContaining(['Asia/Vladivostok', 'Asia/Novosibirsk']));
  });

  it.each(['ъъъ', 'qwerty', '+99'])('nowhere by «%s»', (text) => {
    expect(findZones(text, 'ru', winter)).toEqual([]);
  });
});

describe('how far a clock is ahead', () => {
  it.each([
    ['Asia/Vladivostok', 'МСК+7', 'UTC+10'],
    ['Europe/Moscow', 'МСК', 'UTC+3'],
    ['Europe/Kaliningrad', 'МСК−1', 'UTC+2'],
    ['Asia/Calcutta', 'МСК+2:30', 'UTC+5:30'],
    ['Europe/London', 'МСК−3', 'UTC'],
    ['America/New_York', 'МСК−8', 'UTC−5'],
  ])('of %s is said from Moscow in Russian', (zone, russian, english) => {
    expect([offsetWords(zone, 'ru', winter), offsetWords(zone, 'en', winter)]).toEqual([
      russian,
      english,
    ]);
  });

  it('leaves a text that is no zone as it is', () => {
    expect(zoneName('МСК+4', 'ru')).toBe('МСК+4');
  });
});
