import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { FieldRow } from './FieldRow.tsx';
import classes from './fields.module.css';

/** Where their clock is not ours. */
export function TimeZone({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const { run } = useCommand('clients.update', { quiet: true });
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const label = t(($) => $.clients.fields.timeZone);
  return (
    <FieldRow label={label}>
      <Select
        className={classes.add}
        aria-label={label}
        placeholder={t(($) => $.clients.fields.timeZoneHint)}
        clearable
        searchable
        limit={30}
        data={zones}
        value={client.timeZone}
        onChange={(timeZone) => void run({ id: client.id, patch: { timeZone } })}
      />
    </FieldRow>
  );
}
