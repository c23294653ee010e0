import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useOperation } from '#renderer/api/use-operation.ts';
import classes from '../fields/fields.module.css';

interface ClientSelectProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: { readonly id: number; readonly name: string } | null;
  /** The card's own client, who is not offered. */
  readonly exceptId: number;
  readonly onChange: (id: number | null) => void;
}

const pauseMs = 120;

/** Another client, found by any part of the name or telephone. */
export function ClientSelect({ label, placeholder, value, exceptId, onChange }: ClientSelectProps) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, pauseMs);
  const found = useOperation(
    'clients.search',
    { text: asked, limit: 8 },
    { enabled: asked.trim() !== '' && asked !== value?.name, asOneTypes: true },
  );
  const options = new Map(value ? [[String(value.id), value.name]] : []);
  for (const { id, name } of found.data ?? []) if (id !== exceptId) options.set(String(id), name);
  return (
    <Select
      className={classes.add}
      aria-label={label}
      placeholder={placeholder}
      clearable
      searchable
      // The search has filtered them already, in ways that the letters do not show.
      filter={({ options: all }) => all}
      data={[...options].map(([id, name]) => ({ value: id, label: name }))}
      value={value ? String(value.id) : null}
      searchValue={text}
      onSearchChange={setText}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  );
}
