import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderState } from '#shared/contract/orders.ts';
import { share } from '#shared/rules/money.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import { Money } from '../../../ui/format/values.tsx';
import type { DraftReading, OrderDraft } from '../draft/order-draft.ts';
import classes from './page.module.css';

interface TotalsProps {
  readonly draft: OrderDraft;
  readonly reading: DraftReading;
  readonly state: OrderState;
  readonly onTotal: (total: string) => void;
}

/** What the order comes to, exactly, and whether it counts. Without lines the total itself is typed here. */
export function Totals({ draft, reading, state, onTotal }: TotalsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const fieldId = useId();
  const { totalMinor, discountMinor, input, problems } = reading;
  const isPartial = [...reading.lines.values()].some(({ input }) => input === null);
  const hasLines = reading.lines.size > 0;
  const owed = totalMinor - (input.paidMinor ?? 0);
  const isPartlyPaid = (input.paidMinor ?? 0) > 0 && owed > 0;
  const margin = typeof input.costMinor === 'number' ? totalMinor - input.costMinor : null;
  const isUncounted = state === 'cancelled' || (state === 'returned' && totalMinor > 0);
  return (
    <div className={classes.totals}>
      <div className={classes.notes}>
        {isPartial && <span>{t(($) => $.orders.lines.withoutWrong)}</span>}
        {discountMinor !== 0 && (
          <span>
            {t(($) => $.orders.lines.discountSum, { money: format.money(-discountMinor) })}
          </span>
        )}
        {isPartlyPaid && (
          <span>{t(($) => $.orders.lines.owed, { money: format.money(owed) })}</span>
        )}
        {margin !== null && (
          <span>
            {t(($) => $.orders.lines.margin, {
              money: format.money(margin),
              share: format.percent(share(margin, totalMinor)),
            })}
          </span>
        )}
        <Consequence orderedOn={input.orderedOn} state={state} totalMinor={totalMinor} />
      </div>
      {hasLines ? (
        <div className={classes.sum}>
          <span className={classes.sumLabel}>{t(($) => $.orders.lines.sum)}</span>
          <output className={classes.figure} data-uncounted={isUncounted || undefined}>
            <Money minor={totalMinor} />
          </output>
        </div>
      ) : (
        <div className={classes.sum}>
          <label className={classes.sumLabel} htmlFor={fieldId}>
            {t(($) => $.orders.fields.total)}
          </label>
          <input
            id={fieldId}
            className={`${classes.input} ${classes.ownTotal}`}
            inputMode="decimal"
            autoComplete="off"
            maxLength={64}
            aria-invalid={problems.total !== undefined || undefined}
            aria-describedby={problems.total && `${fieldId}-problem`}
            value={draft.total}
            onChange={(event) => onTotal(event.currentTarget.value)}
          />
          {problems.total && (
            <p id={`${fieldId}-problem`} className={classes.problem} role="alert">
              {t(($) => $.orders.problem[problems.total ?? 'money'])}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

interface ConsequenceProps {
  /** ISO date; undefined while it is wrong. */
  readonly orderedOn: string | undefined;
  readonly state: OrderState;
  readonly totalMinor: number;
}

function Consequence({ orderedOn, state, totalMinor }: ConsequenceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (state === 'cancelled') return <span>{t(($) => $.orders.consequence.cancelled)}</span>;
  if (totalMinor < 0) return <span>{t(($) => $.orders.consequence.return)}</span>;
  if (state === 'returned') return <span>{t(($) => $.orders.consequence.returned)}</span>;
  if (totalMinor === 0 || orderedOn === undefined) return null;
  return (
    <span>{t(($) => $.orders.consequence.counts, { date: format.date(orderedOn, 'long') })}</span>
  );
}
