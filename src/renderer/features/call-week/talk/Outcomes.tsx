import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { callOutcomes, type CallOutcome } from '#shared/rules/call-outcome.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { useFoot } from '#renderer/ui/use-foot.ts';
import { outcomeKeys } from './talk-keys.ts';
import classes from './talk.module.css';

interface OutcomesProps {
  readonly talk: Output<'callWeek.call'>;
  readonly isRunning: boolean;
  readonly onOutcome: (outcome: CallOutcome) => void;
  readonly onNext: () => void;
}

/** How it ended: one key each. After that, the next call. */
export function Outcomes({ talk, isRunning, onOutcome, onNext }: OutcomesProps) {
  const { t } = useTranslation();
  const { call, week, nextCallId } = talk;
  const foot = useFoot();
  if (!call.isOpen || week.finishedAt !== null) {
    return (
      <footer ref={foot} className={classes.outcomes}>
        <p className={classes.closed}>
          {call.outcome !== null &&
            t(($) => $.callWeek.talk.closed, {
              outcome: t(($) => $.reports.labels.outcome[call.outcome ?? 'open']),
            })}
          <span className={classes.soft}>
            {week.finishedAt === null
              ? t(($) => $.callWeek.talk.closedHint)
              : t(($) => $.callWeek.talk.weekFinished)}
          </span>
        </p>
        <Button size="md" onClick={onNext}>
          {nextCallId === null || week.finishedAt !== null
            ? t(($) => $.callWeek.talk.toResult)
            : t(($) => $.callWeek.talk.next)}
        </Button>
      </footer>
    );
  }
  return (
    <fieldset
      ref={foot}
      className={classes.outcomes}
      aria-label={t(($) => $.callWeek.talk.outcomes.label)}
    >
      {callOutcomes.map((outcome) => (
        <Button
          key={outcome}
          size="md"
          variant={outcome === 'talked' ? 'filled' : 'default'}
          disabled={isRunning}
          rightSection={<Kbd keys={outcomeKeys[outcome]} />}
          onClick={() => onOutcome(outcome)}
        >
          {t(($) => $.callWeek.talk.outcomes[outcome])}
        </Button>
      ))}
    </fieldset>
  );
}
