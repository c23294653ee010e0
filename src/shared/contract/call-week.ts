import { z } from 'zod';
import {
  belief,
  callDraft,
  callFacts,
  callOutcome,
  candidate,
  exclusion,
  slot,
  talkPhone,
  week,
  weekCall,
  weekSummary,
} from './call-week-shapes.ts';
import { weekResult } from './call-week-result.ts';
import { id, instant, isoDate, minor, nothing, shortText, timeOfDay } from './fields.ts';
import { command, query } from './operation.ts';
import { rankingPeriod } from './ranking.ts';

const planInput = {
  ...rankingPeriod,
  /** 12–15 is advised. */
  size: z.int().min(1).max(50).default(15),
  /** Client ids taken in whatever speaks against them, and left out though nothing does. */
  include: z.array(id).max(50).default([]),
  exclude: z.array(id).max(500).default([]),
  /** Only clients of a saved segment, and those in `include`. `not_found` where it is gone. */
  segmentId: id.optional(),
  /** The first day to call on; the next working day with time left unless it is given. */
  startsOn: isoDate.optional(),
};

export const callWeekContract = {
  /**
   * Who would be called, when, and who is left out and why. Of those excluded, the ones are listed who would
   * have been chosen otherwise; the next in rank take their places.
   */
  'callWeek.suggest': query({
    input: z.object(planInput),
    output: z.object({
      from: isoDate,
      to: isoDate,
      totalMinor: minor,
      currency: z.string(),
      startsOn: isoDate,
      days: z.array(isoDate),
      clients: z.array(candidate),
      excluded: z.array(exclusion),
      paretoClients: z.int().nullable(),
      clientsWithRevenue: z.int(),
      curve: z.array(z.object({ clients: z.int(), share: z.number() })),
    }),
  }),
  /** Makes the week that `suggest` shows for the same input. `call_week_empty`. */
  'callWeek.create': command({
    input: z.object({ ...planInput, title: shortText.optional() }),
    output: z.object({ id }),
  }),
  /** All weeks, the latest first. */
  'callWeek.list': query({ input: nothing, output: z.array(weekSummary) }),
  /** `not_found`. */
  'callWeek.get': query({ input: z.object({ weekId: id }), output: week }),
  /** Discards a plan in which nobody was called yet. `call_week_started`. */
  'callWeek.remove': command({ input: z.object({ weekId: id }), output: z.object({ id }) }),
  /**
   * Moves an open call to a day; without a time, to a free one within the client's hours.
   * `call_week_finished`.
   */
  'callWeek.move': command({
    input: z.object({ callId: id, on: isoDate, time: timeOfDay.optional() }),
    output: z.object(slot),
  }),
  /** Adds a client to the week at the next free time, whatever speaks against it. `call_week_finished`. */
  'callWeek.addClient': command({
    input: z.object({ weekId: id, clientId: id }),
    output: z.object({ callId: id, ...slot }),
  }),
  /**
   * Takes a client out of the week before anyone called them; the exclusion is kept with its reason «by hand».
   * `call_week_finished`, `call_week_started`, `call_week_empty` for the last one.
   */
  'callWeek.dropClient': command({
    input: z.object({ callId: id, note: shortText.optional() }),
    output: z.object({ weekId: id }),
  }),
  /** What the owner believes they will say, in order. `beliefs_sealed` after the first outcome. */
  'callWeek.believe': command({
    input: z.object({ weekId: id, beliefs: z.array(belief).max(100) }),
    output: z.object({ beliefs: z.array(belief) }),
  }),
  /** Everything for the talking screen. `not_found`. */
  'callWeek.call': query({
    input: z.object({ callId: id }),
    output: z.object({
      week: z.object({
        id,
        /** How many calls there are, and which of them in the planned order this one is. */
        calls: z.int(),
        place: z.int(),
        hasBeliefs: z.boolean(),
        sealedAt: instant.nullable(),
        finishedAt: instant.nullable(),
      }),
      call: weekCall,
      draft: callDraft,
      facts: callFacts,
      currency: z.string(),
      client: z.object({
        id,
        name: z.string(),
        occupation: z.string().nullable(),
        company: z.string().nullable(),
        birthday: z.string().nullable(),
        wishes: z.string().nullable(),
        phones: z.array(talkPhone),
        /** The clock where the client is, where that differs from ours. */
        localTime: timeOfDay.nullable(),
        /** IANA name, as the card has it; null for the shop's own. */
        timeZone: z.string().nullable(),
      }),
      /** The last three contacts, newest first. */
      contacts: z.array(
        z.object({
          id,
          happenedAt: instant,
          kind: z.string(),
          outcome: z.string().nullable(),
          text: z.string(),
        }),
      ),
      /** Open reminders about the client: what we owe them. */
      reminders: z.array(
        z.object({ id, text: z.string(), dueOn: isoDate, dueTime: timeOfDay.nullable() }),
      ),
      /** What they said in the call week before. */
      before: z
        .object({
          on: isoDate,
          words: z.string().nullable(),
          score: z.int().nullable(),
          themeIds: z.array(id),
        })
        .nullable(),
      /** The open call to make after this one. */
      nextCallId: id.nullable(),
    }),
  }),
  /** Saves what is typed during a talk: fields that are left out stay. Autosaved. `call_week_finished`. */
  'callWeek.draft': command({
    input: callDraft.partial().extend({ callId: id }),
    output: z.object({ savedAt: instant }),
  }),
  /**
   * How a call ended, with everything that follows from it, as one action:
   * - `talked`: a contact on the timeline, and a reminder for the next step;
   * - `no_answer`: moves to another hour of the next working day;
   * - `call_back`: moves to the time that the client named;
   * - `wrong_number`: the telephone is flagged (`phoneId`; only without it, the first usable one); the next one is
   *   offered, and the call stays open; without one it is over. Said again of the same telephone, it writes nothing;
   * - `asked_not_to_call`: the client is left out from now on.
   * The first outcome of a week seals the beliefs. `call_week_finished`.
   */
  'callWeek.finishCall': command({
    input: z.discriminatedUnion('outcome', [
      z.object({ callId: id, draft: callDraft.partial().optional(), outcome: z.literal('talked') }),
      z.object({
        callId: id,
        draft: callDraft.partial().optional(),
        outcome: z.literal('no_answer'),
      }),
      z.object({
        callId: id,
        draft: callDraft.partial().optional(),
        outcome: z.literal('call_back'),
        on: isoDate,
        time: timeOfDay,
      }),
      z.object({
        callId: id,
        draft: callDraft.partial().optional(),
        outcome: z.literal('wrong_number'),
        phoneId: id.optional(),
      }),
      z.object({
        callId: id,
        draft: callDraft.partial().optional(),
        outcome: z.literal('asked_not_to_call'),
      }),
    ]),
    output: z.object({
      outcome: callOutcome,
      isOpen: z.boolean(),
      /** When it is to be tried again; null where it is over. */
      again: z.object({ on: isoDate, time: timeOfDay }).nullable(),
      /** After a wrong number: the one to dial now. */
      nextPhone: talkPhone.nullable(),
      nextCallId: id.nullable(),
    }),
  }),
  /** Ends the week: nothing in it changes any more. `call_week_finished`. */
  'callWeek.finish': command({
    input: z.object({ weekId: id }),
    output: z.object({ finishedAt: instant }),
  }),
  /** What the week has shown, at any time, and the open call to make now. `not_found`. */
  'callWeek.result': query({
    input: z.object({ weekId: id }),
    output: weekResult.extend({ nextCallId: id.nullable() }),
  }),
} as const;
