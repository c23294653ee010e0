import { z } from 'zod';
import { id, isoDate } from '#shared/contract/fields.ts';
import type { ProblemCode } from '#shared/contract/problems.ts';
import type { ReportParam } from '#shared/contract/reports.ts';
import type { IsoDate } from '#shared/rules/calendar.ts';
import type { Period } from '#shared/rules/ranking.ts';
import type { ReadContext } from '../context.ts';
import { segmentClientIds } from '../segments/segment-clients.store.ts';
import type { GivenParams } from './define-report.ts';

/** Fields that reports have in common; numbers also as the texts of a command line. */
export const periodFields = { from: isoDate, to: isoDate };
export const countField = z.coerce.number().pipe(z.int().min(1).max(1_000_000));
/** Null while there is no week yet. */
export const weekField = z.union([z.null(), z.coerce.number().pipe(id)]);

/** Null for all clients; a text of the command line may be empty. */
export const segmentField = z.union([
  z.null(),
  z.literal('').transform(() => null),
  z.coerce.number().pipe(id),
]);
export const segmentParam: ReportParam = { name: 'segmentId', kind: 'segment', default: null };

/** Whom a report is about; null for everybody. Throws `not_found`. */
export const onlyClients = async (
  context: ReadContext,
  segmentId: number | null,
): Promise<Set<number> | null> =>
  segmentId === null ? null : segmentClientIds(context, segmentId);

/** For `refine`: a period that ends before it begins is a slip, not an empty period. */
export const beginsBeforeItEnds = ({ from, to }: Period): boolean => from <= to;
export const wrongOrder = { path: ['from'], message: 'fromAfterTo' satisfies ProblemCode };

/** `from` and `to`; the end is today unless given, and the beginning follows from the end. */
export function periodParams(
  given: GivenParams,
  today: IsoDate,
  beginning: (to: IsoDate) => IsoDate,
): ReportParam[] {
  const end = isoDate.safeParse(given['to']);
  const to = end.success ? end.data : today;
  return [
    { name: 'from', kind: 'date', default: beginning(to) },
    { name: 'to', kind: 'date', default: to },
  ];
}
