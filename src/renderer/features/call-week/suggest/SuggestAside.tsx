import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { Chart } from '#renderer/ui/charts/Chart.tsx';
import { useChartLook } from '#renderer/ui/charts/use-chart-look.ts';
import { curveOption, paretoOption } from '../charts/pareto.ts';
import { useReason } from '../shared/use-reason.ts';
import classes from './suggest.module.css';

interface SuggestAsideProps {
  readonly plan: Output<'callWeek.suggest'>;
  readonly onTakeIn: (clientId: number) => void;
}

/** What the chosen ones bring, as a picture and in words, and who is left out and why. */
export function SuggestAside({ plan, onTakeIn }: SuggestAsideProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const reason = useReason();
  const look = useChartLook();
  const { clients, curve, paretoClients, clientsWithRevenue } = plan;
  const style = useMemo(() => ({ look, format }), [look, format]);
  const words = {
    share: t(($) => $.callWeek.suggest.chartShare),
    running: t(($) => $.callWeek.suggest.chartRunning),
  };
  const pointOf = (count: number, part: number): string =>
    t(($) => $.callWeek.suggest.curvePoint, {
      clients: format.number(count),
      share: format.percent(part),
    });
  const share = format.percent(clients.at(-1)?.runningShare ?? 0);
  return (
    <aside className={classes.aside}>
      <p className={classes.summary}>
        {t(($) => $.callWeek.suggest.summary, { count: clients.length, share })}
      </p>
      <Chart
        label={t(($) => $.callWeek.suggest.chart)}
        height={176}
        option={paretoOption(clients, words, style)}
      />
      <p className={classes.quiet}>
        {paretoClients === null
          ? t(($) => $.callWeek.suggest.noPareto)
          : t(($) => $.callWeek.suggest.pareto, {
              count: paretoClients,
              all: format.number(clientsWithRevenue),
            })}
      </p>
      <Chart
        label={t(($) => $.callWeek.suggest.curve)}
        height={120}
        option={curveOption(
          { curve, paretoClients, ranks: clients.map(({ rank }) => rank) },
          pointOf,
          style,
        )}
      />
      <Section title={t(($) => $.callWeek.suggest.excluded)}>
        {plan.excluded.length === 0 && (
          <p className={classes.quiet}>{t(($) => $.callWeek.suggest.nobodyExcluded)}</p>
        )}
        <ul className={classes.excluded}>
          {plan.excluded.slice(0, shownExcluded).map((client) => (
            <li key={client.clientId}>
              <span className={classes.rank}>{client.rank}</span>
              <span className={classes.who}>
                {client.name}
                <span className={classes.reason}>{reason(client)}</span>
              </span>
              <Button variant="subtle" size="compact-sm" onClick={() => onTakeIn(client.clientId)}>
                {t(($) => $.callWeek.suggest.takeIn)}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
    </aside>
  );
}

/** Nearly everybody may be left out of a base without telephones; nobody reads further than this. */
const shownExcluded = 60;
