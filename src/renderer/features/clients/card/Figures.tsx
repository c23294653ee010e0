import { Tooltip, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { Money } from '#renderer/ui/format/values.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './card.module.css';

interface FiguresProps {
  readonly client: ClientCard;
  /** Shows whom they brought. */
  readonly onTree: () => void;
}

/** How much, what place, since when, how often, what last. Each figure says its formula when pointed at. */
export function Figures({ client, onTree }: FiguresProps) {
  const { t } = useTranslation();
  const { totals } = client;
  return (
    <Section title={t(($) => $.clients.card.figures)}>
      <Tooltip label={t(($) => $.clients.figures.revenueAll)} openDelay={300}>
        <div className={classes.figure}>
          <Money minor={totals.revenueMinor} />
        </div>
      </Tooltip>
      <ul className={classes.lines}>
        {totals.orders > 0 && <Place clientId={client.id} />}
        <Rhythm client={client} />
        {client.brought > 0 && (
          <li>
            <UnstyledButton className={classes.brought} onClick={onTree}>
              {t(($) => $.card.tree.brought, { count: client.brought })}
            </UnstyledButton>
          </li>
        )}
      </ul>
    </Section>
  );
}

function Place({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useOperation('clients.standing', { id: clientId }, { keepPrevious: true });
  if (!data) return <li>{'\u00a0'}</li>;
  if (data.rank === null) {
    return <li className={classes.soft}>{t(($) => $.clients.figures.noYear)}</li>;
  }
  const formula = t(($) => $.clients.figures.shareFormula, {
    from: format.date(data.from),
    to: format.date(data.to),
    of: format.number(data.of),
  });
  return (
    <Tooltip label={formula} multiline w={320} openDelay={300}>
      <li>
        {t(($) => $.clients.figures.rank, { rank: format.number(data.rank) })}
        <br />
        {t(($) => $.clients.figures.shareOf, {
          share: format.percent(data.share, data.share < 0.01 ? 2 : 1),
        })}
      </li>
    </Tooltip>
  );
}

function Rhythm({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { orders, firstOn, averageMinor, usualIntervalDays, silentDays } = client.totals;
  if (orders === 0 || firstOn === null) {
    return <li className={classes.soft}>{t(($) => $.clients.figures.noOrders)}</li>;
  }
  const isSilent = client.state === 'silent' || client.state === 'lost';
  const usual =
    usualIntervalDays === null
      ? null
      : usualIntervalDays < 2
        ? t(($) => $.clients.figures.daily)
        : t(($) => $.clients.figures.every, { count: usualIntervalDays });
  return (
    <>
      <li>
        {t(($) => $.clients.figures.orders, { count: orders })},{' '}
        {t(($) => $.clients.figures.since, { date: format.date(firstOn) })}
      </li>
      {averageMinor !== null && (
        <li>{t(($) => $.clients.figures.average, { money: format.money(averageMinor) })}</li>
      )}
      {!isSilent && usual !== null && <li>{usual}</li>}
      <Tooltip label={t(($) => $.clients.figures.stateFormula)} multiline w={320} openDelay={300}>
        <li>
          {isSilent ? (
            <span className={classes.alert} data-state={client.state}>
              {t(($) => $.clients.figures.silent, { count: silentDays ?? 0 })}
              {usual !== null && `, ${t(($) => $.clients.figures.usual, { days: usual })}`}
            </span>
          ) : silentDays === 0 ? (
            t(($) => $.clients.figures.today)
          ) : (
            t(($) => $.clients.figures.ago, { count: silentDays ?? 0 })
          )}
        </li>
      </Tooltip>
    </>
  );
}
