import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/use-operation.ts';

/** What can be done with a text that names nobody: «Добавить компанию «Чайный дом»». */
export interface UnknownChoice {
  readonly words: string;
  readonly run: () => void;
}

interface ClientSelectProps {
  readonly label: string;
  /** The label stands over the field; otherwise only screen readers hear it. */
  readonly isLabelled?: boolean;
  readonly placeholder: string;
  readonly className?: string | undefined;
  readonly value: { readonly id: number; readonly name: string } | null;
  /** Who is not offered: the card's own client. */
  readonly exceptId?: number;
  readonly onChange: (id: number | null) => void;
  readonly unknown?: (text: string) => readonly UnknownChoice[];
}

const pauseMs = 120;
const unknownValue = (index: number): string => `unknown:${index}`;

/** A client, found by any part of the name or telephone. */
export function ClientSelect(props: ClientSelectProps) {
  const { label, isLabelled = false, placeholder, className, value, exceptId, onChange } = props;
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, pauseMs);
  const isSearching = asked.trim() !== '' && asked !== value?.name;
  const found = useOperation(
    'clients.search',
    { text: asked, limit: 8 },
    { enabled: isSearching, asOneTypes: true },
  );
  const options = new Map(value ? [[String(value.id), value.name]] : []);
  for (const { id, name } of found.data ?? []) if (id !== exceptId) options.set(String(id), name);
  const typed = text.trim();
  const choices = isSearching && typed !== '' ? (props.unknown?.(typed) ?? []) : [];
  for (const [index, { words }] of choices.entries()) options.set(unknownValue(index), words);
  const choose = (chosen: string | null): void => {
    const choice = choices.find((_one, index) => unknownValue(index) === chosen);
    if (choice) choice.run();
    else onChange(chosen === null ? null : Number(chosen));
    if (value === null) setText('');
  };
  return (
    <Select
      className={className ?? ''}
      {...(isLabelled ? { label } : { 'aria-label': label })}
      placeholder={placeholder}
      {...(value ? { title: value.name } : {})}
      clearable
      clearSectionMode="clear"
      searchable
      // The search has filtered them already, in ways that the letters do not show.
      filter={({ options: all }) => all}
      data={[...options].map(([id, name]) => ({ value: id, label: name }))}
      {...(isSearching && found.data
        ? { nothingFoundMessage: t(($) => $.common.nobodyFound) }
        : {})}
      value={value ? String(value.id) : null}
      searchValue={text}
      onSearchChange={setText}
      onChange={choose}
    />
  );
}
