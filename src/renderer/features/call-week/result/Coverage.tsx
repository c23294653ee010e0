import { useTranslation } from 'react-i18next';
import type { WeekResult } from '#shared/contract/call-week-result.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Stat } from '#renderer/ui/Stat.tsx';
import classes from './result.module.css';

/** How many were heard, how much income that is, how they scored us, and how well we knew them. */
export function Coverage({ result }: { readonly result: WeekResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { coverage, scores, themes } = result;
  const believed = themes.filter(({ verdict }) => verdict !== 'unexpected');
  const right = themes.filter(({ verdict }) => verdict === 'right');
  const answers = t(($) => $.callWeek.result.answers, { count: scores.answers });
  return (
    <div className={classes.coverage}>
      <Stat
        label={t(($) => $.callWeek.result.coverage)}
        value={t(($) => $.callWeek.result.of, { talked: coverage.talked, calls: coverage.calls })}
      />
      <Stat
        label={t(($) => $.callWeek.result.heard)}
        value={format.percent(coverage.heardShare)}
        note={`${format.money(coverage.heardMinor)} · ${t(($) => $.callWeek.result.planned, {
          share: format.percent(coverage.plannedShare),
        })}`}
      />
      <Stat
        label={t(($) => $.callWeek.result.score)}
        value={scores.mean === null ? t(($) => $.common.none) : format.number(scores.mean, 1)}
        note={
          scores.nps === null
            ? t(($) => $.callWeek.result.noScores)
            : t(($) => $.callWeek.result.nps, { nps: format.number(scores.nps), answers })
        }
      />
      <Stat
        label={t(($) => $.callWeek.result.guesses)}
        value={
          believed.length === 0
            ? t(($) => $.common.none)
            : t(($) => $.callWeek.result.of, { talked: right.length, calls: believed.length })
        }
        note={
          believed.length === 0
            ? t(($) => $.callWeek.result.noGuesses)
            : t(($) => $.callWeek.result.guessed)
        }
      />
    </div>
  );
}
