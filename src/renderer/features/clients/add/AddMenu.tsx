import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { isPressed, parseBinding } from '#shared/rules/physical-keys.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { isMac } from '#renderer/ui/keys/platform.ts';
import { addables, useAdding, type Addable } from './adding.ts';

/** Everything that a card can hold besides what it shows, by one key and then another. */
export function AddMenu({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const { ask } = useAdding();
  const [isOpen, setOpen] = useState(false);
  useCommands([
    {
      id: 'client.add',
      title: t(($) => $.card.add.menu),
      keys: 'KeyA',
      run: () => setOpen(true),
    },
  ]);
  const offered = addables.filter(([name]) =>
    client.kind === 'company' ? name !== 'worksAt' : name !== 'employs',
  );
  const choose = (name: Addable): void => {
    setOpen(false);
    ask(name);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = offered.find(([, keys]) =>
      isPressed(parseBinding(keys), event.nativeEvent, isMac()),
    );
    if (!chosen) return;
    event.preventDefault();
    event.stopPropagation();
    choose(chosen[0]);
  };
  return (
    // The cursor goes to the new field, not back to the button.
    <Menu opened={isOpen} onChange={setOpen} position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          rightSection={<Kbd keys="KeyA" />}
        >
          {t(($) => $.card.add.title)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown onKeyDownCapture={onKeyDown}>
        {offered.map(([name, keys]) => (
          <Menu.Item key={name} rightSection={<Kbd keys={keys} />} onClick={() => choose(name)}>
            {t(($) => $.card.add[name])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
