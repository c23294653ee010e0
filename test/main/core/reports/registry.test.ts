import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportResult } from '#shared/contract/reports.ts';
import { createI18n } from '#shared/i18n/index.ts';
import { reports } from '#main/core/reports/index.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('every report', () => {
  let core: TestCore;
  const results: ReportResult[] = [];
  beforeAll(async () => {
    core = testCore({ now: '2026-11-20T09:00:00.000Z' });
    await core.call('sample.create', {});
    for (const { id } of reports) results.push(await core.call('reports.run', { id }));
  });
  afterAll(() => core.close());

  it('has an id of its own', () => {
    const ids = reports.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('finds something in the sample shop', () => {
    const empty = results.filter(({ tables }) => tables.every(({ rowCount }) => rowCount === 0));
    expect(empty).toEqual([]);
  });

  it.each(['ru', 'en'] as const)('has words for all its parts in %s', async (language) => {
    const { exists } = createI18n(language);
    const list = await core.call('reports.list', {});
    const keys = results.flatMap(({ id, tables, figures, notes, chart }) => [
      `titles.${id}`,
      `answers.${id}`,
      ...figures.map((figure) => `figures.${figure.id}`),
      ...notes.map((note) => `notes.${note.id}`),
      ...tables.flatMap((table) => [
        `tables.${table.id}`,
        ...table.columns.map((column) => `columns.${column.id}`),
        ...table.columns.flatMap(({ group }) => (group === undefined ? [] : [`groups.${group}`])),
        ...table.rows.flatMap((row) =>
          row
            .filter((_, index) => table.columns[index]?.kind === 'label')
            .map((label) => `labels.${typeof label === 'string' ? label : 'none'}`),
        ),
      ]),
      ...(chart?.kind === 'months' ? chart.series.map((series) => `groups.${series.id}`) : []),
      ...(list.find((one) => one.id === id)?.params ?? []).map(({ name }) => `params.${name}`),
    ]);
    expect(keys.filter((key) => !exists(`reports.${key}`))).toEqual([]);
  });

  it('gives a cell to each column of each row, totals too', () => {
    const uneven = results.flatMap(({ tables }) =>
      tables.filter(({ columns, rows, totals }) =>
        [...rows, ...(totals ? [totals] : [])].some((row) => row.length !== columns.length),
      ),
    );
    expect(uneven).toEqual([]);
  });

  it('is refused by an id that no report has', async () => {
    await expect(core.call('reports.run', { id: 'horoscope' })).rejects.toMatchObject({
      code: 'unknown_report',
    });
  });
});
