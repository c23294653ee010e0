import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconArchive, IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownFieldKind, ownFieldKinds, type OwnField } from '#shared/contract/own-fields.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { OwnFieldOptions } from './OwnFieldOptions.tsx';
import classes from './OwnFieldsSection.module.css';

/** The owner's own fields: defined, renamed, ordered, put away. */
export function OwnFieldsSection() {
  const { t } = useTranslation();
  const fields = useOperation('ownFields.list', {}).data ?? [];
  const archive = useCommand('ownFields.archive');
  const shown = fields.filter(({ isArchived }) => !isArchived);
  const away = fields.filter(({ isArchived }) => isArchived);
  return (
    <Section title={t(($) => $.ownFields.title)}>
      <p className={classes.hint}>{t(($) => $.ownFields.hint)}</p>
      <ul className={classes.list}>
        {shown.map((field, index) => (
          <FieldItem key={field.id} field={field} index={index} order={shown} />
        ))}
      </ul>
      <NewField />
      {away.length > 0 && (
        <>
          <h3 className={classes.title}>{t(($) => $.ownFields.archived)}</h3>
          <p className={classes.hint}>{t(($) => $.ownFields.archivedHint)}</p>
          <ul className={classes.list}>
            {away.map(({ id, name }) => (
              <li key={id} className={classes.item}>
                <span className={classes.name}>{name}</span>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => void archive.run({ id, isArchived: false })}
                >
                  {t(($) => $.ownFields.bringBack)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

interface FieldItemProps {
  readonly field: OwnField;
  readonly index: number;
  readonly order: readonly OwnField[];
}

function FieldItem({ field, index, order }: FieldItemProps) {
  const { t } = useTranslation();
  const { id, name, kind } = field;
  const { attempt } = useCommand('ownFields.change', { quiet: true, failure: 'inline' });
  const reorder = useCommand('ownFields.reorder', { quiet: true });
  const archive = useCommand('ownFields.archive');
  const move = (by: 1 | -1): void => {
    const ids = order.map((one) => one.id);
    const other = ids[index + by];
    if (other === undefined) return;
    ids[index + by] = id;
    ids[index] = other;
    void reorder.run({ ids });
  };
  const tool = { variant: 'subtle', color: 'slate', className: classes.move ?? '' } as const;
  return (
    <li className={classes.item}>
      <div className={classes.name}>
        <InlineEdit
          isLabelHidden
          label={t(($) => $.ownFields.nameOf, { name })}
          field={`ownFields:${id}:name`}
          value={name}
          onSave={(next) => attempt({ id, name: next })}
        />
        {kind === 'choice' && <OwnFieldOptions field={field} />}
      </div>
      <span className={classes.kind}>{t(($) => $.ownFields.kinds[kind])}</span>
      <ActionIcon
        {...tool}
        disabled={index === 0}
        aria-label={t(($) => $.ownFields.up, { name })}
        onClick={() => move(-1)}
      >
        <IconArrowUp size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <ActionIcon
        {...tool}
        disabled={index === order.length - 1}
        aria-label={t(($) => $.ownFields.down, { name })}
        onClick={() => move(1)}
      >
        <IconArrowDown size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <ActionIcon
        {...tool}
        aria-label={t(($) => $.ownFields.archive, { name })}
        onClick={() => void archive.run({ id, isArchived: true })}
      >
        <IconArchive size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function NewField() {
  const { t } = useTranslation();
  const { run } = useCommand('ownFields.add');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<OwnField['kind']>('text');
  const add = async (): Promise<void> => {
    if (name.trim() !== '' && (await run({ name, kind }))) setName('');
  };
  return (
    <div className={classes.new}>
      <TextInput
        className={classes.name}
        aria-label={t(($) => $.ownFields.name)}
        placeholder={t(($) => $.ownFields.namePlaceholder)}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add();
        }}
      />
      <Select
        aria-label={t(($) => $.ownFields.kind)}
        allowDeselect={false}
        data={ownFieldKinds.map((value) => ({
          value,
          label: t(($) => $.ownFields.kinds[value]),
        }))}
        value={kind}
        onChange={(value) => {
          const chosen = ownFieldKind.safeParse(value);
          if (chosen.success) setKind(chosen.data);
        }}
      />
      <Button variant="default" disabled={name.trim() === ''} onClick={() => void add()}>
        {t(($) => $.ownFields.add)}
      </Button>
    </div>
  );
}
