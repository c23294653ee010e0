import { Button, Modal, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkWhom } from '#shared/contract/bulk.ts';
import { useJob } from '#renderer/api/use-job.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { errorWords } from '#renderer/api/words.ts';
import { ProgressDialog } from '#renderer/ui/ProgressDialog.tsx';
import { changeOf, emptyDraft, type Draft, type What } from './change-draft.ts';
import { Preview } from './Preview.tsx';
import { usePreview } from './use-preview.ts';
import { ValueField } from './ValueField.tsx';
import classes from './bulk.module.css';

export interface BulkDialogProps {
  readonly whom: BulkWhom;
  readonly count: number;
  readonly onClose: (isDone: boolean) => void;
}

const changes: readonly What[] = [
  'giveTag',
  'takeTag',
  'source',
  'employee',
  'target',
  'addToList',
  'dropFromList',
  'ownField',
];

/** One change for everybody who is chosen. What it would do is said before anything is written. */
export function BulkDialog({ whom, count, onClose }: BulkDialogProps) {
  const { t, i18n } = useTranslation();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [settled] = useDebouncedValue(draft, 200);
  const fields = (useOperation('ownFields.list', {}).data ?? []).filter(
    ({ isArchived }) => !isArchived,
  );
  const apply = useJob('bulk.apply');
  const change = changeOf(draft, fields);
  const settledChange = changeOf(settled, fields);
  const preview = usePreview(whom, settledChange);
  // Nothing is written whose effect has not been on the screen.
  const isSeen = settled === draft && preview.isOfNow;
  const offered = changes.filter((what) => what !== 'ownField' || fields.length > 0);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (change && isSeen && !apply.isRunning && (await apply.run({ whom, change }))) onClose(true);
  };
  return (
    <Modal
      opened
      centered
      onClose={() => onClose(false)}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      title={t(($) => $.bulk.title, { count })}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <Select
          data-autofocus
          label={t(($) => $.bulk.what)}
          allowDeselect={false}
          data={offered.map((what) => ({ value: what, label: t(($) => $.bulk.changes[what]) }))}
          value={draft.what}
          onChange={(what) => setDraft({ ...emptyDraft, what: what ?? draft.what })}
        />
        <ValueField
          draft={draft}
          fields={fields}
          onChange={(more) => setDraft({ ...draft, ...more })}
        />
        <Preview change={settledChange} preview={preview} />
        {apply.error && (
          <p className={classes.failed} role="alert">
            {errorWords(i18n, apply.error)}
          </p>
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => onClose(false)}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit" disabled={!change || !isSeen} loading={apply.isRunning}>
            {t(($) => $.bulk.apply)}
          </Button>
        </div>
      </form>
      <ProgressDialog
        job={apply}
        title={t(($) => $.bulk.running)}
        stage={(stage) => (stage === 'indexing' ? t(($) => $.bulk.indexing) : '')}
      />
    </Modal>
  );
}
