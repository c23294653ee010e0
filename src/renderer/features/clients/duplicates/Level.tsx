import { IconCircleDashed, IconCircleDot, IconCircleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CertaintyLevel } from '#shared/contract/duplicates.ts';
import classes from './duplicates.module.css';

const icons = {
  sure: IconCircleFilled,
  likely: IconCircleDot,
  possible: IconCircleDashed,
} as const;

/** How sure it is, as a word with an icon: a colour alone says nothing. */
export function Level({ level }: { readonly level: CertaintyLevel }) {
  const { t } = useTranslation();
  const Icon = icons[level];
  return (
    <span className={classes.level} data-level={level}>
      <Icon size={14} stroke={1.5} aria-hidden />
      {t(($) => $.duplicates.levels[level])}
    </span>
  );
}
