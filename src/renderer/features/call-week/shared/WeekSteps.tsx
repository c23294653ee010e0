import { Link } from '@tanstack/react-router';
import { IconCircleCheck, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './WeekSteps.module.css';

type Step = 'plan' | 'believe' | 'call' | 'result';

interface WeekStepsProps {
  readonly weekId: number;
  readonly current: Step;
  /** The open call that comes first; without one there is nobody left to call. */
  readonly nextCallId: number | null;
  readonly isSealed: boolean;
  readonly isFinished: boolean;
}

/** The way through a week: plan, believe, call, learn. Each step can be gone back to. */
export function WeekSteps({ weekId, current, nextCallId, isSealed, isFinished }: WeekStepsProps) {
  const { t } = useTranslation();
  const params = { weekId };
  const mark = (step: Step) =>
    ({
      className: classes.step,
      'data-current': step === current || undefined,
      'aria-current': step === current ? 'step' : undefined,
    }) as const;
  const done = <IconCircleCheck size={16} stroke={1.5} aria-hidden />;
  return (
    <nav className={classes.steps} aria-label={t(($) => $.callWeek.steps.label)}>
      <Link to="/call-week/$weekId" params={params} {...mark('plan')}>
        {done}
        {t(($) => $.callWeek.steps.plan)}
      </Link>
      <Link to="/call-week/$weekId/believe" params={params} {...mark('believe')}>
        {isSealed && <IconLock size={16} stroke={1.5} aria-hidden />}
        {t(($) => $.callWeek.steps.believe)}
      </Link>
      {nextCallId === null ? (
        <span {...mark('call')}>
          {done}
          {t(($) => $.callWeek.steps.call)}
        </span>
      ) : (
        <Link
          to="/call-week/$weekId/call/$callId"
          params={{ weekId, callId: nextCallId }}
          {...mark('call')}
        >
          {t(($) => $.callWeek.steps.call)}
        </Link>
      )}
      <Link to="/call-week/$weekId/result" params={params} {...mark('result')}>
        {isFinished && done}
        {t(($) => $.callWeek.steps.result)}
      </Link>
    </nav>
  );
}
