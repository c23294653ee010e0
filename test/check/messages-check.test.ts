import { describe, expect, test } from 'vitest';
import { checkMessages } from '../../scripts/messages-check/check.ts';
import { project } from './fixture.ts';

const ru = `export const clients = {
  title: 'Клиенты',
  count_one: '{{count}} клиент',
  count_few: '{{count}} клиента',
  count_many: '{{count}} клиентов',
  state: { new: 'новый', lost: 'потерян' },
  greeting: 'Здравствуйте, {{name}}',
} as const;
`;
const en = `export const clients = {
  title: 'Clients',
  count_one: '{{count}} client',
  count_other: '{{count}} clients',
  state: { new: 'new', lost: 'lost' },
  greeting: 'Hello, {{name}}',
} as const;
`;
const page = `t(($) => $.clients.title);
t(($) => $.clients.count, { count: 2 });
t(($) => $.clients.state[state]);
// messages: clients.greeting
`;

const clean = {
  'src/shared/i18n/ru/clients.ts': ru,
  'src/shared/i18n/ru/index.ts': "import { clients } from './clients.ts';\n",
  'src/shared/i18n/en/clients.ts': en,
  'src/renderer/page.tsx': page,
};

const inRussian = (text: string) => ({ ...clean, 'src/shared/i18n/ru/clients.ts': text });
const inEnglish = (text: string) => ({ ...clean, 'src/shared/i18n/en/clients.ts': text });
const onPage = (text: string) => ({ ...clean, 'src/renderer/page.tsx': text });

describe('the messages check', () => {
  test('lets a project pass whose words are complete and used', async () => {
    expect(await checkMessages(project(clean))).toEqual([]);
  });

  test('finds a domain under the name that index.ts gives it', async () => {
    const words = "export const importWords = { title: 'X' } as const;\n";
    const index = `export const words = { clients, import: importWords } as const;\n`;
    const files = {
      ...onPage(`${page}t(($) => $.import.title);\n`),
      'src/shared/i18n/ru/import.ts': words,
      'src/shared/i18n/en/import.ts': words,
      'src/shared/i18n/ru/index.ts': index,
      'src/shared/i18n/en/index.ts': index,
    };
    expect(await checkMessages(project(files))).toEqual([]);
  });

  test.each<[what: string, files: Readonly<Record<string, string>>, found: string]>([
    [
      'a key that only Russian has',
      inEnglish(en.replace("  title: 'Clients',\n", '')),
      'src/shared/i18n/ru/clients.ts:2 "clients.title" has no message in en',
    ],
    [
      'a key that only English has',
      inRussian(ru.replace("new: 'новый', ", '')),
      'src/shared/i18n/en/clients.ts:5 "clients.state.new" has no message in ru',
    ],
    [
      'a domain that only Russian has',
      {
        ...onPage(`${page}t(($) => $.orders.title);\n`),
        'src/shared/i18n/ru/orders.ts': "export const orders = { title: 'Заказы' } as const;\n",
      },
      'src/shared/i18n/ru/orders.ts:1 "orders.title" has no message in en',
    ],
    [
      'a parameter of another name',
      inEnglish(en.replace('{{name}}', '{{client}}')),
      'src/shared/i18n/ru/clients.ts:7 "clients.greeting" takes {{name}} in ru and {{client}} in en',
    ],
    [
      'a Russian plural without its second form',
      inRussian(ru.replace("  count_few: '{{count}} клиента',\n", '')),
      'src/shared/i18n/ru/clients.ts:3 the plural form "clients.count_few" is missing',
    ],
    [
      'an English plural without its second form',
      inEnglish(en.replace("  count_other: '{{count}} clients',\n", '')),
      'src/shared/i18n/en/clients.ts:3 the plural form "clients.count_other" is missing',
    ],
    [
      'an empty message',
      inRussian(ru.replace('Клиенты', '')),
      'src/shared/i18n/ru/clients.ts:2 "clients.title" is empty',
    ],
    [
      'a key that is used nowhere',
      onPage(page.replace('t(($) => $.clients.title);', '')),
      'src/shared/i18n/ru/clients.ts:2 "clients.title" is used nowhere',
    ],
    [
      'a plural that is used nowhere, once for all its forms',
      onPage(page.replace('$.clients.count', '$.clients.title')),
      'src/shared/i18n/ru/clients.ts:3 "clients.count" is used nowhere',
    ],
    [
      'a key that code names and nobody wrote',
      onPage(`${page}t(($) => $.clients.subtitle);\n`),
      'src/renderer/page.tsx:5 there is no message "clients.subtitle"',
    ],
    [
      'a computed key beneath a branch that nobody wrote',
      onPage(`${page}t(($) => $.clients.rank[rank]);\n`),
      'src/renderer/page.tsx:5 there is no message "clients.rank.*"',
    ],
    [
      'a comment that declares what nobody wrote',
      onPage(`${page}// messages: clients.mood.*\n`),
      'src/renderer/page.tsx:5 there is no message "clients.mood.*"',
    ],
  ])('catches %s', async (_what, files, found) => {
    expect(await checkMessages(project(files))).toEqual([found]);
  });

  test('counts a message that another one quotes as used', async () => {
    const quoting = ru.replace('новый', '$t(clients.title)');

    const files = {
      ...inRussian(quoting),
      'src/renderer/page.tsx': page.replace('t(($) => $.clients.title);', ''),
    };

    expect(await checkMessages(project(files))).toEqual([]);
  });

  test('fails loudly when there are no messages', async () => {
    const root = project({ 'src/renderer/page.tsx': page });

    await expect(checkMessages(root)).rejects.toThrow(
      'There is no message under src/shared/i18n/ru',
    );
  });

  test('fails loudly when no message is used', async () => {
    await expect(checkMessages(project(onPage('export {};\n')))).rejects.toThrow(
      'No message is used',
    );
  });

  test('fails loudly on a message that is not plain text', async () => {
    const computed = project(inRussian(ru.replace("'Клиенты'", 'make()')));

    await expect(checkMessages(computed)).rejects.toThrow(
      'src/shared/i18n/ru/clients.ts:2 is not plain text',
    );
  });
});
