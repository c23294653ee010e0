import type { ReactNode } from 'react';
import { WindowTitle } from './WindowTitle.tsx';
import classes from './Page.module.css';

interface PageProps {
  readonly title: ReactNode;
  /** A few words beside the title: how many, since when. */
  readonly note?: ReactNode;
  /** The one thing that matters here: one filled button. Quieter buttons go before it. */
  readonly action?: ReactNode;
  /** Search, filters, views, under the title. */
  readonly toolbar?: ReactNode;
  /** The content takes all the height that is left and scrolls by itself: a long table. */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

export function Page({ title, note, action, toolbar, fill = false, children }: PageProps) {
  return (
    <div className={classes.page} data-fill={fill || undefined}>
      {typeof title === 'string' && <WindowTitle page={title} />}
      <header className={classes.header}>
        <h1 className={classes.title}>{title}</h1>
        {note !== undefined && <span className={classes.note}>{note}</span>}
        {action !== undefined && <div className={classes.action}>{action}</div>}
      </header>
      {toolbar !== undefined && <div className={classes.toolbar}>{toolbar}</div>}
      <div className={classes.content}>{children}</div>
    </div>
  );
}
