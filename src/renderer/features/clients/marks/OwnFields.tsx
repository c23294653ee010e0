import { ActionIcon, Select } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnField, OwnValue } from '#shared/contract/own-fields.ts';
import { parseDate } from '#shared/rules/dates.ts';
import { linkTarget, readNumber, writtenNumber } from '#shared/rules/own-values.ts';
import { typedDate } from '#shared/rules/typed-date.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import type { SaveOutcome } from '#renderer/ui/edit/autosaver.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { FieldRow } from '../fields/FieldRow.tsx';
import { ReadField } from '../fields/ReadField.tsx';
import fieldClasses from '../fields/fields.module.css';
import classes from './marks.module.css';

type SaveValue = (value: OwnValue | null) => Promise<SaveOutcome>;

/** The owner's own fields of a client, each edited where it stands and saved by itself. */
export function OwnFields({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation();
  const fields = useOperation('ownFields.list', {}).data ?? [];
  const values = useOperation('ownFields.of', { clientId }).data;
  const shown = fields.filter(({ isArchived }) => !isArchived);
  if (shown.length === 0 || !values) return null;
  return (
    <Section title={t(($) => $.ownFields.title)}>
      {shown.map((field) => (
        <FieldRow key={field.id} label={field.name}>
          <OwnFieldEdit
            field={field}
            clientId={clientId}
            value={values.find(({ fieldId }) => fieldId === field.id)?.value ?? null}
          />
        </FieldRow>
      ))}
    </Section>
  );
}

interface EditProps {
  readonly field: OwnField;
  readonly value: OwnValue | null;
  readonly clientId: number;
}

function OwnFieldEdit({ field, value, clientId }: EditProps) {
  const { attempt } = useCommand('ownFields.setValue', { quiet: true, failure: 'inline' });
  const save: SaveValue = useCallback(
    (next) => attempt({ clientId, fieldId: field.id, value: next }),
    [attempt, clientId, field.id],
  );
  const kind: KindProps = { field, value, save, place: `clients:${clientId}:own:${field.id}` };
  switch (field.kind) {
    case 'text':
      return <TextEdit {...kind} />;
    case 'link':
      return <LinkEdit {...kind} />;
    case 'number':
      return <NumberEdit {...kind} />;
    case 'date':
      return <DateEdit {...kind} />;
    default:
      return <ChoiceEdit {...kind} />;
  }
}

interface KindProps extends Pick<EditProps, 'field' | 'value'> {
  readonly save: SaveValue;
  /** Names it among all fields of the base. */
  readonly place: string;
}

function TextEdit({ field, value, save, place }: KindProps) {
  const { t } = useTranslation();
  return (
    <InlineEdit
      isLabelHidden
      label={field.name}
      placeholder={t(($) => $.common.none)}
      field={place}
      value={value === null ? '' : String(value)}
      onSave={save}
    />
  );
}

function LinkEdit(kind: KindProps) {
  const { t } = useTranslation();
  const { field, value } = kind;
  const target = typeof value === 'string' ? linkTarget(value) : null;
  return (
    <div className={classes.link}>
      <TextEdit {...kind} />
      {target !== null && (
        <ActionIcon
          component="a"
          href={target}
          target="_blank"
          rel="noreferrer"
          variant="subtle"
          aria-label={t(($) => $.ownFields.openLink, { name: field.name })}
        >
          <IconExternalLink size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}

function NumberEdit({ field, value, save, place }: KindProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (
    <ReadField
      label={field.name}
      field={place}
      value={typeof value === 'number' ? writtenNumber(value, language) : ''}
      read={(text) => {
        const number = readNumber(text, language);
        return number === null ? null : String(number);
      }}
      hint={t(($) => $.ownFields.numberWrong)}
      onSave={(text) => save(text === null ? null : Number(text))}
    />
  );
}

function DateEdit({ field, value, save, place }: KindProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (
    <ReadField
      label={field.name}
      field={place}
      value={typeof value === 'string' ? typedDate(value, language) : ''}
      read={(text) => parseDate(text)}
      hint={t(($) => $.ownFields.dateWrong)}
      onSave={save}
    />
  );
}

/** Yes or no, or one of the field's options. */
function ChoiceEdit({ field, value, save }: KindProps) {
  const { t } = useTranslation();
  const options =
    field.kind === 'yes_no'
      ? [
          { value: '1', label: t(($) => $.ownFields.yes) },
          { value: '0', label: t(($) => $.ownFields.no) },
        ]
      : field.options.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Select
      className={fieldClasses.add}
      aria-label={field.name}
      placeholder={t(($) => $.common.none)}
      clearable
      searchable={options.length > 8}
      data={options}
      value={value === null ? null : String(value)}
      onChange={(chosen) => void save(chosen === null ? null : Number(chosen))}
    />
  );
}
