import { useTranslation } from 'react-i18next';
import { scoreKeys } from './talk-keys.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import classes from './talk.module.css';

interface ScoreRowProps {
  readonly score: number | null;
  readonly isDisabled: boolean;
  /** Null takes the score back. */
  readonly onScore: (score: number | null) => void;
}

/** 0 to 10, a key each. */
export function ScoreRow({ score, isDisabled, onScore }: ScoreRowProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.group} aria-label={t(($) => $.callWeek.talk.score)}>
      <div className={classes.scores}>
        <p className={classes.label}>{t(($) => $.callWeek.talk.score)}</p>
        {scoreKeys.map(([value, code]) => (
          <button
            key={value}
            type="button"
            className={classes.score}
            aria-pressed={score === value}
            aria-label={t(($) => $.callWeek.talk.scoreOf, { score: value })}
            disabled={isDisabled}
            onClick={() => onScore(score === value ? null : value)}
          >
            {value}
            {value === 10 && (
              <span className={classes.key} aria-hidden>
                <Kbd keys={code} />
              </span>
            )}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
