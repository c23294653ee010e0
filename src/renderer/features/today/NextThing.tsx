import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { addDays } from '#shared/rules/calendar.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './EmptyDay.module.css';

interface NextThingProps {
  readonly next: NonNullable<NonNullable<Output<'today.get'>['ahead']>['next']>;
  readonly today: string;
}

/** What comes first after today. */
export function NextThing({ next: { kind, on, time, text }, today }: NextThingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const day = on === addDays(today, 1) ? t(($) => $.today.free.tomorrow) : format.date(on);
  const when = time === null ? day : t(($) => $.today.free.at, { day, time });
  return (
    <p className={classes.next}>
      {kind === 'call'
        ? t(($) => $.today.free.nextCall, { when, text })
        : t(($) => $.today.free.nextReminder, { when, text })}
    </p>
  );
}
