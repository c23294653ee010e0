import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnField } from '#shared/contract/own-fields.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import classes from './OwnFieldsSection.module.css';

/** What a choice is made from: renamed where it stands, added, taken out while nobody has it. */
export function OwnFieldOptions({ field }: { readonly field: OwnField }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { run } = useCommand('ownFields.change');
  const { attempt } = useCommand('ownFields.change', { quiet: true, failure: 'inline' });
  const { id, name, options } = field;
  const add = async (): Promise<void> => {
    if (text.trim() === '') return;
    if (await run({ id, options: [...options, { name: text }] })) setText('');
  };
  return (
    <ul className={classes.options} aria-label={t(($) => $.ownFields.options)}>
      {options.map((option) => (
        <li key={option.id} className={classes.option}>
          <InlineEdit
            isLabelHidden
            label={t(($) => $.ownFields.optionOf, { name })}
            field={`ownFields:${id}:options:${option.id}`}
            value={option.name}
            onSave={(next) =>
              attempt({
                id,
                options: options.map((one) =>
                  one.id === option.id ? { id: one.id, name: next } : one,
                ),
              })
            }
          />
          <ActionIcon
            variant="subtle"
            color="slate"
            size="sm"
            aria-label={t(($) => $.ownFields.removeOption, { option: option.name })}
            onClick={() => void run({ id, options: options.filter((one) => one.id !== option.id) })}
          >
            <IconX size={14} stroke={1.5} aria-hidden />
          </ActionIcon>
        </li>
      ))}
      <li>
        <TextInput
          size="xs"
          aria-label={t(($) => $.ownFields.addOption)}
          placeholder={t(($) => $.ownFields.addOption)}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add();
          }}
        />
      </li>
    </ul>
  );
}
