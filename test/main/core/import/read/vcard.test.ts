import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { vcardText, type Contact } from '#main/core/contacts/vcard-write.ts';
import { openTable, UnreadableFile } from '#main/core/import/read/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'fifteen-vcard-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
async function read(content: string | Buffer): Promise<Record<string, string>[]> {
  const path = join(folder, `${(count += 1)}.vcf`);
  writeFileSync(path, content);
  const table = await openTable(path);
  try {
    const rows: Record<string, string>[] = [];
    for await (const batch of table.batches()) {
      for (const { cells } of batch) {
        const entries = cells.flatMap((cell, at): [string, string][] =>
          typeof cell === 'string' ? [[table.knownColumns?.[at]?.heading ?? '', cell]] : [],
        );
        rows.push(Object.fromEntries(entries));
      }
    }
    return rows;
  } finally {
    await table.close();
  }
}
const card = (...lines: readonly string[]): string =>
  `${['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n')}\r\n`;
const refusal = async (content: string | Buffer): Promise<unknown> => {
  try {
    await read(content);
    return 'taken';
  } catch (error) {
    return error instanceof UnreadableFile ? { code: error.code, ...error.params } : error;
  }
};

describe('reading contacts', () => {
  it('decodes quoted-printable with soft line breaks that cut a letter in two', async () => {
    const rows = await read(
      card(
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98=D0=B2=D0=B0=D0=BD=D0=BE=D0=B2;=D0=98=D0=B2=D0=B0=D0=BD;;;',
        'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98=D0=B2=D0=B0=D0=BD =D0=98=D0=B2=D0=',
        '=B0=D0=BD=D0=BE=D0=B2',
        'TEL;CELL:8 (916) 123-45-67',
        'TEL;WORK:+7 495 000-00-00',
        'TEL;FAX:+7 495 000-00-01',
      ),
    );
    expect(rows).toEqual([{ FN: 'Иванов Иван', TEL: '8 (916) 123-45-67\n+7 495 000-00-00' }]);
  });

  it('reads windows-1251, told by the property or by the letters alone, and koi8-r', async () => {
    const quoted = [...iconv.encode('Зоя Фролова', 'windows-1251')]
      .map((byte) => `=${byte.toString(16).toUpperCase()}`)
      .join('');
    const named = card(
      'VERSION:2.1',
      `FN;ENCODING=QUOTED-PRINTABLE;CHARSET=windows-1251:${quoted}`,
      'TEL:+79160000001',
    );
    expect(await read(named)).toEqual([{ FN: 'Зоя Фролова', TEL: '+79160000001' }]);
    const bare = card('VERSION:2.1', 'N:Фролова;Зоя;Игоревна', 'NOTE:Звонить после обеда');
    expect(await read(iconv.encode(bare, 'windows-1251'))).toEqual([
      { FN: 'Фролова Зоя Игоревна', NOTE: 'Звонить после обеда' },
    ]);
    const head = Buffer.from('BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=koi8-r:', 'latin1');
    const tail = Buffer.from('\r\nEND:VCARD\r\n', 'latin1');
    expect(await read(Buffer.concat([head, iconv.encode('Зоя', 'koi8-r'), tail]))).toEqual([
      { FN: 'Зоя' },
    ]);
  });

  it('reads UTF-8 with its mark, UTF-16, and line ends of every kind', async () => {
    const text = card('VERSION:3.0', 'FN:Ёлкина Анна', 'EMAIL:a@b.ru');
    const wanted = [{ FN: 'Ёлкина Анна', EMAIL: 'a@b.ru' }];
    expect(await read(`\uFEFF${text}`)).toEqual(wanted);
    expect(await read(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(wanted);
    expect(await read(text.replaceAll('\r\n', '\r'))).toEqual(wanted);
    expect(await read(text.replaceAll('\r\n', '\n'))).toEqual(wanted);
  });

  it('takes folded lines, groups, quoted parameters and escapes of vCard 3.0 and 4.0', async () => {
    const rows = await read(
      card(
        'VERSION:4.0',
        'FN:Зоя\\, просто Зо',
        ' я',
        'N:Фролова;Зоя;Игоревна;;',
        'item1.TEL;VALUE=uri;TYPE="voice,cell";X-NOTE="a:b;c":tel:+7-916-000-00-01;ext=12',
        'item1.X-ABLabel:_$!<Other>!$_',
        'ORG:ООО Ромашка;Отдел продаж',
        'TITLE:директор\\; владелец',
        'ADR;TYPE=home:;кв. 5;ул. Ленина\\, 3;Пермь;Пермский край;614000;Россия',
        'NOTE:первая\\nвторая',
      ),
    );
    expect(rows).toEqual([
      {
        FN: 'Фролова Зоя Игоревна',
        TEL: '+7-916-000-00-01 доб. 12',
        ORG: 'ООО Ромашка, Отдел продаж',
        'JOB TITLE': 'директор; владелец',
        ADR: '614000, Россия, Пермский край, Пермь, ул. Ленина, 3, кв. 5',
        NOTE: 'первая\nвторая',
      },
    ]);
  });

  it.each([
    ['BDAY:1980-05-21', '1980-05-21'],
    ['BDAY:19800521', '1980-05-21'],
    ['BDAY;VALUE=date-and-or-time:--0521', '--05-21'],
    ['BDAY:--05-21', '--05-21'],
    ['BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-21', '--05-21'],
    ['BDAY:1980-05-21T00:00:00Z', '1980-05-21'],
    ['BDAY;VALUE=text:весной', 'весной'],
  ])('reads the birthday %s', async (line, wanted) => {
    expect(await read(card('VERSION:3.0', 'FN:Зоя', line))).toEqual([{ FN: 'Зоя', BDAY: wanted }]);
  });

  it('takes several cards of a file, and leaves out lists, assistants within cards, and what is empty', async () => {
    const file = [
      card('VERSION:3.0', 'FN:Mama', 'item1.TEL;type=CELL:9031112233'),
      card('VERSION:3.0', 'X-ADDRESSBOOKSERVER-KIND:group', 'FN:Друзья'),
      card(
        'VERSION:2.1',
        'FN:Boss',
        'AGENT:',
        'BEGIN:VCARD',
        'VERSION:2.1',
        'FN:Assistant',
        'TEL:1234567',
        'END:VCARD',
        'TEL:7654321',
      ),
      card('VERSION:3.0'),
      card('VERSION:3.0', 'FN:No phone', 'EMAIL:a@b.c'),
    ].join('\r\n');
    expect(await read(file)).toEqual([
      { FN: 'Mama', TEL: '9031112233' },
      { FN: 'Boss', TEL: '7654321' },
      { FN: 'No phone', EMAIL: 'a@b.c' },
    ]);
  });

  it('reads base64 of vCard 2.1 that is not indented, and goes on behind it', async () => {
    const rows = await read(
      card(
        'VERSION:2.1',
        'FN:Zoe',
        'PHOTO;JPEG;ENCODING=BASE64:',
        '/9j/4AAQSkZJRgABAQAAAQABAAD/',
        '2wBDAAgGBgcGBQgHBwcJCQgKDBQN',
        '',
        'TEL:+79160000001',
      ),
    );
    expect(rows).toEqual([{ FN: 'Zoe', TEL: '+79160000001' }]);
  });
});

describe('a hostile file of contacts', () => {
  it('that is cut short is refused with the card', async () => {
    const whole = card('VERSION:3.0', 'FN:A', 'TEL:1234567');
    expect(await refusal(`${whole}BEGIN:VCARD\r\nFN:B\r\n`)).toEqual({ code: 'damaged', row: 2 });
  });

  it('of cards within cards without end is refused', async () => {
    expect(await refusal('BEGIN:VCARD\r\n'.repeat(10))).toEqual({ code: 'damaged', row: 5 });
  });

  it('with a card of countless lines is refused', async () => {
    const many = 'NOTE:x\r\n'.repeat(20_001);
    expect(await refusal(`BEGIN:VCARD\r\n${many}END:VCARD\r\n`)).toMatchObject({
      code: 'damaged',
    });
  });

  it('with one endless line is refused', async () => {
    const endless = Buffer.alloc(17 * 1024 * 1024, 'a');
    const file = Buffer.concat([Buffer.from('BEGIN:VCARD\r\nFN:'), endless]);
    expect(await refusal(file)).toMatchObject({ code: 'row_too_long', row: 2 });
  });

  it('with a folded property of many megabytes loses that property alone', async () => {
    const photo = ` ${'A'.repeat(70)}\r\n`.repeat(130_000);
    const file = `BEGIN:VCARD\r\nFN:Zoe\r\nPHOTO;ENCODING=b:\r\n${photo}TEL:+79160000001\r\nEND:VCARD\r\n`;
    expect(await read(file)).toEqual([{ FN: 'Zoe', TEL: '+79160000001' }]);
  });

  it('of any bytes is read or refused, and never fails otherwise', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const answer = await refusal(
          Buffer.concat([Buffer.from('BEGIN:VCARD\r\n'), bytes, Buffer.from('\r\nEND:VCARD')]),
        );
        expect(answer).not.toBeInstanceOf(Error);
      }),
      { numRuns: 60 },
    ));
});

const word = fc.stringMatching(/^[А-ЯЁ][а-яё]{2,9}$/);
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }).map((raw) =>
  raw
    .replaceAll(/[\p{C}\u2028\u2029]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .normalize('NFC')
    .trim(),
);
const contact = fc.record<Contact>({
  kind: fc.constant('person'),
  name: fc.constant(''),
  surname: word,
  givenName: word,
  patronymic: fc.option(word, { nil: null }),
  company: fc.option(
    text.filter((own) => own !== ''),
    { nil: null },
  ),
  position: fc.option(
    text.filter((own) => own !== ''),
    { nil: null },
  ),
  phones: fc.uniqueArray(fc.stringMatching(/^\+7\d{10}$/), { maxLength: 3 }),
  emails: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,9}@[a-z]{1,40}\.ru$/), { maxLength: 3 }),
  addresses: fc.array(
    text.filter((own) => own !== ''),
    { maxLength: 1 },
  ),
  birthday: fc.option(fc.constantFrom('1980-05-21', '--05-21'), { nil: null }),
  photo: fc.option(fc.base64String({ minLength: 200, maxLength: 400 }), { nil: null }),
});

describe('writing contacts', () => {
  it('and reading them gives the same', () =>
    fc.assert(
      fc.asyncProperty(fc.array(contact, { minLength: 1, maxLength: 4 }), async (contacts) => {
        const named = contacts.map((one) => ({
          ...one,
          name: [one.surname, one.givenName, one.patronymic]
            .filter((part) => part !== null)
            .join(' '),
        }));
        const rows = await read(named.map(vcardText).join(''));
        const wanted = named.map((one) =>
          Object.fromEntries(
            Object.entries({
              FN: one.name,
              TEL: one.phones.join('\n'),
              EMAIL: one.emails.join('\n'),
              ORG: one.company ?? '',
              'JOB TITLE': one.position ?? '',
              BDAY: one.birthday ?? '',
              ADR: one.addresses.join('; '),
            }).filter(([, value]) => value !== ''),
          ),
        );
        expect(rows).toEqual(wanted);
      }),
      { numRuns: 100 },
    ));

  it('folds no line beyond 75 octets, and never within a letter', () => {
    const long = vcardText({
      kind: 'company',
      name: `ООО «${'Ёж'.repeat(90)}»`,
      surname: null,
      givenName: null,
      patronymic: null,
      company: null,
      position: null,
      phones: [],
      emails: [],
      addresses: [],
      birthday: null,
      photo: null,
    });
    const lines = long.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.some((line) => line.includes('\uFFFD'))).toBe(false);
  });
});
