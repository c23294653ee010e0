import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { addDays } from '#shared/rules/dates.ts';
import { sampleClient, type SampleClient } from '#main/core/sample/people.ts';
import { seededRandom, type Random } from '#main/core/sample/random.ts';

export interface ShopFiles {
  readonly clients: string;
  readonly orders: string;
}

export interface ShopFilesOptions {
  readonly folder: string;
  readonly clients: number;
  readonly orders: number;
  /** `number`: orders carry the client's code. `phone`: telephone and name, written in many ways. */
  readonly naming: 'number' | 'phone';
  readonly today: string;
}

export const encodingOf = { number: 'utf8', phone: 'win1251' } as const;

async function writeLines(path: string, encoding: string, lines: Iterable<string>): Promise<void> {
  const file = createWriteStream(path);
  let waiting: string[] = [];
  const flush = async (): Promise<void> => {
    if (!file.write(iconv.encode(waiting.join(''), encoding))) await once(file, 'drain');
    waiting = [];
  };
  for (const line of lines) {
    waiting.push(`${line}\r\n`);
    if (waiting.length === 10_000) await flush();
  }
  await flush();
  file.end();
  await once(file, 'close');
}

const code = (index: number): string => String(index + 1).padStart(6, '0');

function writtenPhone(random: Random, phone: string): string {
  const d = phone.slice(2);
  const parts = [d.slice(0, 3), d.slice(3, 6), d.slice(6, 8), d.slice(8)] as const;
  const [a, b, c, e] = parts;
  switch (random.between(0, 7)) {
    case 0:
      return phone;
    case 1:
      return `8-${a}-${b}-${c}-${e}`;
    case 2:
      return `+7 (${a}) ${b}-${c}-${e}`;
    case 3:
      return `8(${a})${b}${c}${e}`;
    case 4:
      return d;
    case 5:
      return `7${d}.0`;
    case 6:
      return `тел. 8 ${a} ${b}-${c}-${e}`;
    default:
      return `8-${a}-${b}-${c}-${e} доб. ${random.between(10, 99)}`;
  }
}

function writtenName(random: Random, { surname, givenName, patronymic }: SampleClient): string {
  const full = [surname, givenName, patronymic ?? ''].join(' ').trim();
  switch (random.between(0, 9)) {
    case 0:
      return `${surname.toUpperCase()} ${givenName} ${patronymic ?? ''}`.trim();
    case 1:
      return `${givenName} ${surname}`;
    case 2:
      return `ИП ${full}`;
    case 3:
      return `  ${surname}  ${givenName} ${patronymic ?? ''} `;
    case 4:
      return full.replaceAll('ё', 'е');
    default:
      return full;
  }
}

const sum = (minor: number): string => {
  const whole = Math.floor(minor / 100);
  const grouped =
    whole >= 1000
      ? `${Math.floor(whole / 1000)}\u00A0${String(whole % 1000).padStart(3, '0')}`
      : `${whole}`;
  return `${grouped},${String(minor % 100).padStart(2, '0')}`;
};

const russianDate = (iso: string): string =>
  `${iso.slice(8)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`;

/**
 * Two files as an accounting program would export them, the same for the same options. The first client has a
 * thousand orders at least; the rest are spread evenly.
 */
export async function writeShopFiles(options: ShopFilesOptions): Promise<ShopFiles> {
  const { folder, clients, orders, naming, today } = options;
  const random = seededRandom(15);
  const people = Array.from({ length: clients }, (_, index) => sampleClient(random, index));
  const paths = {
    clients: join(folder, `clients-${naming}.csv`),
    orders: join(folder, `orders-${naming}.csv`),
  };
  const encoding = encodingOf[naming];

  const clientLines = function* (): Generator<string> {
    yield 'Код;Наименование;Телефон;Эл. почта;Адрес;День рождения;Источник;Организация';
    for (const [index, person] of people.entries()) {
      const name = [person.surname, person.givenName, person.patronymic ?? ''].join(' ').trim();
      const born = person.birthday?.startsWith('-') === false ? russianDate(person.birthday) : '';
      yield [
        code(index),
        name,
        naming === 'phone' ? writtenPhone(random, person.phone) : person.phone,
        person.email ?? '',
        person.address?.split(',')[0] ?? '',
        born,
        person.source ?? '',
        person.company ?? '',
      ].join(';');
    }
  };
  const orderLines = function* (): Generator<string> {
    yield naming === 'number'
      ? 'Дата;Номер;Код клиента;Сумма;Статус'
      : 'Дата;Номер;Контрагент;Телефон;Сумма;Статус';
    for (let index = 0; index < orders; index += 1) {
      const buyer = index < 1000 ? 0 : random.between(0, clients - 1);
      const person = people[buyer];
      if (!person) continue;
      const date = russianDate(addDays(today, -Math.floor(((orders - index) / orders) * 1095)));
      const who =
        naming === 'number'
          ? [code(buyer)]
          : [writtenName(random, person), writtenPhone(random, person.phone)];
      const state = random.chance(0.03) ? 'Отменён' : 'Выполнен';
      const number = `УТ-${String(index + 1).padStart(7, '0')}`;
      yield [date, number, ...who, sum(random.between(10_000, 2_000_000)), state].join(';');
    }
  };
  await writeLines(paths.clients, encoding, clientLines());
  await writeLines(paths.orders, encoding, orderLines());
  return paths;
}
