import { Autocomplete, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnField } from '#shared/contract/own-fields.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import type { Draft } from './change-draft.ts';

interface ValueFieldProps {
  readonly draft: Draft;
  readonly fields: readonly OwnField[];
  readonly onChange: (changes: Partial<Draft>) => void;
}

const asChoices = (things: readonly { readonly id: number; readonly name: string }[]) =>
  things.map(({ id, name }) => ({ value: String(id), label: name }));

/** Above the field: beneath it the number of clients that change is said. */
const above = { position: 'top', middlewares: { flip: false } } as const;

/** Where the new value is typed or chosen. */
export function ValueField({ draft, fields, onChange }: ValueFieldProps) {
  const { t } = useTranslation();
  const { what } = draft;
  const tags = useOperation('tags.list', {}).data ?? [];
  const lists = useOperation('clientLists.list', {}).data ?? [];
  const known = useOperation(
    'clients.suggestions',
    { field: what === 'employee' ? 'employee' : 'source' },
    { enabled: what === 'source' || what === 'employee' },
  );
  const typed = { value: draft.text, onChange: (text: string) => onChange({ text }) };
  const chosen = {
    value: draft.id === null ? null : String(draft.id),
    onChange: (id: string | null) => onChange({ id: id === null ? null : Number(id), text: '' }),
    searchable: true,
  };
  if (what === 'giveTag') {
    return (
      <Autocomplete
        label={t(($) => $.bulk.fields.tag)}
        comboboxProps={above}
        data={tags.map(({ name }) => name)}
        {...typed}
      />
    );
  }
  if (what === 'takeTag') {
    return <Select label={t(($) => $.bulk.fields.tag)} data={asChoices(tags)} {...chosen} />;
  }
  if (what === 'addToList' || what === 'dropFromList') {
    return <Select label={t(($) => $.bulk.fields.list)} data={asChoices(lists)} {...chosen} />;
  }
  if (what === 'source' || what === 'employee') {
    return (
      <Autocomplete
        label={t(($) => $.bulk.fields[what])}
        description={t(($) => $.bulk.fields.blank)}
        comboboxProps={above}
        data={known.data ?? []}
        {...typed}
      />
    );
  }
  if (what === 'target') {
    return (
      <>
        <Select
          label={t(($) => $.bulk.fields.target)}
          allowDeselect={false}
          data={(['yes', 'no', 'undecided'] as const).map((value) => ({
            value,
            label: t(($) => $.bulk.targets[value]),
          }))}
          value={draft.target}
          onChange={(target) => onChange({ target: target ?? draft.target })}
        />
        {draft.target !== 'undecided' && (
          <TextInput
            label={t(($) => $.bulk.fields.reason)}
            value={draft.text}
            onChange={(event) => onChange({ text: event.currentTarget.value })}
          />
        )}
      </>
    );
  }
  const field = fields.find(({ id }) => id === draft.id);
  return (
    <>
      <Select label={t(($) => $.bulk.fields.ownField)} data={asChoices(fields)} {...chosen} />
      {field && <OwnValueField field={field} draft={draft} onChange={onChange} />}
    </>
  );
}

function OwnValueField({
  field,
  draft,
  onChange,
}: Omit<ValueFieldProps, 'fields'> & { readonly field: OwnField }) {
  const { t } = useTranslation();
  const common = {
    label: t(($) => $.bulk.fields.value),
    description: t(($) => $.bulk.fields.blank),
  };
  const options =
    field.kind === 'choice'
      ? asChoices(field.options)
      : [
          { value: 'да', label: t(($) => $.bulk.yes) },
          { value: 'нет', label: t(($) => $.bulk.no) },
        ];
  if (field.kind === 'choice' || field.kind === 'yes_no') {
    return (
      <Select
        {...common}
        clearable
        data={options}
        value={draft.text === '' ? null : draft.text}
        onChange={(text) => onChange({ text: text ?? '' })}
      />
    );
  }
  return (
    <TextInput
      {...common}
      {...(field.kind === 'date' ? { placeholder: t(($) => $.bulk.fields.datePlaceholder) } : {})}
      value={draft.text}
      onChange={(event) => onChange({ text: event.currentTarget.value })}
    />
  );
}
