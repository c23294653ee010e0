import { Button } from '@mantine/core';
import { IconEdit, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import type { ClientSelection } from './use-selection.ts';
import classes from './bulk.module.css';

interface SelectionBarProps {
  readonly selection: ClientSelection;
  /** How many clients the list shows. */
  readonly total: number;
}

const focusTable = (): void => document.querySelector<HTMLElement>('[role="grid"]')?.focus();

/** What can be done with those who are chosen; nothing on the screen while nobody is. */
export function SelectionBar({ selection, total }: SelectionBarProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState<'change' | 'remove' | null>(null);
  const { count, whom, table } = selection;
  const isAny = whom !== null;
  const close = (isDone: boolean): void => {
    setOpen(null);
    if (isDone) table.clear();
    // The window gives the focus back first.
    requestAnimationFrame(focusTable);
  };
  useCommands(
    [
      {
        id: 'bulk.change',
        title: t(($) => $.bulk.change),
        keys: 'KeyE',
        run: () => setOpen('change'),
      },
      {
        id: 'bulk.remove',
        title: t(($) => $.bulk.remove),
        keys: 'Delete',
        run: () => setOpen('remove'),
      },
    ],
    { enabled: isAny },
  );
  useCommands([{ id: 'bulk.all', title: t(($) => $.bulk.keys.all), run: table.addAll }], {
    enabled: total > 0 && !table.isAll,
  });
  if (!whom) return null;
  return (
    <div className={classes.bar} role="toolbar" aria-label={t(($) => $.bulk.bar)}>
      <strong aria-live="polite">{t(($) => $.bulk.chosen, { count })}</strong>
      {!table.isAll && (
        <Button variant="subtle" size="compact-md" onClick={table.addAll}>
          {t(($) => $.bulk.all, { count: total })}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconEdit size={18} stroke={1.5} aria-hidden />}
        rightSection={<Kbd keys="KeyE" />}
        onClick={() => setOpen('change')}
      >
        {t(($) => $.bulk.change)}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={18} stroke={1.5} aria-hidden />}
        rightSection={<Kbd keys="Delete" />}
        onClick={() => setOpen('remove')}
      >
        {t(($) => $.bulk.remove)}
      </Button>
      <Button variant="subtle" onClick={table.clear}>
        {t(($) => $.bulk.clear)}
      </Button>
      {isOpen === 'change' && <BulkDialog whom={whom} count={count} onClose={close} />}
      {isOpen === 'remove' && <RemoveDialog whom={whom} count={count} onClose={close} />}
    </div>
  );
}
