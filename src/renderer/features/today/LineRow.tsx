import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PhoneText } from '#renderer/ui/format/values.tsx';
import type { LineWords } from './use-line-words.ts';
import classes from './LineRow.module.css';

interface LineRowProps {
  readonly words: LineWords;
  readonly isCurrent: boolean;
  /** Keys moved here: the cursor of a screen reader follows. */
  readonly hasFocus: boolean;
  readonly onChoose: () => void;
  readonly onDone: () => void;
  /** What can be done with it, under the current line. */
  readonly children: ReactNode;
}

/** One thing of the day: ticked off by one click, chosen by another. */
export function LineRow(props: LineRowProps) {
  const { words, isCurrent, hasFocus, onChoose, onDone, children } = props;
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent && hasFocus) row.current?.focus();
  }, [isCurrent, hasFocus]);
  const { title, why, when, isLate, phone, clientId } = words;
  return (
    <li
      ref={row}
      className={classes.line}
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent || undefined}
      onClick={onChoose}
    >
      <div className={classes.row}>
        <Checkbox
          checked={false}
          tabIndex={-1}
          aria-label={t(($) => $.today.line.doneOne, { text: title })}
          onChange={onDone}
        />
        {when !== null && <span className={isLate ? classes.late : classes.when}>{when}</span>}
        <div className={classes.words}>
          {clientId === null ? (
            <span className={classes.title}>{title}</span>
          ) : (
            <Link
              className={classes.title}
              to="/clients/$clientId"
              params={{ clientId }}
              tabIndex={isCurrent ? 0 : -1}
            >
              {title}
            </Link>
          )}
          {why !== '' && <span className={classes.why}>{why}</span>}
        </div>
        {phone !== null && (
          <span className={classes.phone}>
            <PhoneText phone={phone} />
          </span>
        )}
      </div>
      {isCurrent && children}
    </li>
  );
}
