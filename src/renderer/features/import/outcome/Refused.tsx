import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '#shared/i18n/sentences.ts';
import type { ImportResult } from '#shared/contract/import.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { listLimit } from '../draft/dry-run.ts';
import { useDraft } from '../draft/use-draft.ts';
import { RefusedTable } from './RefusedTable.tsx';
import classes from './Refused.module.css';

interface RefusedProps {
  readonly result: ImportResult;
  readonly isDone: boolean;
  readonly hasManyFiles: boolean;
}

/** The rows that are not taken: where, what stands there, why, what to do; and a way to mend them in a spreadsheet. */
export function Refused({ result, isDone, hasManyFiles }: RefusedProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { draft, state } = useDraft();
  const { rejected, rejectedTotal } = result;
  const count = { count: rejectedTotal, n: format.number(rejectedTotal) };
  return (
    <Section
      title={
        isDone
          ? t(($) => $.importScreen.refused.titleDone, count)
          : t(($) => $.importScreen.refused.title, count)
      }
    >
      <div className={classes.head}>
        <p className={classes.text}>{t(($) => $.importScreen.refused.text)}</p>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} stroke={1.5} aria-hidden />}
          loading={state.saving.isRunning}
          onClick={() => void draft.saveRejected(format.language)}
        >
          {t(($) => $.importScreen.refused.save)}
        </Button>
      </div>
      {state.saving.error && (
        <p className={classes.failure} role="alert">
          {errorSentence(i18n, state.saving.error)}
        </p>
      )}
      {rejected.length > 0 && (
        <RefusedTable
          rejected={rejected}
          isAll={rejected.length < listLimit}
          hasManyFiles={hasManyFiles}
        />
      )}
    </Section>
  );
}
