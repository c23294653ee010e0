import { IconArrowBackUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Order } from '#shared/contract/orders.ts';
import { DateText, Money } from '../../../ui/format/values.tsx';
import { StateBadge } from '../StateBadge.tsx';
import classes from './page.module.css';

/** The sale that a return takes back, or the returns that were made from a sale. */
export function OrderLinks({ order: { returnOf, returns } }: { readonly order: Order }) {
  const { t } = useTranslation();
  if (returnOf) {
    return (
      <Link to="/orders/$orderId" params={{ orderId: returnOf.id }} className={classes.link}>
        <IconArrowBackUp size={18} stroke={1.5} aria-hidden />
        {t(($) => $.orders.page.returnOf, {
          number: returnOf.number ?? t(($) => $.orders.noNumber),
        })}
      </Link>
    );
  }
  if (returns.length === 0) return null;
  return (
    <nav className={classes.links} aria-label={t(($) => $.orders.page.returns)}>
      <span className={classes.label}>{t(($) => $.orders.page.returns)}</span>
      {returns.map((one) => (
        <Link
          key={one.id}
          to="/orders/$orderId"
          params={{ orderId: one.id }}
          className={classes.link}
        >
          {one.number ?? t(($) => $.orders.noNumber)}
          <DateText date={one.orderedOn} />
          <Money minor={one.totalMinor} />
          {one.state !== 'returned' && <StateBadge state={one.state} />}
        </Link>
      ))}
    </nav>
  );
}
