import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/use-command.ts';
import classes from './NewTheme.module.css';

/** A theme of the owner's own: a name and Enter. */
export function NewTheme({ onAdd }: { readonly onAdd: (themeId: number) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const save = useCommand('themes.save', { quiet: true });
  const add = async (): Promise<void> => {
    if (name.trim() === '') return;
    const theme = await save.run({ name });
    if (!theme) return;
    setName('');
    onAdd(theme.id);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        className={classes.field}
        radius="xl"
        leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
        aria-label={t(($) => $.callWeek.believe.own)}
        placeholder={t(($) => $.callWeek.believe.own)}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </form>
  );
}
