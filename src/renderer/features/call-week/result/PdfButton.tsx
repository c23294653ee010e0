import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '#renderer/api/files.ts';
import { useJob } from '#renderer/api/use-job.ts';
import { errorWords } from '#renderer/api/words.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { ProgressDialog } from '#renderer/ui/ProgressDialog.tsx';
import classes from './result.module.css';

interface PdfButtonProps {
  readonly weekId: number;
  readonly isMain: boolean;
}

/** The result as a PDF for the wall. */
export function PdfButton({ weekId, isMain }: PdfButtonProps) {
  const { t, i18n } = useTranslation();
  const { language } = useFormat();
  const job = useJob('reports.export');
  const save = async (): Promise<void> => {
    const file = await job.run({ id: 'call-week', params: { weekId }, format: 'pdf', language });
    if (file) downloadFile(file.token, file.name);
  };
  const word = t(($) => $.callWeek.result.pdf);
  useCommands([{ id: 'callWeek.pdf', title: word, run: () => void save() }]);
  return (
    <>
      {job.error && (
        <span className={classes.failed} role="alert">
          {errorWords(i18n, job.error)}
        </span>
      )}
      <Button
        variant={isMain ? 'filled' : 'default'}
        leftSection={<IconFileTypePdf size={20} stroke={1.5} aria-hidden />}
        onClick={() => void save()}
      >
        {word}
      </Button>
      <ProgressDialog job={job} title={t(($) => $.callWeek.result.savingPdf)} />
    </>
  );
}
