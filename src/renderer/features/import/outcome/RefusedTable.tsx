import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRejection } from '#shared/contract/import.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { reasonWords } from '../problem-words.ts';
import classes from './Refused.module.css';

/** Rows drawn at first, and with each «Показать ещё»: nobody reads thousands here, they are saved instead. */
const atOnce = 20;
const more = 100;

interface RefusedTableProps {
  readonly rejected: readonly ImportRejection[];
  /** False where the core has listed only the first of them. */
  readonly isAll: boolean;
  readonly hasManyFiles: boolean;
}

export function RefusedTable({ rejected, isAll, hasManyFiles }: RefusedTableProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState(atOnce);
  const hidden = Math.min(more, rejected.length - shown);
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            {hasManyFiles && <th scope="col">{t(($) => $.importScreen.refused.file)}</th>}
            <th scope="col" className={classes.row}>
              {t(($) => $.importScreen.refused.row)}
            </th>
            <th scope="col">{t(($) => $.importScreen.refused.column)}</th>
            <th scope="col">{t(($) => $.importScreen.refused.value)}</th>
            <th scope="col">{t(($) => $.importScreen.refused.why)}</th>
          </tr>
        </thead>
        <tbody>
          {rejected.slice(0, shown).map((rejection) => {
            const { file, row, column, code, params } = rejection;
            return (
              <tr key={`${file}:${row}:${column}:${code}`}>
                {hasManyFiles && <td className={classes.soft}>{file}</td>}
                <td className={classes.row}>{row !== null && format.number(row)}</td>
                <td className={classes.soft}>{column}</td>
                <td className={classes.value}>{params['value']}</td>
                <td>{reasonWords(i18n, rejection)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + more)}>
          {t(($) => $.importScreen.guess.moreRows, { count: hidden, n: format.number(hidden) })}
        </Button>
      )}
      {hidden <= 0 && !isAll && (
        <p className={classes.text}>
          {t(($) => $.importScreen.refused.listed, { n: format.number(rejected.length) })}
        </p>
      )}
    </>
  );
}
