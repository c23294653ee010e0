import {
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconPackage,
  IconTruckDelivery,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OrderState } from '#shared/contract/orders.ts';
import classes from './orders.module.css';

const stateIcons = {
  new: IconCircleDashed,
  in_work: IconPackage,
  delivered: IconTruckDelivery,
  paid: IconCircleCheck,
  cancelled: IconBan,
  returned: IconArrowBackUp,
} as const satisfies Record<OrderState, unknown>;

/** In the order in which an order lives through them. */
export const orderStates: readonly OrderState[] = [
  'new',
  'in_work',
  'delivered',
  'paid',
  'cancelled',
  'returned',
];

/** The state as a word with its sign. */
export function StateBadge({ state }: { readonly state: OrderState }) {
  const { t } = useTranslation();
  const Icon = stateIcons[state];
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={16} stroke={1.5} aria-hidden />
      {t(($) => $.orders.state[state])}
    </span>
  );
}
