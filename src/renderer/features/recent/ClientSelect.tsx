import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '#renderer/api/use-operation.ts';
import classes from './recent.module.css';

interface ClientSelectProps {
  readonly clientId: number | undefined;
  readonly onChange: (clientId: number | undefined) => void;
}

/** Whose actions are shown: found as one types. */
export function ClientSelect({ clientId, onChange }: ClientSelectProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const chosen = useOperation(
    'clients.card',
    { id: clientId ?? 0 },
    { enabled: clientId !== undefined },
  );
  const found = useOperation(
    'clients.search',
    { text, limit: 20 },
    { enabled: text.trim() !== '', asOneTypes: true },
  );
  const known = new Map((found.data ?? []).map(({ id, name }) => [String(id), name]));
  if (clientId !== undefined && chosen.data) known.set(String(clientId), chosen.data.name);
  return (
    <Select
      className={classes.client}
      aria-label={t(($) => $.recent.clientLabel)}
      placeholder={t(($) => $.recent.anyClient)}
      nothingFoundMessage={text.trim() === '' ? null : t(($) => $.recent.noClient)}
      clearable
      searchable
      filter={({ options }) => options}
      data={[...known].map(([value, label]) => ({ value, label }))}
      searchValue={text}
      onSearchChange={setText}
      value={clientId === undefined ? null : String(clientId)}
      onChange={(id) => onChange(id === null ? undefined : Number(id))}
    />
  );
}
