import { getRouteApi, Link } from '@tanstack/react-router';
import { marked } from 'marked';
import { useTranslation } from 'react-i18next';
import { manualPages } from '#renderer/ui/manual-pages.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { ManualText } from './ManualText.tsx';
import { manualText, titleOf } from './manual.ts';
import classes from './HelpPage.module.css';

const route = getRouteApi('/help');

/** The manual, in the user's language: its pages on the left, the one that is read beside them. */
export function HelpPage() {
  const { t, i18n } = useTranslation();
  const { page } = route.useSearch();
  const tokens = marked.lexer(manualText(i18n.language, page));
  return (
    <Page title={t(($) => $.help.title)} fill>
      <div className={classes.page}>
        <nav className={classes.pages} aria-label={t(($) => $.help.pages)}>
          {manualPages.map((name) => (
            <Link
              key={name}
              to="/help"
              search={{ page: name }}
              className={classes.link}
              data-active={name === page || undefined}
            >
              {titleOf(manualText(i18n.language, name))}
            </Link>
          ))}
        </nav>
        <article key={page} ref={focus} className={classes.article} tabIndex={-1}>
          <ManualText tokens={tokens} />
        </article>
      </div>
    </Page>
  );
}

/** The arrows scroll the page that has just been opened. */
const focus = (article: HTMLElement | null): void => article?.focus();
