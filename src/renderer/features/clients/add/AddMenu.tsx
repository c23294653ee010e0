import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
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
  const isAwaited = useRef(false);
  const target = useRef<HTMLButtonElement>(null);
  const show = (next: boolean): void => {
    isAwaited.current = next;
    setOpen(next);
  };
  useCommands([
    {
      id: 'client.add',
      title: t(($) => $.card.add.menu),
      keys: 'KeyA',
      run: () => {
        // A menu whose button is out of sight is not shown.
        target.current?.scrollIntoView({ block: 'nearest' });
        show(true);
      },
    },
  ]);
  const offered = addables.filter(([name]) =>
    client.kind === 'company' ? name !== 'worksAt' : name !== 'employs',
  );
  const choose = (name: Addable): void => {
    show(false);
    ask(name);
  };
  const latest = useRef({ offered, choose });
  useEffect(() => {
    latest.current = { offered, choose };
  });
  useCommands(
    offered.map(([name, keys]) => ({
      id: `client.add.${name}`,
      title: t(($) => $.card.add.one, { what: t(($) => $.card.add[name]) }),
      sequence: ['KeyA', keys],
      run: () => choose(name),
    })),
  );
  useEffect(() => {
    // Before anybody else: the second key of a quick hand comes before the menu is drawn, and C alone would dial.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isAwaited.current) return;
      const chosen = latest.current.offered.find(([, keys]) =>
        isPressed(parseBinding(keys), event, isMac()),
      );
      if (!chosen) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.choose(chosen[0]);
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
  return (
    // The cursor goes to the new field: neither back to the button, nor, late, into a menu that is closed again.
    <Menu
      opened={isOpen}
      onChange={show}
      position="bottom-start"
      returnFocus={false}
      trapFocus={false}
    >
      <Menu.Target>
        <Button
          ref={target}
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          rightSection={<Kbd keys="KeyA" />}
        >
          {t(($) => $.card.add.title)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown
        ref={(menu) => {
          if (!menu || !isAwaited.current || menu.contains(document.activeElement)) return;
          menu.focus({ preventScroll: true });
        }}
      >
        {offered.map(([name, keys]) => (
          <Menu.Item key={name} rightSection={<Kbd keys={keys} />} onClick={() => choose(name)}>
            {t(($) => $.card.add[name])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
