import type { WeekResult } from '#shared/contract/call-week-result.ts';
import type { ReportColumn, ReportTheme } from '#shared/contract/reports.ts';
import type { Row, Table } from './define-report.ts';

/** Themes, calls, quotations and improvements of a week; those that would be empty are left out. */
export function callWeekTables(
  { themes, calls, quotes, improvements }: WeekResult,
  themeOf: ReadonlyMap<number, ReportTheme>,
): Table[] {
  const theme = (id: number | null): ReportTheme | null =>
    id === null ? null : (themeOf.get(id) ?? null);
  return [
    tableOf(
      'themes',
      [
        { id: 'theme', kind: 'theme' },
        { id: 'verdict', kind: 'label' },
        { id: 'clients', kind: 'integer' },
        { id: 'income', kind: 'money' },
        { id: 'share', kind: 'percent' },
        { id: 'who', kind: 'text' },
      ],
      themes.map((one) => [
        { code: one.code, name: one.name },
        `verdict.${one.verdict}`,
        one.clients,
        one.incomeMinor,
        one.share,
        one.clientNames.join(', '),
      ]),
    ),
    tableOf(
      'quotes',
      [
        { id: 'quote', kind: 'text' },
        { id: 'client', kind: 'client' },
        { id: 'theme', kind: 'theme' },
      ],
      quotes.map(({ text, clientId, name, themeId }) => [
        text,
        { id: clientId, name },
        theme(themeId),
      ]),
    ),
    tableOf(
      'improvements',
      [
        { id: 'improvement', kind: 'text' },
        { id: 'theme', kind: 'theme' },
        { id: 'owner', kind: 'text' },
        { id: 'dueOn', kind: 'date' },
        { id: 'state', kind: 'label' },
      ],
      improvements.map(({ title, themeId, owner, dueOn, state }) => [
        title,
        theme(themeId),
        owner,
        dueOn,
        `improvement.${state}`,
      ]),
    ),
    tableOf(
      'calls',
      [
        { id: 'rank', kind: 'integer' },
        { id: 'client', kind: 'client' },
        { id: 'share', kind: 'percent' },
        { id: 'outcome', kind: 'label' },
        { id: 'score', kind: 'integer' },
        { id: 'words', kind: 'text' },
        { id: 'nextStep', kind: 'text' },
        { id: 'nextOn', kind: 'date' },
      ],
      calls.map((call) => [
        call.rank,
        { id: call.clientId, name: call.name },
        call.share,
        `outcome.${call.outcome ?? 'open'}`,
        call.score,
        call.words,
        call.nextStep,
        call.nextOn,
      ]),
    ),
  ].filter(({ rowCount }) => rowCount > 0);
}

const tableOf = (id: string, columns: ReportColumn[], rows: readonly Row[]): Table => ({
  id,
  columns,
  rowCount: rows.length,
  rows: () => rows,
  totals: null,
});
