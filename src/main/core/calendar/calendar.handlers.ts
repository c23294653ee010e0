import type { HandlersOf } from '../handlers.ts';
import { readAgreed } from './appointment.store.ts';
import { readDays } from './calendar.store.ts';
import { exportCalendar, saveInvitation, tellOf } from './export-calendar.ts';

export const calendarHandlers: HandlersOf<'calendar'> = {
  'calendar.range': (days, { sqlite }) => readDays(sqlite, days),
  'calendar.invitation': async ({ of, language }, context) => {
    const agreed = await readAgreed(context.db, of);
    const { email, phone } = agreed.client ?? { email: null, phone: null };
    return { ...(await tellOf(agreed, language, context)), email, phone };
  },
  'calendar.saveInvitation': (input, context) => saveInvitation(input, context),
  'calendar.export': (input, context) => exportCalendar(input, context),
};
