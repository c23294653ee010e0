import { Readable } from 'node:stream';
import type { Output } from '#shared/contract/index.ts';
import { addDays } from '#shared/rules/calendar.ts';
import {
  calendarFile,
  type CalendarEvent,
  type CalendarFile,
} from '#shared/rules/ics/calendar-file.ts';
import { createI18n } from '#shared/i18n/index.ts';
import type { ReadJobContext } from '../context.ts';
import { writeFile } from '../export/write-file.ts';
import { readSettings } from '../settings/settings.store.ts';
import { readAgreed } from './appointment.store.ts';
import type { Appointment } from '#shared/contract/calendar.ts';
import { allEvents } from './events.store.ts';
import { invitationOf } from './invitation.ts';

type Language = 'ru' | 'en';
type Saved = Output<'calendar.export'>;

/** Days behind that are kept in the file: a year, with whatever was done in it. */
const daysBehind = 366;

/** Everything as one file. Throws `cancelled`, `file_not_saved`. */
export async function exportCalendar(
  { language, withDates }: { readonly language: Language; readonly withDates: boolean },
  context: ReadJobContext,
): Promise<Saved> {
  const { db, sqlite, clock } = context;
  const { shopName } = await readSettings(db);
  const { t } = createI18n(language);
  const title = shopName || t(($) => $.shell.name);
  const since = addDays(clock.today(), -daysBehind);
  const words = {
    birthday: t(($) => $.calendar.birthday),
    callTo: (name: string) => t(($) => $.calendar.save.callTo, { name }),
  };
  const events = allEvents(sqlite, { since, today: clock.today(), withDates, words });
  return save(context, `${title}.ics`, { name: title, since, events });
}

/** One meeting or call, as the other side's calendar takes it. Throws `not_found`, `file_not_saved`. */
export async function saveInvitation(
  { of, language }: { readonly of: Appointment; readonly language: Language },
  context: ReadJobContext,
): Promise<Saved> {
  const agreed = await readAgreed(context.db, of);
  const { subject, text } = await tellOf(agreed, language, context);
  const { uid, on, time, durationMinutes, place } = agreed;
  const event: CalendarEvent = {
    uid,
    on,
    time,
    durationMinutes,
    summary: subject,
    description: text,
    location: place ?? undefined,
    alarmMinutes: 15,
  };
  return save(context, `${subject.replaceAll(':', '')} ${on}.ics`, { since: on, events: [event] });
}

/** The message that goes with it. */
export async function tellOf(
  agreed: Awaited<ReturnType<typeof readAgreed>>,
  language: Language,
  { db, clock }: Pick<ReadJobContext, 'db' | 'clock'>,
) {
  const settings = await readSettings(db);
  const i18n = createI18n(language);
  const { timeZone } = clock;
  return invitationOf(agreed, { i18n, language, settings, timeZone, today: clock.today() });
}

/** Events between two looks at whether the user has cancelled. */
const eventsBetweenLooks = 500;

async function save(
  { files, clock, job }: ReadJobContext,
  name: string,
  file: Pick<CalendarFile, 'name' | 'since' | 'events'>,
): Promise<Saved> {
  const whole = { ...file, timeZone: clock.timeZone, writtenAt: clock.now() };
  function* followed() {
    let done = 0;
    for (const event of file.events) {
      if (done % eventsBetweenLooks === 0) {
        job.throwIfCancelled();
        job.progress('write', done, null);
      }
      done += 1;
      yield event;
    }
  }
  return writeFile(files, name, () =>
    Readable.from(calendarFile({ ...whole, events: followed() })),
  );
}
