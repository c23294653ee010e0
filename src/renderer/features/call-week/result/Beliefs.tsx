import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WeekResult } from '#shared/contract/call-week-result.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useThemeTitle } from '../shared/use-theme-names.ts';
import classes from './result.module.css';

/** What we believed, and whether anybody said so. */
export function Beliefs({ result }: { readonly result: WeekResult }) {
  const { t } = useTranslation();
  const title = useThemeTitle();
  const believed = result.themes.filter(({ verdict }) => verdict !== 'unexpected');
  return (
    <Section title={t(($) => $.callWeek.result.believed)}>
      {believed.length === 0 && (
        <p className={classes.soft}>{t(($) => $.callWeek.result.noGuesses)}</p>
      )}
      <ul className={classes.beliefs}>
        {believed.map((theme) => (
          <li key={theme.themeId}>
            <span className={classes.belief} data-verdict={theme.verdict}>
              {theme.verdict === 'right' ? (
                <IconCheck size={18} stroke={1.5} aria-hidden />
              ) : (
                <IconX size={18} stroke={1.5} aria-hidden />
              )}
              {title(theme)}
              <span className={classes.soft}>
                {theme.verdict === 'right'
                  ? t(($) => $.callWeek.result.heardToo)
                  : t(($) => $.callWeek.result.nobodySaid)}
              </span>
            </span>
            {theme.note !== null && <p className={classes.note}>{theme.note}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
