import { ActionIcon, Checkbox } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PhoneText } from '#renderer/ui/format/values.tsx';
import type { LineWords } from './use-line-words.ts';
import classes from './LineRow.module.css';

interface LineRowProps {
  readonly id: string;
  readonly words: LineWords;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onDone: () => void;
  /** What can be done with it, under the current line. */
  readonly children: ReactNode;
}

/** One thing of the day: ticked off by one click; what else can be done with it is another click away. */
export function LineRow({ id, words, isCurrent, onChoose, onDone, children }: LineRowProps) {
  const { t } = useTranslation();
  const { title, why, when, late, phone, clientId } = words;
  return (
    <li className={classes.line} aria-current={isCurrent || undefined}>
      <div className={classes.row}>
        <Checkbox
          checked={false}
          aria-label={t(($) => $.today.line.doneOne, { text: title })}
          onChange={onDone}
        />
        {when !== null && (
          <span className={late === null ? classes.when : classes.late}>{when}</span>
        )}
        <div className={classes.words} id={id}>
          {clientId === null ? (
            <span className={classes.title}>{title}</span>
          ) : (
            <Link className={classes.title} to="/clients/$clientId" params={{ clientId }}>
              {title}
            </Link>
          )}
          {(why !== '' || late !== null) && (
            <span className={classes.why}>
              {late !== null && <span className={classes.lateWord}>{late}</span>}
              {late !== null && why !== '' && ' · '}
              {why}
            </span>
          )}
        </div>
        {phone !== null && (
          <span className={classes.phone}>
            <PhoneText phone={phone} />
          </span>
        )}
        {!isCurrent && (
          <ActionIcon
            className={classes.more}
            variant="subtle"
            size="sm"
            aria-label={t(($) => $.today.line.more, { text: title })}
            onClick={onChoose}
          >
            <IconDots size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {isCurrent && children}
    </li>
  );
}
