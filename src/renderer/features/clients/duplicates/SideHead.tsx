import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ComparedSide } from '#shared/contract/duplicates.ts';
import classes from './duplicates.module.css';

interface SideHeadProps {
  readonly side: ComparedSide;
  readonly isKept: boolean;
  readonly onKeep: () => void;
}

/** Whose column it is, and whether their card is the one that stays. */
export function SideHead({ side, isKept, onKeep }: SideHeadProps) {
  const { t } = useTranslation();
  return (
    <th scope="col" className={classes.head} data-kept={isKept || undefined}>
      <Link
        to="/clients/$clientId"
        params={{ clientId: side.id }}
        className={classes.name}
        title={t(($) => $.duplicates.compare.show)}
      >
        {side.name}
      </Link>
      {isKept ? (
        <span className={classes.kept}>
          <IconCheck size={16} stroke={1.5} aria-hidden />
          {t(($) => $.duplicates.compare.keep)}
        </span>
      ) : (
        <span className={classes.goes}>
          {t(($) => $.duplicates.compare.goes)}
          <Button variant="subtle" size="compact-sm" onClick={onKeep}>
            {t(($) => $.duplicates.compare.keepThis)}
          </Button>
        </span>
      )}
    </th>
  );
}
