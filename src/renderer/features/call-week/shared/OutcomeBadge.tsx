import {
  IconPhoneCalling,
  IconPhoneCheck,
  IconPhoneOff,
  IconPhonePause,
  IconPhoneX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallOutcome } from '#shared/rules/call-outcome.ts';
import classes from './OutcomeBadge.module.css';

const icons = {
  talked: IconPhoneCheck,
  no_answer: IconPhonePause,
  call_back: IconPhoneCalling,
  wrong_number: IconPhoneX,
  asked_not_to_call: IconPhoneOff,
} as const satisfies Record<CallOutcome, unknown>;

interface OutcomeBadgeProps {
  readonly outcome: CallOutcome | null;
  readonly attempts: number;
}

/** How a call ended, as a word with its sign; nothing before the first attempt. */
export function OutcomeBadge({ outcome, attempts }: OutcomeBadgeProps) {
  const { t } = useTranslation();
  if (outcome === null) return null;
  const Icon = icons[outcome];
  return (
    <span className={classes.outcome} data-outcome={outcome}>
      <Icon size={16} stroke={1.5} aria-hidden />
      <span>
        {t(($) => $.reports.labels.outcome[outcome])}
        {outcome !== 'talked' && attempts > 1 && (
          <> · {t(($) => $.callWeek.plan.attempts, { count: attempts })}</>
        )}
      </span>
    </span>
  );
}
