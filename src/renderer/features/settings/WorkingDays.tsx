import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { calendarWords } from '#shared/rules/calendar-words.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Row } from './Row.tsx';
import { useSetting } from './use-setting.ts';
import classes from './WorkingDays.module.css';

/** A week has at least one working day: the last one stays. */
export function WorkingDays() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [days, set] = useSetting('workingDays');
  const toggle = (day: number): void => {
    const rest = days.filter((other) => other !== day);
    const next = days.includes(day) ? rest : [...days, day].toSorted((a, b) => a - b);
    if (next.length > 0) void set(next);
  };
  return (
    <Row label={t(($) => $.settings.calls.days)} hint={t(($) => $.settings.calls.daysHint)}>
      <div className={classes.days}>
        {calendarWords[language].weekdays.map((name, index) => (
          <UnstyledButton
            key={name}
            className={classes.day}
            aria-pressed={days.includes(index + 1)}
            // The word that is seen belongs to the name, or speech control would not find it.
            aria-label={`${shortName(index, language)}, ${name}`}
            title={name}
            onClick={() => toggle(index + 1)}
          >
            {shortName(index, language)}
          </UnstyledButton>
        ))}
      </div>
    </Row>
  );
}

/** «пн», "Mo" for 0, Monday. */
const shortName = (index: number, language: 'ru' | 'en'): string =>
  new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
    // 1 January 2024 was a Monday.
    .format(Date.UTC(2024, 0, index + 1))
    .slice(0, 2);
