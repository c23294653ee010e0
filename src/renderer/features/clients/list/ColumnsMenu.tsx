import { Button, Checkbox, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '#renderer/api/settings.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import classes from './list.module.css';

interface ColumnsMenuProps {
  /** Every column there is but the name, in the order in which they stand. */
  readonly columns: readonly { readonly id: string; readonly header: string }[];
}

/** Which columns the list has. */
export function ColumnsMenu({ columns }: ColumnsMenuProps) {
  const { t } = useTranslation();
  const { clientColumns } = useSettings();
  const { run } = useCommand('settings.update', { quiet: true });
  const [isOpen, setOpen] = useState(false);
  const word = t(($) => $.ownFields.columns.button);
  useCommands([
    {
      id: 'clients.columns',
      title: word,
      keywords: t(($) => $.ownFields.columns.title),
      run: () => setOpen(true),
    },
  ]);
  const toggle = (id: string, isOn: boolean): void => {
    const wanted = columns
      .map((column) => column.id)
      .filter((one) => (one === id ? isOn : clientColumns.includes(one)));
    void run({ clientColumns: wanted });
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      withinPortal
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconColumns3 size={18} stroke={1.5} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {word}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.columns}>
        <fieldset className={classes.fieldset}>
          <legend>{t(($) => $.ownFields.columns.title)}</legend>
          {columns.map(({ id, header }) => (
            <Checkbox
              key={id}
              label={header}
              checked={clientColumns.includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
