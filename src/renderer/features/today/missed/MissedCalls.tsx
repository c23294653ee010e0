import { useTranslation } from 'react-i18next';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { missedKey } from '../stops.ts';
import { MissedLine } from './MissedLine.tsx';
import type { Missed, MissedActions } from './use-missed.ts';
import classes from './MissedCalls.module.css';

interface MissedCallsProps {
  readonly missed: Missed;
  readonly actions: MissedActions;
  /** Where the keys of the day are. */
  readonly currentKey: string | undefined;
  readonly isByKeys: boolean;
}

/** Who called and was not answered, to be called back. Nothing where nobody was missed. */
export function MissedCalls({ missed, actions, currentKey, isByKeys }: MissedCallsProps) {
  const { t } = useTranslation();
  if (missed.error) return <ErrorState error={missed.error} onRetry={missed.retry} />;
  if (missed.calls.length === 0) return null;
  return (
    <Section title={t(($) => $.phone.missed.title)}>
      <ul className={classes.lines}>
        {missed.calls.map((call) => (
          <MissedLine
            key={call.number}
            call={call}
            actions={actions}
            isCurrent={missedKey(call) === currentKey}
            hasFocus={isByKeys}
          />
        ))}
      </ul>
      {missed.more > 0 && (
        <p className={classes.quiet}>{t(($) => $.phone.missed.more, { count: missed.more })}</p>
      )}
    </Section>
  );
}
