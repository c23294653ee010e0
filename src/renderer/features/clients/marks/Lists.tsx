import { ActionIcon, Autocomplete } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './marks.module.css';

/** Lists made by hand that a client is on. A name that there is not yet makes a list. */
export function Lists({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const mine = useOperation('clientLists.of', { clientId }).data ?? [];
  const all = useOperation('clientLists.list', {}).data ?? [];
  const save = useCommand('clientLists.save', { quiet: true });
  const add = useCommand('clientLists.add');
  const drop = useCommand('clientLists.drop');
  const word = t(($) => $.ownFields.lists.add);
  const field = useRef<HTMLInputElement>(null);
  useCommands([{ id: 'client.list', title: word, run: () => field.current?.focus() }]);
  const put = async (name: string): Promise<void> => {
    if (name.trim() === '') return;
    const known = all.find((list) => list.name.toLowerCase() === name.trim().toLowerCase());
    const list = known ?? (await save.run({ name }));
    if (!list) return;
    await add.run({ listId: list.id, whom: { clientIds: [clientId] } });
    setText('');
  };
  return (
    <Section title={t(($) => $.ownFields.lists.title)}>
      <div className={classes.marks}>
        {mine.map(({ id, name }) => (
          <span key={id} className={classes.mark} data-list>
            <Link to="/clients" search={{ filter: { list: String(id) } }} className={classes.name}>
              {name}
            </Link>
            <ActionIcon
              variant="transparent"
              color="slate"
              size="sm"
              aria-label={t(($) => $.ownFields.lists.drop, { name })}
              onClick={() => void drop.run({ listId: id, whom: { clientIds: [clientId] } })}
            >
              <IconX size={14} stroke={1.5} aria-hidden />
            </ActionIcon>
          </span>
        ))}
        <Autocomplete
          ref={field}
          className={classes.add}
          size="xs"
          aria-label={word}
          placeholder={word}
          data={all
            .filter(({ id }) => !mine.some((list) => list.id === id))
            .map(({ name }) => name)}
          limit={8}
          maxLength={200}
          value={text}
          onChange={setText}
          onOptionSubmit={(name) => {
            void put(name);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            if (event.currentTarget.getAttribute('aria-activedescendant')) return;
            void put(text);
          }}
        />
      </div>
    </Section>
  );
}
