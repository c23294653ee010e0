import { Readable } from 'node:stream';
import type { z } from 'zod';
import type { importContract } from '#shared/contract/import.ts';
import type { Output } from '#shared/contract/index.ts';
import { createI18n } from '#shared/i18n/index.ts';
import type { ReadJobContext } from '../context.ts';
import { writeFile } from '../export/write-file.ts';
import type { Plan } from './plan/plan.ts';
import type { ImportFile } from './read-files.ts';
import { rejectionSentence } from './reason-words.ts';
import { doubtfulRows, toRejection } from './result.ts';
import { cellText } from './rows/cell-text.ts';
import type { Row } from './read/table.ts';
import { withPlan } from './run-import.ts';

type Input = z.output<(typeof importContract)['import.saveRejected']['input']>;
type I18n = ReturnType<typeof createI18n>;

/** The reasons of each row that is not taken, by file and row, in words. */
function reasonsByRow(plan: Plan, files: readonly ImportFile[], i18n: I18n): Map<number, string>[] {
  const reasons = files.map(() => new Map<number, string>());
  const add = (file: number, row: number, sentence: string): void => {
    const known = reasons[file]?.get(row);
    reasons[file]?.set(row, known === undefined ? sentence : `${known} ${sentence}`);
  };
  for (const rejection of [...plan.books.rejections.list, ...doubtfulRows(plan)]) {
    if (rejection.row === null) continue;
    add(rejection.file, rejection.row, rejectionSentence(toRejection(rejection, files), i18n));
  }
  return reasons;
}

/** Quoted where it has to be; a cell that a spreadsheet would take for a formula is made harmless. */
const quoted = (text: string): string => {
  // A dash alone is no formula, but how people write that there is nothing.
  const harmless = /^[=@\t\r]|^[+-](?![\d\s(.,]*\d)(?!$)/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const line = (cells: readonly string[]): string => `${cells.map(quoted).join(';')}\r\n`;

/** A CSV for each file with the rows that were not taken, under the file's own headings, with their reasons. */
export function saveRejected(
  { language, ...input }: Input,
  context: ReadJobContext,
): Promise<Output<'import.saveRejected'>> {
  const i18n = createI18n(language);
  return withPlan(input, context, async (planned) => {
    const { files } = planned;
    const reasons = reasonsByRow(planned.take(), files, i18n);
    const saved: Output<'import.saveRejected'> = [];
    for (const [index, file] of files.entries()) {
      const rows = reasons[index];
      if (!file.understood || !rows || rows.size === 0) continue;
      const name = `${file.name.replace(/\.[^.]+$/, '')} — ${i18n.t(($) => $.import.rejectedFile)}.csv`;
      const part = { file, rows, i18n, job: context.job };
      const { token } = await writeFile(context.files, name, () => Readable.from(textOf(part)));
      saved.push({ token, name, rows: rows.size });
    }
    return saved;
  });
}

interface Part {
  readonly file: ImportFile;
  /** The reasons by row. */
  readonly rows: ReadonlyMap<number, string>;
  readonly i18n: I18n;
  readonly job: ReadJobContext['job'];
}

/** The file's text, a batch of rows at a time. */
async function* textOf({ file: { understood }, rows, i18n, job }: Part): AsyncGenerator<string> {
  if (!understood) return;
  const { table, sheet, headings, mapping } = understood;
  const width = Math.max(headings.length, mapping.length);
  const wide = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, index) => cells[index] ?? '');
  const reasonHeading = i18n.t(($) => $.import.reasonColumn);
  // Excel needs the mark to see UTF-8.
  yield `\uFEFF${headings.length > 0 ? line([...wide(headings), reasonHeading]) : ''}`;
  const lineOf = ({ number, cells }: Row): string => {
    const reason = rows.get(number);
    return reason === undefined ? '' : line([...wide(cells.map(cellText)), reason]);
  };
  const batches = table.batches({
    ...(sheet === undefined ? {} : { sheet }),
    signal: () => job.throwIfCancelled(),
  });
  for await (const batch of batches) yield batch.map(lineOf).join('');
}
