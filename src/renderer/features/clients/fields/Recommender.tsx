import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { FieldRow } from './FieldRow.tsx';
import classes from './fields.module.css';

const pauseMs = 120;

/** Who recommended us to them: another client, found by any part of the name or telephone. */
export function Recommender({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const { run } = useCommand('clients.update', { quiet: true });
  const known = client.recommendedBy;
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, pauseMs);
  const found = useOperation(
    'clients.search',
    { text: asked, limit: 8 },
    { enabled: asked.trim() !== '' && asked !== known?.name, asOneTypes: true },
  );
  const options = new Map(known ? [[String(known.id), known.name]] : []);
  for (const { id, name } of found.data ?? []) if (id !== client.id) options.set(String(id), name);
  const label = t(($) => $.clients.fields.recommendedBy);
  return (
    <FieldRow label={label}>
      <Select
        className={classes.add}
        aria-label={label}
        placeholder={t(($) => $.clients.fields.recommendedByHint)}
        clearable
        searchable
        // The search has filtered them already, in ways that the letters do not show.
        filter={({ options: all }) => all}
        data={[...options].map(([value, name]) => ({ value, label: name }))}
        value={known ? String(known.id) : null}
        searchValue={text}
        onSearchChange={setText}
        onChange={(value) =>
          void run({
            id: client.id,
            patch: { recommendedById: value === null ? null : Number(value) },
          })
        }
      />
    </FieldRow>
  );
}
