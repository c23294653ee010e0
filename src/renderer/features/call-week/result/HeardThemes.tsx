import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HeardTheme } from '#shared/contract/call-week-result.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useThemeTitle } from '../shared/use-theme-names.ts';
import classes from './result.module.css';

interface HeardThemesProps {
  readonly themes: readonly HeardTheme[];
  readonly onImprove: (theme: HeardTheme) => void;
}

/** Themes by the income behind them; each may become an improvement. */
export function HeardThemes({ themes, onImprove }: HeardThemesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = useThemeTitle();
  const heard = themes.filter(({ clients }) => clients > 0);
  const widest = Math.max(...heard.map(({ share }) => share), 0.0001);
  return (
    <Section title={t(($) => $.callWeek.result.said)} aside={t(($) => $.callWeek.result.saidHint)}>
      {heard.length === 0 && <p className={classes.soft}>{t(($) => $.callWeek.result.noThemes)}</p>}
      <ul className={classes.themes}>
        {heard.map((theme) => (
          <li key={theme.themeId} className={classes.theme}>
            <span className={classes.themeName}>
              {title(theme)}
              <span className={classes.verdict} data-verdict={theme.verdict}>
                {theme.verdict === 'right'
                  ? t(($) => $.callWeek.result.expected)
                  : t(($) => $.callWeek.result.unexpected)}
              </span>
            </span>
            <span className={classes.barPlace} aria-hidden>
              <span className={classes.bar} style={{ width: `${(100 * theme.share) / widest}%` }} />
            </span>
            <span className={classes.figure}>{format.percent(theme.share)}</span>
            <span className={classes.soft} title={theme.clientNames.join('\n')}>
              {t(($) => $.callWeek.clients, { count: theme.clients })}
            </span>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t(($) => $.callWeek.result.improveFor, { theme: title(theme) })}
              onClick={() => onImprove(theme)}
            >
              → {t(($) => $.callWeek.result.improve)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
