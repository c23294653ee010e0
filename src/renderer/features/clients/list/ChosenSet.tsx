import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import classes from './list.module.css';

interface ChosenSetProps {
  readonly segmentId: number | undefined;
  readonly listId: number | undefined;
  readonly onLeave: () => void;
}

/** The segment or list whose clients are shown, by its name, and the way out of it: the side may be closed. */
export function ChosenSet({ segmentId, listId, onLeave }: ChosenSetProps) {
  const { t } = useTranslation();
  const segments = useOperation('segments.list', {}, { enabled: segmentId !== undefined }).data;
  const lists = useOperation('clientLists.list', {}, { enabled: listId !== undefined }).data;
  const name =
    segmentId === undefined
      ? lists?.find(({ id }) => id === listId)?.name
      : segments?.find(({ id }) => id === segmentId)?.name;
  const navigate = useNavigate();
  const remove = useCommand('clientLists.remove');
  const named = { name: name ?? '' };
  useCommands(
    [
      { id: 'clients.leave', title: t(($) => $.segments.side.leave, named), run: onLeave },
      segmentId === undefined
        ? {
            id: 'lists.remove',
            title: t(($) => $.segments.side.removeList, named),
            run: () => {
              onLeave();
              void remove.run({ id: listId ?? 0 });
            },
          }
        : {
            id: 'segments.edit',
            title: t(($) => $.segments.side.edit, named),
            run: () => void navigate({ to: '/segments/$segmentId', params: { segmentId } }),
          },
    ],
    { enabled: name !== undefined },
  );
  if (name === undefined) return null;
  return (
    <span className={classes.chosen}>
      <span className={classes.chosenName}>
        {segmentId === undefined
          ? t(($) => $.segments.side.inList, { name })
          : t(($) => $.segments.side.inSegment, { name })}
      </span>
      <ActionIcon
        variant="transparent"
        color="slate"
        size="sm"
        aria-label={t(($) => $.segments.side.leave, { name })}
        onClick={onLeave}
      >
        <IconX size={14} stroke={1.5} aria-hidden />
      </ActionIcon>
    </span>
  );
}
