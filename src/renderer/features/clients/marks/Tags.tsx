import { ActionIcon, Autocomplete } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import classes from './marks.module.css';

/** Tags of a client: typed with those in use offered, taken off with a click. */
export function Tags({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const mine = useOperation('tags.of', { clientId }).data ?? [];
  const all = useOperation('tags.list', {}).data ?? [];
  const give = useCommand('tags.give');
  const take = useCommand('tags.take');
  const word = t(($) => $.ownFields.tags.add);
  useCommands([
    { id: 'clients.tag', title: word, keys: 'KeyT', run: () => field.current?.focus() },
  ]);
  const add = async (name: string): Promise<void> => {
    if (name.trim() === '') return;
    if (await give.run({ clientId, name })) setText('');
  };
  return (
    <section className={classes.marks} aria-label={t(($) => $.ownFields.tags.title)}>
      {mine.map(({ id, name }) => (
        <span key={id} className={classes.mark}>
          <Link
            to="/clients"
            search={{ filter: { tag: String(id) } }}
            className={classes.name}
            title={t(($) => $.ownFields.tags.show, { name })}
          >
            {name}
          </Link>
          <ActionIcon
            variant="transparent"
            color="slate"
            size="sm"
            aria-label={t(($) => $.ownFields.tags.take, { name })}
            onClick={() => void take.run({ clientId, tagId: id })}
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
        rightSection={<Kbd keys="KeyT" />}
        data={all.filter(({ id }) => !mine.some((tag) => tag.id === id)).map(({ name }) => name)}
        limit={8}
        maxLength={200}
        value={text}
        onChange={setText}
        onOptionSubmit={(name) => {
          void add(name);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            setText('');
            event.currentTarget.blur();
          }
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          // The list of those in use takes Enter by itself where one of them is marked.
          if (event.currentTarget.getAttribute('aria-activedescendant')) return;
          void add(text);
        }}
      />
    </section>
  );
}
