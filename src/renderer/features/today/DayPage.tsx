import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyDay } from './EmptyDay.tsx';
import { greetingOf, useSummary } from './greeting.ts';
import { LineSection } from './LineSection.tsx';
import { MissedCalls } from './missed/MissedCalls.tsx';
import type { Missed } from './missed/use-missed.ts';
import { PutOffDialog } from './PutOffDialog.tsx';
import { useDesk } from './use-desk.ts';
import { WeekInvitation } from './WeekInvitation.tsx';
import { WeekProgress } from './WeekProgress.tsx';
import classes from './DayPage.module.css';

interface DayPageProps {
  readonly day: Output<'today.get'>;
  readonly missed: Missed;
  /** Local hour. */
  readonly hour: number;
}

export function DayPage({ day, missed, hour }: DayPageProps) {
  const { t } = useTranslation();
  const { lines, cut, weeks, ahead, today } = day;
  const summary = useSummary(day);
  const desk = useDesk(day, missed.calls);
  const greeting = greetingOf(hour);
  const hasDates = lines.some(({ section }) => section === 'dates');
  // An empty day has the invitation in its middle.
  const isInvited = weeks.length === 0 && ahead === null;
  const hasAside = weeks.length > 0 || hasDates || isInvited;
  const isCut = (kinds: readonly string[]): boolean => kinds.some((kind) => cut.includes(kind));
  return (
    <Page title={t(($) => $.today.greeting[greeting])} note={summary}>
      <div className={classes.columns} data-aside={hasAside || undefined}>
        <div className={classes.column}>
          <MissedCalls
            missed={missed}
            actions={desk.missedActions}
            currentKey={desk.current?.key}
            isByKeys={desk.isByKeys}
          />
          {ahead === null ? (
            <>
              <LineSection section="call" desk={desk} isCut={isCut(['call'])} />
              <LineSection section="due" desk={desk} isCut={isCut(['reminder'])} />
              <LineSection section="unfinished" desk={desk} isCut={false} />
              <LineSection
                section="proposed"
                desk={desk}
                isCut={isCut(['silent', 'thanks', 'delivery'])}
              />
            </>
          ) : (
            <EmptyDay hasWeek={weeks.length > 0} ahead={ahead} today={today} />
          )}
        </div>
        {hasAside && (
          <div className={classes.column}>
            {weeks.map((week) => (
              <WeekProgress key={week.id} week={week} />
            ))}
            {isInvited && <WeekInvitation />}
            <LineSection section="dates" desk={desk} isCut={isCut(['date'])} />
          </div>
        )}
      </div>
      {desk.moving && (
        <PutOffDialog
          what={desk.wordsOf(desk.moving).title}
          today={today}
          onClose={() => desk.chooseDay(null)}
          onMove={(on) => {
            if (desk.moving) desk.actions.move(desk.moving, on);
            desk.chooseDay(null);
          }}
        />
      )}
    </Page>
  );
}
