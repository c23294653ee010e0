import type { Database as Sqlite } from 'better-sqlite3';
import type { Output, ParsedInput } from '#shared/contract/index.ts';
import { share } from '#shared/rules/money.ts';
import type { Hours } from '#shared/rules/day-times.ts';
import { paretoCount, paretoCurve, periodOr } from '#shared/rules/ranking.ts';
import { enoughDays, keepApart, spreadCalls, type CallSlot } from '#shared/rules/scheduling.ts';
import type { ReadContext } from '../context.ts';
import {
  firstByRevenue,
  rankOf,
  readEarners,
  readPeriodRevenue,
  revenueOf,
  type PeriodRevenue,
  type RankedRow,
} from '../ranking/ranking.store.ts';
import { segmentClientIds } from '../segments/segment-clients.store.ts';
import { readSettings } from '../settings/settings.store.ts';
import { doubtOf, readCandidateFacts, type CandidateFacts } from './candidates.store.ts';
import { readBusyTimes } from './calls.store.ts';
import { choose, type Choice, type Chosen, type Ranked } from './choose.ts';
import { preferredHours, weekDaysFrom, workTimeOf, type WeekDays } from './work-time.ts';

type Suggestion = Output<'callWeek.suggest'>;
type Request = ParsedInput<'callWeek.suggest'>;

/** Points of the Pareto curve: as many as a chart can show. */
const curvePoints = 120;
/** How many more than the week takes are looked at first; most weeks leave out a few. */
const reserve = 30;

/**
 * Who is to be called in a week, when, and who is left out and why: the clients of a period by revenue (formula and
 * ties in rules/ranking), spread by rules/scheduling. Money in minor units.
 */
export async function suggestWeek(context: ReadContext, request: Request): Promise<Suggestion> {
  const { sqlite, db, clock } = context;
  const settings = await readSettings(db);
  const period = periodOr(request, clock.today());
  const revenue = readPeriodRevenue(sqlite, period);
  const only =
    request.segmentId === undefined ? null : await segmentClientIds(context, request.segmentId);
  const choice = chooseFrom(sqlite, { revenue, only }, request, {
    today: clock.today(),
    timeZone: clock.timeZone,
    calledLatelyDays: settings.calledLatelyDays,
    callOnlyWithConsent: settings.callOnlyWithConsent,
  });
  const work = workTimeOf(settings);
  const { days, earliest } = weekDaysFrom(request.startsOn, settings, clock);
  const week = { days: enoughDays(choice.chosen.length, days, work, earliest), earliest };
  const slots = await slotsOf(context, choice.chosen, week, work.hours);
  const { totalMinor, descending } = revenue;
  let running = 0;
  return {
    ...period,
    totalMinor,
    currency: settings.currency,
    startsOn: week.days[0] ?? clock.today(),
    days: [...week.days],
    clients: choice.chosen.map(({ client, facts, doubt, isByHand }) => {
      running += client.revenueMinor;
      const slot = slots.get(client.id);
      return {
        ...earnerOf(client, facts, totalMinor),
        plannedOn: slot?.on ?? '',
        plannedTime: slot?.time ?? '',
        phones: facts.phones,
        runningShare: share(running, totalMinor),
        isByHand,
        doubt: doubt?.reason ?? null,
        callFrom: facts.callFrom,
        callTo: facts.callTo,
      };
    }),
    excluded: choice.excluded.map(({ client, facts, doubt }) => ({
      ...earnerOf(client, facts, totalMinor),
      ...doubt,
    })),
    paretoClients: paretoCount(descending, totalMinor),
    clientsWithRevenue: descending.length,
    curve: paretoCurve(descending, totalMinor, curvePoints),
  };
}

const earnerOf = ({ id, ...client }: Ranked, { name }: CandidateFacts, totalMinor: number) => ({
  ...client,
  clientId: id,
  name,
  share: share(client.revenueMinor, totalMinor),
});

/** Times for the calls, none of them at that of an open call of another week. */
async function slotsOf(
  { db, clock }: ReadContext,
  chosen: readonly Chosen[],
  { days, earliest }: WeekDays,
  hours: Hours,
): Promise<Map<number, CallSlot>> {
  const first = days[0] ?? '';
  const callees = chosen.map(({ client, facts }) => ({
    id: client.id,
    preferred: preferredHours(facts, first, clock.timeZone),
  }));
  const busy = new Map<string, readonly string[]>();
  for (const day of days) busy.set(day, await readBusyTimes(db, day));
  const hoursOf = (on: string): Hours =>
    on === first && earliest !== undefined ? { ...hours, from: earliest } : hours;
  const slots = keepApart(spreadCalls(callees, days, hours, earliest), callees, { busy, hoursOf });
  return new Map(slots.map((slot) => [slot.id, slot]));
}

/** Looks further down the ranking until the week is full or the ranking ends. */
function chooseFrom(
  sqlite: Sqlite,
  { revenue, only }: { revenue: PeriodRevenue; only: ReadonlySet<number> | null },
  request: Request,
  doubts: Parameters<typeof doubtOf>[1],
): Choice {
  const include = new Set(request.include);
  const source = only ? revenueOf(revenue, only) : revenue;
  // Whoever a segment leaves out keeps their place among all clients.
  const rankAt = (row: RankedRow, index: number): number =>
    only ? rankOf(revenue, row.revenueMinor) : index + 1;
  for (let count = request.size + request.exclude.length + reserve; ; count *= 4) {
    const first = firstByRevenue(sqlite, source, count);
    const ranked = first.map((row, index): Ranked => ({ ...row, rank: rankAt(row, index) }));
    const known = new Set(first.map(({ id }) => id));
    const others = request.include.filter((id) => !known.has(id));
    const all = [...ranked, ...outsiders(sqlite, revenue, others)];
    const facts = readCandidateFacts(
      sqlite,
      all.map(({ id }) => id),
      doubts.today,
    );
    const choice = choose(all, {
      size: request.size,
      include,
      exclude: new Set(request.exclude),
      factsOf: (id) => facts.get(id),
      doubtOf: (client) => doubtOf(client, doubts),
    });
    if (choice.isFull || first.length < count) return choice;
  }
}

/** Clients taken in by hand from beyond the ranking that was read, each with their own place in it. */
function outsiders(sqlite: Sqlite, revenue: PeriodRevenue, ids: readonly number[]): Ranked[] {
  return readEarners(sqlite, revenue, ids)
    .map((row) => ({ ...row, rank: rankOf(revenue, row.revenueMinor) }))
    .toSorted((a, b) => a.rank - b.rank || a.id - b.id);
}
