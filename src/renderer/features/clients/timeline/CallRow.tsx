import { IconPhoneCalling } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TimelineItem } from '#shared/contract/clients.ts';
import { OutcomeText } from './OutcomeText.tsx';
import classes from './timeline.module.css';

/** A call of a call week that has an outcome and no note of its own. */
export function CallRow({ call }: { readonly call: Extract<TimelineItem, { type: 'call' }> }) {
  const { t } = useTranslation();
  return (
    <>
      <IconPhoneCalling className={classes.icon} size={18} stroke={1.5} aria-hidden />
      <div className={classes.what}>
        <div className={classes.head}>
          <span>{t(($) => $.clients.timeline.weekCall)}</span>
          <span className={classes.soft}>
            <OutcomeText outcome={call.outcome} />
            {call.score !== null &&
              ` · ${t(($) => $.clients.timeline.score, { score: call.score })}`}
          </span>
        </div>
        {call.words !== null && <div className={classes.text}>{call.words}</div>}
        {call.nextStep !== null && (
          <div className={classes.soft}>
            {t(($) => $.clients.timeline.nextStep, { step: call.nextStep })}
          </div>
        )}
      </div>
    </>
  );
}
