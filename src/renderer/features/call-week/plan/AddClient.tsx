import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Week } from '#shared/contract/call-week-shapes.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';

/** Somebody else to call, found by any part of the name or number. */
export function AddClient({ week }: { readonly week: Week }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [sought] = useDebouncedValue(text, 120);
  const add = useCommand('callWeek.addClient');
  const found = useOperation(
    'clients.search',
    { text: sought, limit: 8 },
    { enabled: sought.trim() !== '', asOneTypes: true },
  );
  const inWeek = new Set(week.calls.map(({ clientId }) => clientId));
  const offered = (found.data ?? []).filter(({ id }) => !inWeek.has(id));
  return (
    <Select
      label={t(($) => $.callWeek.plan.add)}
      placeholder={t(($) => $.callWeek.plan.addPlaceholder)}
      searchable
      searchValue={text}
      onSearchChange={setText}
      value={null}
      // Found by the core already, by layouts and alphabets that a filter here knows nothing of.
      filter={({ options }) => options}
      data={offered.map(({ id, name }) => ({ value: String(id), label: name }))}
      nothingFoundMessage={sought.trim() === '' ? null : t(($) => $.callWeek.plan.notFound)}
      onChange={(id) => {
        if (id === null) return;
        setText('');
        void add.run({ weekId: week.id, clientId: Number(id) });
      }}
    />
  );
}
