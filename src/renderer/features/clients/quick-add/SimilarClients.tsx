import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SimilarClient } from '#shared/contract/clients.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './quick-add.module.css';

interface SimilarClientsProps {
  readonly clients: readonly SimilarClient[];
  readonly onOpen: (id: number) => void;
}

/** Who is in the base already and might be the same client, with why one thinks so. */
export function SimilarClients({ clients, onOpen }: SimilarClientsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={classes.similar} aria-live="polite">
      <h3 className={classes.warning}>
        <IconAlertCircle size={18} stroke={1.5} aria-hidden />
        {t(($) => $.clients.quickAdd.similar)}
      </h3>
      <ul className={classes.list}>
        {clients.map(({ id, name, phones, why }) => (
          <li key={id} className={classes.row}>
            <span className={classes.who}>
              {name}
              <span className={classes.hint}>
                {phones[0] && ` ${format.phone(phones[0].e164 ?? phones[0].asWritten)}`}
                {' · '}
                {why.map((reason) => t(($) => $.clients.quickAdd.why[reason])).join(', ')}
              </span>
            </span>
            <Button size="compact-sm" variant="default" onClick={() => onOpen(id)}>
              {t(($) => $.clients.quickAdd.openThis)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
