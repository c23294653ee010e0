import { Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './WeekProgress.module.css';

interface WeekProgressProps {
  readonly week: Output<'today.get'>['weeks'][number];
}

/** How far the running call week is. */
export function WeekProgress({ week }: WeekProgressProps) {
  const { t } = useTranslation();
  const { id, title, done, total } = week;
  const words = t(($) => $.today.week.done, { done, total });
  return (
    <Section title={title ?? t(($) => $.today.week.title)} aside={words}>
      <Progress
        value={total === 0 ? 0 : (done / total) * 100}
        size="md"
        aria-label={words}
        transitionDuration={0}
      />
      <Link className={classes.open} to="/call-week/$weekId" params={{ weekId: id }}>
        {t(($) => $.today.week.open)}
      </Link>
    </Section>
  );
}
