import type { i18n } from 'i18next';
import type { ReportColumn, ReportNote, ReportTheme } from '../contract/reports.ts';

/**
 * What a report is called and what its parts are called. Reports name their parts by ids, so these keys come as
 * data; a test holds every report against the messages.
 */
export interface ReportWords {
  title(this: void, report: string): string;
  /** The question that a report answers. */
  answers(this: void, report: string): string;
  table(this: void, table: string): string;
  heading(this: void, column: Pick<ReportColumn, 'id'>): string;
  group(this: void, group: string): string;
  figure(this: void, figure: string): string;
  param(this: void, param: string): string;
  /** A name of ours in a `label` cell: `outcome.talked`. */
  label(this: void, label: string): string;
  theme(this: void, theme: ReportTheme): string;
  note(this: void, note: ReportNote, text: (value: ReportNote['values'][string]) => string): string;
}

// messages: reports.titles.*, reports.answers.*, reports.tables.*, reports.columns.*, reports.groups.*, reports.figures.*, reports.params.*, reports.labels.*, reports.notes.*
export function reportWords(words: i18n): ReportWords {
  const translate: (path: string, options?: Record<string, string>) => unknown =
    words.t.bind(words);
  /** The last part of the path where a later version has named something that this one has no word for. */
  const word = (path: string, options?: Record<string, string>): string => {
    const found = translate(path, options);
    return typeof found === 'string' && found !== path ? found : (path.split('.').at(-1) ?? path);
  };
  return {
    title: (report) => word(`reports.titles.${report}`),
    answers: (report) => word(`reports.answers.${report}`),
    table: (table) => word(`reports.tables.${table}`),
    heading: ({ id }) => word(`reports.columns.${id}`),
    group: (group) => word(`reports.groups.${group}`),
    figure: (figure) => word(`reports.figures.${figure}`),
    param: (param) => word(`reports.params.${param}`),
    label: (label) => word(`reports.labels.${label}`),
    theme: ({ code, name }) => name ?? (code === null ? '' : word(`reports.labels.theme.${code}`)),
    note: ({ id, values }, text) =>
      word(
        `reports.notes.${id}`,
        Object.fromEntries(Object.entries(values).map(([key, value]) => [key, text(value)])),
      ),
  };
}
