import { useTranslation } from 'react-i18next';
import type { BulkChange } from '#shared/contract/bulk.ts';
import { errorWords } from '#renderer/api/words.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import type { BulkPreview } from './use-preview.ts';
import classes from './bulk.module.css';

interface PreviewProps {
  /** Null while it is not whole yet. */
  readonly change: BulkChange | null;
  readonly preview: BulkPreview;
}

/** What the change would do, before anything is written: how many are so already, what would be replaced. */
export function Preview({ change, preview: { data, error } }: PreviewProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.preview} aria-live="polite">
      {change === null && <p className={classes.soft}>{t(($) => $.bulk.preview.nothingYet)}</p>}
      {change !== null && error && <p className={classes.failed}>{errorWords(i18n, error)}</p>}
      {change !== null && data && !error && (
        <>
          <p>
            <strong>
              {t(($) => $.bulk.preview.changes, { count: data.clients - data.already })}
            </strong>
            {data.already > 0 &&
              ` ${t(($) => $.bulk.preview.already, {
                already: format.number(data.already),
                clients: format.number(data.clients),
              })}`}
          </p>
          {data.replaced > 0 && data.values.length > 0 && (
            <>
              <p className={classes.soft}>
                {t(($) => $.bulk.preview.replaced, { count: data.replaced })}
              </p>
              {change.what !== 'target' && (
                <ul>
                  {data.values.map(({ value, clients }) => (
                    <li key={value}>
                      {t(($) => $.bulk.preview.value, { value, clients: format.number(clients) })}
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
        </>
      )}
    </div>
  );
}
