import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { PhoneText } from '#renderer/ui/format/values.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './lines.module.css';

interface SilentListProps {
  readonly clients: Output<'today.get'>['silent'];
}

/** Clients who have been silent for longer than is usual for them. */
export function SilentList({ clients }: SilentListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t(($) => $.today.silent.title)}>
      <ul className={`${classes.lines} ${classes.table}`}>
        {clients.map(({ clientId, name, phone, silentDays, usualIntervalDays, revenueMinor }) => (
          <li key={clientId} className={classes.line}>
            <Link className={classes.name} to="/clients/$clientId" params={{ clientId }}>
              {name}
            </Link>
            <span className={classes.quiet}>
              {t(($) => $.today.silent.days, { count: silentDays, usual: usualIntervalDays })}
            </span>
            <span className={classes.end}>{phone !== null && <PhoneText phone={phone} />}</span>
            <span className={`${classes.end} ${classes.sum}`}>{format.money(revenueMinor)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
