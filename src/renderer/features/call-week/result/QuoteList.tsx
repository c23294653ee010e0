import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WeekResult } from '#shared/contract/call-week-result.ts';
import { useThemes } from '../shared/use-theme-names.ts';
import classes from './result.module.css';

/** Word for word, with the name of who said it. */
export function QuoteList({ result }: { readonly result: WeekResult }) {
  const { t } = useTranslation();
  const themes = useThemes(result.quotes.map(({ themeId }) => themeId ?? 0));
  if (result.quotes.length === 0) {
    return <p className={classes.soft}>{t(($) => $.callWeek.result.noQuotes)}</p>;
  }
  return (
    <ul className={classes.quotes}>
      {result.quotes.map((quote, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same words may be said twice
        <li key={place}>
          <blockquote>«{quote.text}»</blockquote>
          <span className={classes.soft}>
            <Link to="/clients/$clientId" params={{ clientId: quote.clientId }}>
              {quote.name}
            </Link>
            {themes
              .filter(({ id }) => id === quote.themeId)
              .map(({ title }) => ` · ${title}`)
              .join('')}
          </span>
        </li>
      ))}
    </ul>
  );
}
