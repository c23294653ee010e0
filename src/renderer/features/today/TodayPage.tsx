import { useTranslation } from 'react-i18next';
import { useOperation } from '#renderer/api/use-operation.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { CallList } from './CallList.tsx';
import { DateList } from './DateList.tsx';
import { EmptyDay } from './EmptyDay.tsx';
import { greetingOf, useSummary } from './greeting.ts';
import { ReminderList } from './ReminderList.tsx';
import { SilentList } from './SilentList.tsx';
import { WeekInvitation } from './WeekInvitation.tsx';
import { WeekProgress } from './WeekProgress.tsx';
import classes from './TodayPage.module.css';

/** The day turns by the clock, not by a change in the base. */
const askAgainAfter = 5 * 60_000;

/** What this day asks for: whom to call, what falls due, whom to remember. */
export function TodayPage() {
  const { t } = useTranslation();
  const today = useOperation('today.get', {}, { refetchInterval: askAgainAfter });
  const summary = useSummary(today.data);
  if (today.error) return <ErrorState error={today.error} onRetry={() => void today.refetch()} />;
  if (!today.data) return null;
  const { calls, reminders, silent, weeks, dates } = today.data;
  const greeting = greetingOf(new Date(today.dataUpdatedAt).getHours());
  const isFree = calls.length === 0 && reminders.length === 0 && silent.length === 0;
  // An empty day has the invitation in its middle.
  const isInvited = weeks.length === 0 && !isFree;
  const hasAside = weeks.length > 0 || dates.length > 0 || isInvited;
  return (
    <Page title={t(($) => $.today.greeting[greeting])} note={summary}>
      <div className={classes.columns} data-aside={hasAside || undefined}>
        <div className={classes.column}>
          {calls.length > 0 && <CallList calls={calls} />}
          {reminders.length > 0 && <ReminderList reminders={reminders} today={today.data.today} />}
          {silent.length > 0 && <SilentList clients={silent} />}
          {isFree && <EmptyDay hasWeek={weeks.length > 0} />}
        </div>
        {hasAside && (
          <div className={classes.column}>
            {weeks.map((week) => (
              <WeekProgress key={week.id} week={week} />
            ))}
            {isInvited && <WeekInvitation />}
            {dates.length > 0 && <DateList dates={dates} today={today.data.today} />}
          </div>
        )}
      </div>
    </Page>
  );
}
