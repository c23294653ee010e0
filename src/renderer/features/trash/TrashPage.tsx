import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trashKinds, type TrashItem } from '#shared/contract/trash.ts';
import { call } from '#renderer/api/client.ts';
import { useSettings } from '#renderer/api/settings.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { errorWords } from '#renderer/api/words.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { ProgressDialog } from '#renderer/ui/ProgressDialog.tsx';
import { DataTable } from '#renderer/ui/table/DataTable.tsx';
import { useRestore } from './use-restore.ts';
import { useTrashColumns } from './use-trash-columns.tsx';
import classes from './trash.module.css';

/** What was deleted lately, to be restored with all that went with it. */
export function TrashPage() {
  const { t, i18n } = useTranslation();
  const { trashDays } = useSettings();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<TrashItem['kind'] | null>(null);
  const filter = useMemo(() => ({ text, ...(kind === null ? {} : { kind }) }), [text, kind]);
  const searchField = useRef<HTMLInputElement>(null);
  const count = useOperation('trash.list', { ...filter, limit: 1 }, { keepPrevious: true });
  const restoring = useRestore();
  const columns = useTrashColumns(restoring.restore, restoring.job.isRunning);
  const total = count.data?.total ?? 0;
  const isNarrowed = text.trim() !== '' || kind !== null;
  useCommands([
    {
      id: 'trash.search',
      title: t(($) => $.trash.searchLabel),
      keys: 'Slash',
      run: () => searchField.current?.focus(),
    },
  ]);
  const restoreAll = {
    id: 'trash.restoreAll',
    title: t(($) => $.trash.restoreAll, { count: total }),
    run: () => void restoring.restoreAll(filter),
  };
  useCommands([restoreAll], { enabled: total > 1 });
  return (
    <Page
      title={t(($) => $.trash.title)}
      note={t(($) => $.trash.note, { count: trashDays })}
      action={
        <>
          {total > 1 && (
            <Button variant="default" loading={restoring.job.isRunning} onClick={restoreAll.run}>
              {restoreAll.title}
            </Button>
          )}
          <Button component={Link} to="/actions" variant="default">
            {t(($) => $.recent.title)}
          </Button>
        </>
      }
      toolbar={
        <>
          <TextInput
            ref={searchField}
            className={classes.search}
            type="search"
            aria-label={t(($) => $.trash.searchLabel)}
            placeholder={t(($) => $.trash.search)}
            leftSection={<IconSearch size={18} stroke={1.5} aria-hidden />}
            rightSection={<Kbd keys="Slash" />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Select
            className={classes.kind}
            aria-label={t(($) => $.trash.kindLabel)}
            placeholder={t(($) => $.trash.anyKind)}
            clearable
            data={trashKinds.map((value) => ({ value, label: t(($) => $.trash.many[value]) }))}
            value={kind}
            onChange={setKind}
          />
          <output className={classes.outcome}>
            {restoring.job.error ? errorWords(i18n, restoring.job.error) : restoring.outcome}
          </output>
        </>
      }
      fill
    >
      <DataTable
        label={t(($) => $.trash.title)}
        columns={columns}
        source={{
          key: ['trash.list', filter],
          fetchPage: (offset, limit) => call('trash.list', { ...filter, offset, limit }),
        }}
        empty={
          isNarrowed ? (
            <EmptyState
              title={t(($) => $.trash.nothingFound.title)}
              text={t(($) => $.trash.nothingFound.text)}
            />
          ) : (
            <EmptyState
              icon={<IconTrash size={32} stroke={1.5} aria-hidden />}
              title={t(($) => $.trash.empty.title)}
              text={t(($) => $.trash.empty.text)}
            />
          )
        }
      />
      <ProgressDialog
        job={restoring.job}
        title={t(($) => $.trash.running)}
        stage={(stage) => (stage === 'indexing' ? t(($) => $.trash.indexing) : '')}
      />
    </Page>
  );
}
