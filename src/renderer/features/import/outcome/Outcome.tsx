import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { Stat } from '#renderer/ui/Stat.tsx';
import type { ImportResult } from '#shared/contract/import.ts';
import { SampleTable } from './SampleTable.tsx';
import classes from './Outcome.module.css';

interface OutcomeProps {
  readonly result: ImportResult;
  readonly hasManyFiles: boolean;
  /** It is being counted anew: the figures are those of a moment ago. */
  readonly isStale: boolean;
}

/** What the files would make of the base: figures to hold against one's own, and a few rows to look at. */
export function Outcome({ result, hasManyFiles, isStale }: OutcomeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const unknownRows = result.unknownStates.reduce((sum, { rows }) => sum + rows, 0);
  return (
    <Section title={t(($) => $.importScreen.outcome.title)}>
      <div className={classes.outcome} data-stale={isStale || undefined} aria-busy={isStale}>
        <OutcomeFigures result={result} />
        {result.unknownStates.length > 0 && (
          <p className={classes.remark}>
            {t(($) => $.importScreen.outcome.unknownStates, {
              words: result.unknownStates.map(({ word }) => `«${word}»`).join(', '),
              count: unknownRows,
              n: format.number(unknownRows),
            })}
          </p>
        )}
        {result.sample.length > 0 && (
          <SampleTable sample={result.sample} hasManyFiles={hasManyFiles} />
        )}
      </div>
    </Section>
  );
}

/** Clients, orders and revenue, before the import and after it. */
export function OutcomeFigures({ result }: { readonly result: ImportResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { clients, orders } = result;
  const hasOrders = orders.created + orders.updated + orders.unchanged > 0;
  return (
    <div className={classes.figures}>
      <Stat
        label={t(($) => $.importScreen.outcome.newClients)}
        value={format.number(clients.created)}
      />
      {clients.matched > 0 && (
        <Stat
          label={t(($) => $.importScreen.outcome.knownClients)}
          value={format.number(clients.matched)}
          note={updates(clients.updated)}
        />
      )}
      {hasOrders && (
        <Stat
          label={t(($) => $.importScreen.outcome.newOrders)}
          value={format.number(orders.created)}
          {...(orders.lines > 0
            ? {
                note: t(($) => $.importScreen.outcome.lines, {
                  count: orders.lines,
                  n: format.number(orders.lines),
                }),
              }
            : {})}
        />
      )}
      {orders.updated + orders.unchanged > 0 && (
        <Stat
          label={t(($) => $.importScreen.outcome.knownOrders)}
          value={format.number(orders.updated + orders.unchanged)}
          note={updates(orders.updated)}
        />
      )}
      {hasOrders && (
        <Stat
          label={t(($) => $.importScreen.outcome.revenue)}
          value={format.money(result.revenueMinor)}
          note={t(($) => $.importScreen.outcome.revenueNote)}
        />
      )}
    </div>
  );

  function updates(count: number): string {
    return count === 0
      ? t(($) => $.importScreen.outcome.nothingToUpdate)
      : t(($) => $.importScreen.outcome.toUpdate, { count, n: format.number(count) });
  }
}
