import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseMoney } from '#shared/rules/money.ts';
import { parseDate, parsePartialDate } from '#shared/rules/dates.ts';
import { compareNames, parseName } from '#shared/rules/names.ts';
import { parsePhones } from '#shared/rules/phone.ts';

const folder = new URL('../../../../shared/data/shop-1c/', import.meta.url);
const truthShape = z.object({
  clients: z.record(z.string(), z.object({ name: z.string(), phone: z.string() })),
});

/** The files of this shop hold no quoted cells. */
const rowsOf = (file: string): string[][] =>
  new TextDecoder('windows-1251')
    .decode(readFileSync(new URL(file, folder)))
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(';'));

describe.skipIf(!existsSync(folder))('the small shop (skipped without ../shared/data)', () => {
  const { clients } = existsSync(folder)
    ? truthShape.parse(JSON.parse(readFileSync(new URL('truth.json', folder), 'utf8')))
    : { clients: {} };

  it('writes every telephone so that it is recognised', () => {
    const wrong = rowsOf('контрагенты.csv').flatMap(([code = '', , phone = '']) => {
      const read = parsePhones(phone).map(({ e164 }) => e164);
      return read.join() === clients[String(Number(code))]?.phone ? [] : [{ code, phone, read }];
    });
    expect(wrong).toEqual([]);
  });

  it('writes every name so that only its missing parts differ from the truth', () => {
    const wrong = rowsOf('контрагенты.csv').flatMap(([code = '', name = '']) => {
      const truth = clients[String(Number(code))]?.name ?? '';
      const agreement = compareNames(parseName(name), parseName(truth));
      return agreement === 'different' ? [{ name, truth }] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('has true names that are read whole', () => {
    const wrong = Object.values(clients).filter(({ name }) => {
      const { surname, givenName, patronymic } = parseName(name);
      return [surname, givenName, patronymic].join(' ') !== name;
    });
    expect(wrong).toEqual([]);
  });

  it('has birthdays, dates, sums and telephones of orders that are all read', () => {
    const unread = [
      ...rowsOf('контрагенты.csv').filter(
        ([, , , , , born = '']) => born !== '' && parsePartialDate(born) === null,
      ),
      ...rowsOf('продажи.csv').filter(
        ([date = '', , , phone = '', sum = '']) =>
          parseDate(date) === null ||
          parseMoney(sum) === null ||
          (phone !== '' && parsePhones(phone).some(({ e164 }) => e164 === null)),
      ),
    ];
    expect(unread).toEqual([]);
  });
});
