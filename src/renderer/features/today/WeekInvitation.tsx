import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './WeekProgress.module.css';

/** No call week is running: the way to the next one, quietly, beside a day that has other things to do. */
export function WeekInvitation() {
  const { t } = useTranslation();
  return (
    <Section title={t(($) => $.shell.rail.callWeek)}>
      <p className={classes.invitation}>{t(($) => $.today.noWeek.text)}</p>
      <Link className={classes.open} to="/call-week">
        {t(($) => $.today.noWeek.action)}
      </Link>
    </Section>
  );
}
