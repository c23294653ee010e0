import { z } from 'zod';
import type { WeekResult } from '#shared/contract/call-week-result.ts';
import type { ReportNote, ReportTheme } from '#shared/contract/reports.ts';
import { readWeekResult } from '../call-week/result.ts';
import { readWeekSummaries } from '../call-week/weeks.store.ts';
import { callWeekTables } from './call-week-tables.ts';
import { defineReport, type Report } from './define-report.ts';
import { weekField } from './params.ts';

const nothingYet: Report = {
  period: null,
  figures: [],
  chart: null,
  tables: [],
  notes: [{ id: 'noWeeks', values: {} }],
};

/** What one call week has shown (the latest unless another is chosen); figures as in core/call-week/result. */
export const callWeek = defineReport({
  id: 'call-week',
  params: async ({ db }) => [
    { name: 'weekId', kind: 'call-week', default: (await readWeekSummaries(db))[0]?.id ?? null },
  ],
  input: z.strictObject({ weekId: weekField }),
  async make({ weekId }, { db }): Promise<Report> {
    if (weekId === null) return nothingYet;
    const result = await readWeekResult(db, weekId);
    const week = (await readWeekSummaries(db)).find(({ id }) => id === weekId);
    const { coverage, themes } = result;
    const heard = themes.filter(({ clients }) => clients > 0);
    return {
      period: { from: result.startsOn, to: week?.endsOn ?? result.startsOn },
      figures: [
        { id: 'talked', kind: 'integer', value: coverage.talked },
        { id: 'planned', kind: 'integer', value: coverage.calls },
        { id: 'heardShare', kind: 'percent', value: coverage.heardShare },
        {
          id: 'rightBeliefs',
          kind: 'integer',
          value: themes.filter(({ verdict }) => verdict === 'right').length,
        },
      ],
      chart:
        heard.length === 0
          ? null
          : {
              kind: 'themes',
              themes: heard.map(({ code, name, clients, share, verdict }) => ({
                theme: { code, name },
                clients,
                share,
                believed: verdict === 'right',
              })),
            },
      tables: callWeekTables(result, themeNames(themes)),
      notes: notesOf(result),
    };
  },
});

/** Themes by id: every theme that anybody named is among those of the result. */
const themeNames = (themes: WeekResult['themes']): ReadonlyMap<number, ReportTheme> =>
  new Map(themes.map(({ themeId, code, name }) => [themeId, { code, name }]));

function notesOf({ from, to, coverage, scores }: WeekResult): ReportNote[] {
  const { answers, mean, nps } = scores;
  return [
    { id: 'themeIncome', values: {} },
    {
      id: 'weekPeriod',
      values: { from: { kind: 'date', value: from }, to: { kind: 'date', value: to } },
    },
    { id: 'restsOnTalks', values: { talks: { kind: 'integer', value: coverage.talked } } },
    ...(answers === 0
      ? []
      : [
          {
            id: 'scoreNps',
            values: {
              answers: { kind: 'integer' as const, value: answers },
              mean: { kind: 'decimal' as const, value: mean },
              nps: { kind: 'integer' as const, value: nps },
            },
          },
        ]),
  ];
}
