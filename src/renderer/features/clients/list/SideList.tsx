import { ActionIcon, TextInput, UnstyledButton } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { newListId } from './SideSwitch.tsx';
import classes from './side-list.module.css';

interface SideListProps {
  readonly segmentId: number | undefined;
  readonly listId: number | undefined;
  /** A segment, a list made by hand, or neither: everybody. */
  readonly onChoose: (chosen: { segment?: string; list?: string }) => void;
}

/** Saved segments and lists made by hand, beside the list of clients that they narrow. */
export function SideList({ segmentId, listId, onChoose }: SideListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const segments = useOperation('segments.list', {}).data ?? [];
  const lists = useOperation('clientLists.list', {}).data ?? [];
  const remove = useCommand('clientLists.remove');
  return (
    <nav className={classes.side} aria-label={t(($) => $.segments.side.title)}>
      <Item isChosen={segmentId === undefined && listId === undefined} onClick={() => onChoose({})}>
        {t(($) => $.segments.side.everybody)}
      </Item>
      <div className={classes.head}>
        <h2>{t(($) => $.segments.side.segments)}</h2>
        <ActionIcon
          component={Link}
          to="/segments/new"
          variant="subtle"
          aria-label={t(($) => $.segments.side.newSegment)}
        >
          <IconPlus size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
      </div>
      {segments.length === 0 && (
        <p className={classes.hint}>{t(($) => $.segments.side.noSegments)}</p>
      )}
      {segments.map(({ id, name }) => (
        <Item
          key={id}
          isChosen={segmentId === id}
          onClick={() => onChoose({ segment: String(id) })}
          tool={
            <ActionIcon
              component={Link}
              to={`/segments/${id}`}
              variant="subtle"
              color="slate"
              aria-label={t(($) => $.segments.side.edit, { name })}
            >
              <IconPencil size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          }
        >
          {name}
        </Item>
      ))}
      <div className={classes.head}>
        <h2>{t(($) => $.segments.side.lists)}</h2>
      </div>
      {lists.length === 0 && <p className={classes.hint}>{t(($) => $.segments.side.noLists)}</p>}
      {lists.map(({ id, name, clients }) => (
        <Item
          key={id}
          isChosen={listId === id}
          onClick={() => onChoose({ list: String(id) })}
          tool={
            <ActionIcon
              variant="subtle"
              color="slate"
              aria-label={t(($) => $.segments.side.removeList, { name })}
              onClick={() => {
                if (listId === id) onChoose({});
                void remove.run({ id });
              }}
            >
              <IconTrash size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          }
        >
          {name} <span className={classes.count}>{format.number(clients)}</span>
        </Item>
      ))}
      <NewList onAdded={(id) => onChoose({ list: String(id) })} />
    </nav>
  );
}

interface ItemProps {
  readonly isChosen: boolean;
  readonly onClick: () => void;
  readonly tool?: ReactNode;
  readonly children: ReactNode;
}

function Item({ isChosen, onClick, tool, children }: ItemProps) {
  return (
    <div className={classes.item} data-chosen={isChosen || undefined}>
      <UnstyledButton className={classes.word} aria-pressed={isChosen} onClick={onClick}>
        {children}
      </UnstyledButton>
      {tool}
    </div>
  );
}

function NewList({ onAdded }: { readonly onAdded: (id: number) => void }) {
  const { t } = useTranslation();
  const { run } = useCommand('clientLists.save');
  const [name, setName] = useState('');
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const add = async (): Promise<void> => {
    if (name.trim() === '') return;
    const list = await run({ name });
    // Whoever has gone on to another page meanwhile is not called back.
    if (!list || !isHere.current) return;
    setName('');
    onAdded(list.id);
  };
  return (
    <TextInput
      id={newListId}
      size="xs"
      aria-label={t(($) => $.segments.side.newList)}
      placeholder={t(($) => $.segments.side.newList)}
      maxLength={200}
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add();
      }}
    />
  );
}
