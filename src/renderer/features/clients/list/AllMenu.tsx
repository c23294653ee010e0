import { Button, Menu } from '@mantine/core';
import {
  IconDeviceFloppy,
  IconListCheck,
  IconListDetails,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '#renderer/api/files.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useJob } from '#renderer/api/use-job.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { errorWords } from '#renderer/api/words.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { ProgressDialog } from '#renderer/ui/ProgressDialog.tsx';
import type { ListView } from './list-view.ts';
import classes from './list.module.css';

interface AllMenuProps {
  readonly view: ListView;
  /** How many clients it shows. */
  readonly total: number;
  /** The columns on the screen, from the left. */
  readonly columns: readonly string[];
}

/** The company stands under the name on the screen, and beside it in a file. */
const inFile = (columns: readonly string[]): string[] => [
  'name',
  'company',
  ...columns.filter((id) => id !== 'name'),
];

/** What can be done with everybody who is shown: saved to a file, put on a list, taken off it. */
export function AllMenu({ view, total, columns }: AllMenuProps) {
  const { t, i18n } = useTranslation();
  const { language } = useFormat();
  const job = useJob('clients.export');
  const lists = useOperation('clientLists.list', {}).data ?? [];
  const add = useCommand('clientLists.add');
  const drop = useCommand('clientLists.drop');
  const { filter, sort } = view;
  const current = lists.find(({ id }) => id === filter.listId);
  const save = async (format: 'xlsx' | 'csv'): Promise<void> => {
    const file = await job.run({ filter, sort, columns: inFile(columns), format, language });
    if (file) downloadFile(file.token, file.name);
  };
  const formats = (['xlsx', 'csv'] as const).map((format) => ({
    id: `clients.save.${format}`,
    title: t(($) => $.ownFields.all.saveAs, { format: format.toUpperCase() }),
    run: () => void save(format),
  }));
  const others = lists
    .filter(({ id }) => id !== filter.listId)
    .map(({ id, name }) => ({
      id: `clients.addToList.${id}`,
      title: t(($) => $.ownFields.all.addShown, { name, count: total }),
      run: () => void add.run({ listId: id, whom: { filter } }),
    }));
  const leave = current && {
    id: 'clients.dropFromList',
    title: t(($) => $.ownFields.all.dropShown, { name: current.name }),
    run: () => void drop.run({ listId: current.id, whom: { filter } }),
  };
  useCommands([...formats, ...(total > 0 ? [...others, ...(leave ? [leave] : [])] : [])]);
  return (
    <>
      {job.error && (
        <span className={classes.failed} role="alert">
          {errorWords(i18n, job.error)}
        </span>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconUsersGroup size={18} stroke={1.5} aria-hidden />}
          >
            {t(($) => $.ownFields.all.button)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t(($) => $.ownFields.all.save)}</Menu.Label>
          {formats.map(({ id, title, run }) => (
            <Menu.Item
              key={id}
              leftSection={<IconDeviceFloppy size={16} stroke={1.5} aria-hidden />}
              onClick={run}
            >
              {title}
            </Menu.Item>
          ))}
          <Menu.Label>{t(($) => $.ownFields.all.addToList)}</Menu.Label>
          {lists.length === 0 && (
            <Menu.Item disabled>{t(($) => $.ownFields.all.noLists)}</Menu.Item>
          )}
          {others.map(({ id, title, run }) => (
            <Menu.Item
              key={id}
              disabled={total === 0}
              leftSection={<IconListCheck size={16} stroke={1.5} aria-hidden />}
              onClick={run}
            >
              {title}
            </Menu.Item>
          ))}
          {leave && (
            <Menu.Item
              disabled={total === 0}
              leftSection={<IconListDetails size={16} stroke={1.5} aria-hidden />}
              onClick={leave.run}
            >
              {leave.title}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ProgressDialog job={job} title={t(($) => $.ownFields.all.saving)} />
    </>
  );
}
