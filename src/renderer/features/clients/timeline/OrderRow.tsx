import { IconReceipt, IconReceiptRefund } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TimelineItem } from '#shared/contract/clients.ts';
import { Money } from '#renderer/ui/format/values.tsx';
import classes from './timeline.module.css';

type Order = Extract<TimelineItem, { type: 'order' }>;

const quietStates: ReadonlySet<Order['state']> = new Set(['delivered', 'paid']);

export function OrderRow({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const { number, totalMinor, state, products, lines } = order;
  const isReturn = totalMinor < 0;
  const Icon = isReturn ? IconReceiptRefund : IconReceipt;
  const more = lines - products.length;
  const kind = isReturn
    ? t(($) => $.clients.timeline.return)
    : number === null
      ? t(($) => $.clients.timeline.order)
      : t(($) => $.clients.timeline.orderNumber, { number });
  return (
    <>
      <Icon className={classes.icon} size={18} stroke={1.5} aria-hidden />
      <div className={classes.what}>
        <div className={classes.head}>
          <Link to="/orders/$orderId" params={{ orderId: order.id }} className={classes.link}>
            {kind}
          </Link>
          <span className={classes.sum} data-void={state === 'cancelled' || undefined}>
            <Money minor={totalMinor} />
          </span>
          {!quietStates.has(state) && (
            <span className={classes.soft}>{t(($) => $.clients.timeline.states[state])}</span>
          )}
        </div>
        {products.length > 0 && (
          <div className={classes.soft}>
            {products.join(', ')}
            {more > 0 && ` ${t(($) => $.clients.timeline.moreLines, { count: more })}`}
          </div>
        )}
        {order.note !== null && <div className={classes.text}>{order.note}</div>}
      </div>
    </>
  );
}
