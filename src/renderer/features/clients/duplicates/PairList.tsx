import { UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Level } from './Level.tsx';
import type { WaitingPair } from './use-pairs.ts';
import { useReasonWords } from './use-reason-words.ts';
import classes from './duplicates.module.css';

interface PairListProps {
  readonly pairs: readonly WaitingPair[];
  readonly current: string | undefined;
  readonly onChoose: (index: number) => void;
}

/** The pairs, the surest first; the one that is compared is marked and in sight. */
export function PairList({ pairs, current, onChoose }: PairListProps) {
  const { t } = useTranslation();
  const words = useReasonWords();
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // In braces: newer browsers answer a promise, which React would take for a clean-up.
    chosen.current?.scrollIntoView({ block: 'nearest' });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another pair is another place to scroll to
  }, [current]);
  return (
    <ol className={classes.list} aria-label={t(($) => $.duplicates.list)}>
      {pairs.map(({ key, pair }, index) => (
        <li key={key} className={classes.pair}>
          <UnstyledButton
            ref={key === current ? chosen : undefined}
            className={classes.choose}
            aria-current={key === current || undefined}
            onClick={() => onChoose(index)}
          >
            <span className={classes.names}>{pair.first.name}</span>
            <span className={classes.names}>{pair.second.name}</span>
            <span className={classes.why}>
              <Level level={pair.level} />
              {' · '}
              {pair.reasons.slice(0, 2).map(words).join(', ')}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ol>
  );
}
