import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleClient } from '#main/core/sample/people.ts';
import { seededRandom } from '#main/core/sample/random.ts';

/**
 * A list of clients of which one in ten is in the base already, by the outside number that `writeShopFiles` gave, and
 * has moved to another company. Answers its path.
 */
export function writeMoreClients(folder: string, rows: number): string {
  const random = seededRandom(150);
  const known = rows / 10;
  const lines = ['Код;Наименование;Телефон;Эл. почта;Источник;Организация'];
  for (let index = 0; index < rows; index += 1) {
    const person = sampleClient(random, 5_000_000 + index);
    const code = index < known ? String(index + 1).padStart(6, '0') : `Н${index}`;
    const name = [person.surname, person.givenName, person.patronymic ?? ''].join(' ').trim();
    const phone = `+7999${String(index).padStart(7, '0')}`;
    lines.push(
      index < known
        ? `${code};;;;;ООО «Новое место ${index}»`
        : [code, name, phone, person.email ?? '', person.source ?? '', ''].join(';'),
    );
  }
  const path = join(folder, 'more-clients.csv');
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
  return path;
}
