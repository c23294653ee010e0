import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './lines.module.css';
import own from './DateList.module.css';

type Day = Output<'today.get'>['dates'][number];

/** As many as one looks through; a large shop has a hundred birthdays a day. */
const shownAtOnce = 10;

interface DateListProps {
  readonly dates: readonly Day[];
  readonly today: string;
}

/** Birthdays and other dates of the next two weeks. */
export function DateList({ dates, today }: DateListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? dates : dates.slice(0, shownAtOnce);
  const left = dates.length - shown.length;
  const occasion = ({ kind, label, years }: Day): string => {
    if (kind === 'date') return label ?? '';
    return years === null
      ? t(($) => $.today.dates.birthday)
      : t(($) => $.today.dates.years, { count: years });
  };
  return (
    <Section title={t(($) => $.today.dates.title)}>
      <ul className={classes.lines}>
        {shown.map((day) => (
          <li key={`${day.clientId} ${day.kind} ${day.label}`} className={own.day}>
            <span className={day.on === today ? own.now : own.date}>
              {day.on === today ? t(($) => $.today.dates.today) : format.date(day.on)}
            </span>
            <span className={own.who}>
              <Link
                className={classes.name}
                to="/clients/$clientId"
                params={{ clientId: day.clientId }}
              >
                {day.name}
              </Link>
              <span className={classes.quiet}>{occasion(day)}</span>
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t(($) => $.today.dates.more, { left: format.number(left) })}
        </Button>
      )}
    </Section>
  );
}
