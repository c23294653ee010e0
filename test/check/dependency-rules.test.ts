import { describe, expect, test } from 'vitest';
import { checkDependencyRules } from '../../scripts/dependency-rules/check.ts';
import { rules } from '../../scripts/dependency-rules/rules.ts';
import { project } from './fixture.ts';

/** A project that keeps every rule, and comes near to breaking each. */
const clean = {
  'src/shared/contract/index.ts': "import { z } from 'zod';\nexport const id = z.string();\n",
  'src/shared/rules/phone.ts': "import type { CountryCode } from 'libphonenumber-js';\n",
  'src/preload/index.ts':
    "import { ipcRenderer } from 'electron';\nimport '#shared/contract/index.ts';\n",
  'src/main/index.ts': "import { app } from 'electron';\nimport './electron/window.ts';\n",
  'src/main/electron/window.ts':
    "import { BrowserWindow } from 'electron';\nimport '../core/clients/clients.store.ts';\n",
  'src/main/browser/index.ts': "import http from 'node:http';\nimport '#main/core/app.ts';\n",
  'src/main/core/app.ts':
    "import type { Table } from './clients/clients.table.ts';\nimport '#shared/contract/index.ts';\n",
  'src/main/core/clients/clients.store.ts':
    "import { sql } from 'kysely';\nimport fs from 'node:fs';\nimport '../app.ts';\n",
  'src/main/core/clients/clients.table.ts':
    "import type { Generated } from 'kysely';\nimport type { App } from '../app.ts';\n",
  'src/main/core/reports/turnover.report.ts': "import { sql } from 'kysely';\n",
  'src/main/db/open.ts': "import { Kysely } from 'kysely';\nimport '../core/app.ts';\n",
  'src/renderer/main.tsx': "import 'react';\nimport './features/clients/page.tsx';\n",
  'src/renderer/app/router.ts':
    "export const page = () => import('../features/clients/page.tsx');\n",
  'src/renderer/features/clients/page.tsx':
    "import './columns.ts';\nimport '#renderer/ui/table.ts';\n",
  'src/renderer/features/clients/columns.ts': "import '#shared/contract/index.ts';\n",
  'src/renderer/features/orders/page.tsx': 'export {};\n',
  'src/renderer/ui/table.ts': "import '@mantine/core';\nimport './table.css';\n",
  'src/renderer/ui/table.css': '',
};

/** Each adds or replaces one file of the clean project, and breaks one rule on its second line. */
const breaches: readonly (readonly [rule: string, file: string, code: string])[] = [
  ['shared-stands-alone', 'src/shared/rules/money.ts', "import fs from 'node:fs';"],
  ['shared-stands-alone', 'src/shared/rules/money.ts', "import fs from 'fs';"],
  ['shared-stands-alone', 'src/shared/rules/money.ts', "import { useState } from 'react';"],
  [
    'shared-stands-alone',
    'src/shared/rules/money.ts',
    "import type { App } from '#main/core/app.ts';",
  ],
  [
    'shared-stands-alone',
    'src/shared/rules/money.ts',
    "export * from '../../renderer/ui/table.ts';",
  ],
  ['renderer-knows-only-shared', 'src/renderer/api/client.ts', "import '#main/core/app.ts';"],
  ['renderer-knows-only-shared', 'src/renderer/api/client.ts', "import path from 'node:path';"],
  ['renderer-knows-only-shared', 'src/renderer/api/client.ts', "import 'better-sqlite3';"],
  [
    'renderer-knows-only-shared',
    'src/renderer/api/client.ts',
    "export type App = import('#main/core/app.ts').App;",
  ],
  ['preload-knows-only-shared', 'src/preload/bridge.ts', "import fs from 'node:fs';"],
  ['preload-knows-only-shared', 'src/preload/bridge.ts', "import '../main/core/app.ts';"],
  ['main-knows-no-page', 'src/main/browser/static.ts', "import '#renderer/ui/table.ts';"],
  ['core-knows-no-host', 'src/main/core/orders/orders.ts', "import '../../electron/window.ts';"],
  ['core-knows-no-host', 'src/main/core/orders/orders.ts', "import { request } from 'node:http';"],
  ['core-knows-no-host', 'src/main/core/orders/orders.ts', "import '#main/index.ts';"],
  ['core-knows-no-host', 'src/main/db/tables.ts', "import '../browser/index.ts';"],
  ['electron-in-its-shell', 'src/main/browser/open.ts', "import { shell } from 'electron';"],
  ['electron-in-its-shell', 'src/main/browser/open.ts', "const { shell } = require('electron');"],
  ['kysely-in-stores', 'src/main/core/orders/orders.handlers.ts', "import { sql } from 'kysely';"],
  ['features-apart', 'src/renderer/features/orders/list.ts', "import '../clients/columns.ts';"],
  [
    'features-apart',
    'src/renderer/features/orders/list.ts',
    "void import('#renderer/features/clients/columns.ts');",
  ],
  ['features-apart', 'src/renderer/ui/card.ts', "import '../features/clients/columns.ts';"],
  ['import-can-be-followed', 'src/shared/rules/money.ts', "import './nowhere.ts';"],
  ['import-can-be-followed', 'src/main/browser/any.ts', 'void import(process.argv[2]);'],
];

describe('the dependency rules', () => {
  test('let a project pass that keeps them all', async () => {
    expect(await checkDependencyRules(project(clean))).toEqual([]);
  });

  test.each(breaches)('%s catches %s: %s', async (rule, file, code) => {
    const root = project({ ...clean, [file]: `// The next line is the breach.\n${code}\n` });

    const found = await checkDependencyRules(root);

    expect(found.map((line) => line.split(': ')[0])).toEqual([`${file}:2 ${rule}`]);
  });

  test('are each broken at least once above', () => {
    expect(new Set(breaches.map(([rule]) => rule))).toEqual(new Set(rules.map(({ name }) => name)));
  });

  test('catch a cycle and show its way, but let type-only imports close one', async () => {
    const cycle = {
      'src/shared/a.ts': "import './b.ts';\n",
      'src/shared/b.ts': "import './c.ts';\n",
      'src/shared/c.ts': "import './a.ts';\nimport './c.ts';\n",
    };
    const ofTypes = { ...cycle, 'src/shared/c.ts': "import type { A } from './a.ts';\n" };

    expect(await checkDependencyRules(project(cycle))).toEqual([
      'src/shared/a.ts:1 no-cycles: src/shared/a.ts → src/shared/b.ts → src/shared/c.ts → src/shared/a.ts',
    ]);
    expect(await checkDependencyRules(project(ofTypes))).toEqual([]);
  });

  test('catch a file that imports itself', async () => {
    expect(await checkDependencyRules(project({ 'src/main/a.ts': "import './a.ts';\n" }))).toEqual([
      'src/main/a.ts:1 no-cycles: src/main/a.ts → src/main/a.ts',
    ]);
  });

  test('fail loudly when there is no module to check', async () => {
    const empty = project({ 'source/index.ts': 'export {};\n' });

    await expect(checkDependencyRules(empty)).rejects.toThrow(/There is no module under .*src/u);
  });

  test('fail loudly on a file that cannot be parsed', async () => {
    const broken = project({ 'src/main/a.ts': 'import { from nowhere;\n' });

    await expect(checkDependencyRules(broken)).rejects.toThrow('src/main/a.ts cannot be parsed');
  });
});
