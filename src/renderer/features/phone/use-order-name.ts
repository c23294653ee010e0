import { useTranslation } from 'react-i18next';
import type { CallerCard } from '#shared/contract/phone.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';

type Order = NonNullable<CallerCard['lastOrder']>;

/** An order as one names it on the telephone: by its number where it has one, and its day. */
export function useOrderName(): (order: Order) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ number, on }) =>
    number === null
      ? t(($) => $.phone.caller.orderUnnumbered, { date: format.date(on) })
      : t(($) => $.phone.caller.order, { number, date: format.date(on) });
}
