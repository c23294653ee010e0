import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Week } from '#shared/contract/call-week-shapes.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useReason } from '../shared/use-reason.ts';
import classes from './plan.module.css';

/** Who was left out of the week, why, and how much income they stand for. */
export function Exclusions({ week }: { readonly week: Week }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reason = useReason();
  const add = useCommand('callWeek.addClient');
  if (week.exclusions.length === 0) return null;
  return (
    <Section title={t(($) => $.callWeek.plan.excluded)}>
      <ul className={classes.excluded}>
        {week.exclusions.map((client) => (
          <li key={client.clientId}>
            <span>
              {client.name}{' '}
              <span className={classes.reason}>
                {reason(client)} · {format.percent(client.share)}
              </span>
            </span>
            {week.finishedAt === null && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => void add.run({ weekId: week.id, clientId: client.clientId })}
              >
                {t(($) => $.callWeek.plan.take)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
