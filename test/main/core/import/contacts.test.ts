import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

function put(name: string, content: string | Buffer, { context }: TestCore = core): string {
  const { token, path } = context.files.create(name);
  writeFileSync(path, content);
  return token;
}

const card = (...lines: readonly string[]): string =>
  `${['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\r\n')}\r\n`;

/** The smallest JPEG that says its size: 2 × 2. */
const jpeg = Buffer.from(
  'ffd8ffc0001108000200020301220002110103110100ffd9'.replaceAll(' ', ''),
  'hex',
).toString('base64');

describe('contacts brought in', () => {
  const file = [
    card(
      'N:Фролова;Зоя;Игоревна;;',
      'TEL:8 916 000-00-01',
      'EMAIL:zoe@example.com',
      'ORG:Ромашка',
      'BDAY:--05-21',
      'NOTE:звонить после обеда',
      'CATEGORIES:опт,myContacts',
      `PHOTO;ENCODING=b;TYPE=JPEG:${jpeg}`,
    ),
    card('FN:Олег Зимин', 'TEL:позвонить жене'),
    card('FN:Котов Пётр', 'TEL:+79160000003', 'PHOTO;VALUE=uri:https://example.com/a.jpg'),
  ].join('');

  it('are seen first, then written as one action; what cannot be read is listed by its card', async () => {
    const files = [{ token: put('телефон.vcf', file) }];
    const [seen] = await core.call('import.inspect', { files });
    expect(seen).toMatchObject({ format: 'vcard', kind: 'clients', headingRow: null });
    expect(seen?.columns.map(({ heading, field }) => `${heading}=${field}`)).toEqual([
      'FN=name',
      'TEL=phone',
      'EMAIL=email',
      'ORG=company',
      'JOB TITLE=position',
      'ROLE=occupation',
      'BDAY=birthday',
      'ADR=address',
      'NOTE=wishes',
      'CATEGORIES=tags',
    ]);
    const preview = await core.call('import.preview', { files });
    const done = await core.call('import.apply', { files });
    expect({ ...done, actionId: 0 }).toEqual({ ...preview, actionId: 0 });
    expect(done.clients).toEqual({ created: 2, matched: 0, updated: 0 });
    expect(done.photosLeftOut).toBe(1);
    expect(done.rejected).toEqual([
      {
        file: 'телефон.vcf',
        row: 2,
        column: 'TEL',
        code: 'phone_unreadable',
        params: { value: 'позвонить жене' },
      },
    ]);
    const { rows } = await core.call('clients.list', { filter: { text: 'Фролова' } });
    const { sqlite } = core.connection;
    expect(
      rows.map(({ name, phone, company, tags }) => [
        name,
        phone,
        company,
        tags.map((tag) => tag.name),
      ]),
    ).toEqual([['Фролова Зоя Игоревна', '+79160000001', 'Ромашка', ['опт']]]);
    expect(sqlite.prepare('SELECT birthday, wishes FROM clients WHERE id = 1').get()).toEqual({
      birthday: '--05-21',
      wishes: 'звонить после обеда',
    });
    expect(sqlite.prepare('SELECT client_id, jpeg FROM client_photos').all()).toEqual([
      { client_id: 1, jpeg },
    ]);
  });

  it('are dated by the day where the shop is', async () => {
    // One in the morning of the 17th in Moscow, the 16th in Greenwich.
    core.clock.set('2026-11-16T22:00:00.000Z');
    await core.call('import.apply', { files: [{ token: put('телефон.vcf', file) }] });
    const { sqlite } = core.connection;
    expect(sqlite.prepare('SELECT added_on FROM client_photos').pluck().all()).toEqual([
      '2026-11-17',
    ]);
  });

  it('change nothing when they come again, and go with one undo, tags and photos too', async () => {
    const files = [{ token: put('телефон.vcf', file) }];
    await core.call('import.apply', { files });
    const again = await core.call('import.apply', { files });
    expect(again.clients).toEqual({ created: 0, matched: 2, updated: 0 });
    expect(again.actionId).toBeNull();
    await core.call('journal.undo', {});
    const { sqlite } = core.connection;
    const left = ['clients', 'client_tags', 'tags', 'client_photos'].map((table) =>
      sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    );
    expect(left).toEqual([0, 0, 0, 0]);
  });

  it('go out for one client, and come back to the same one', async () => {
    const files = [{ token: put('телефон.vcf', file) }];
    await core.call('import.apply', { files });
    const saved = await core.call('contacts.save', {
      contacts: { of: 'list' },
      language: 'ru',
    });
    expect({ ...saved, token: '' }).toEqual({
      token: '',
      name: 'Клиенты.vcf',
      written: 2,
      leftOut: 0,
    });
    const back = await core.call('import.apply', { files: [{ token: saved.token ?? '' }] });
    expect(back.clients).toEqual({ created: 0, matched: 2, updated: 0 });
  });

  it('of one client lie in a file that is named after them', async () => {
    const { id } = await core.call('clients.create', {
      name: 'Котов Пётр',
      phones: [{ text: '+79160000003' }],
    });
    const contacts = { of: 'client', clientId: id } as const;
    const { token } = await core.call('contacts.save', { contacts, language: 'ru' });
    expect(core.context.files.find(token ?? '').name).toBe('Котов Пётр.vcf');
  });

  it('are not written for whoever has neither telephone nor e-mail', async () => {
    const { id } = await core.call('clients.create', { name: 'Котов Пётр' });
    const contacts = { of: 'client', clientId: id } as const;
    expect(await core.call('contacts.save', { contacts, language: 'ru' })).toEqual({
      token: null,
      name: 'Котов Пётр.vcf',
      written: 0,
      leftOut: 1,
    });
    await expect(
      core.call('contacts.save', { contacts: { of: 'client', clientId: 999 }, language: 'ru' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

const samples = resolve('../shared/data/contacts');

describe.skipIf(!existsSync(samples))('real exports of contacts', () => {
  it('come in as the people that they hold', async () => {
    const names = readdirSync(samples).toSorted();
    const taken: [string, string[]][] = [];
    for (const name of names) {
      const own = testCore();
      try {
        const token = put(name, readFileSync(join(samples, name)), own);
        const result = await own.call('import.apply', { files: [{ token }] });
        expect(result.rejected).toEqual([]);
        const { sqlite } = own.connection;
        const people = sqlite
          .prepare(
            `SELECT name || '; ' || coalesce((SELECT group_concat(coalesce(e164, as_written), ' ' ORDER BY position)
               FROM client_phones WHERE client_id = clients.id), '') || '; ' ||
             coalesce((SELECT group_concat(email, ' ' ORDER BY position) FROM client_emails WHERE client_id = clients.id), '')
             FROM clients ORDER BY id`,
          )
          .pluck()
          .all() as string[];
        taken.push([name, people]);
      } finally {
        own.close();
      }
    }
    expect(taken).toEqual([
      [
        'android_v21_qp_cyrillic.vcf',
        ['Иванов Иван; +79161234567 +74950000000; ', 'Mama; +79031112233; ', 'No Phone; ; a@b.c'],
      ],
      [
        'google_contacts_2024_header.csv',
        ['Grace Brewster Hopper; +15550199; grace@navy.example grace@example.com'],
      ],
      [
        'google_contacts_ru.csv',
        ['Пётр; +79160001122 +79030003344; ', 'Anna Smith; +442079460958; '],
      ],
      ['outlook_ru_cp1251.csv', ['Иванов-Ёлкин Семён; ; a@example.com']],
    ]);
  });
});
