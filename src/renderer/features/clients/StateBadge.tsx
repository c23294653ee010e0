import {
  IconAlertCircle,
  IconCircleCheck,
  IconCirclePlus,
  IconCircleX,
  IconRefresh,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClientState } from '#shared/contract/clients.ts';
import classes from './StateBadge.module.css';

const icons = {
  new: IconCirclePlus,
  active: IconCircleCheck,
  silent: IconAlertCircle,
  lost: IconCircleX,
  returned: IconRefresh,
} as const;

/** A client's state: an icon and a word, and a colour for those who ask for attention. */
export function StateBadge({ state }: { readonly state: ClientState }) {
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <span className={classes.badge} data-state={state}>
      <Icon size={16} stroke={1.5} aria-hidden />
      {t(($) => $.clients.states[state])}
    </span>
  );
}
