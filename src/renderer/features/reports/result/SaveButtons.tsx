import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/contract/index.ts';
import type { ExportFormat } from '#shared/contract/reports.ts';
import { downloadFile } from '#renderer/api/files.ts';
import { useJob } from '#renderer/api/use-job.ts';
import { errorWords } from '#renderer/api/words.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { ProgressDialog } from '#renderer/ui/ProgressDialog.tsx';
import classes from './result.module.css';

const keys: readonly (readonly [ExportFormat, string])[] = [
  ['xlsx', 'KeyX'],
  ['csv', 'KeyC'],
  ['pdf', 'KeyP'],
];

interface SaveButtonsProps {
  readonly report: Input<'reports.run'>;
  readonly title: string;
}

/** «Сохранить: XLSX · CSV · PDF», each by its key too. */
export function SaveButtons({ report, title }: SaveButtonsProps) {
  const { t, i18n } = useTranslation();
  const { language } = useFormat();
  const job = useJob('reports.export');
  const save = async (format: ExportFormat): Promise<void> => {
    const file = await job.run({ ...report, format, language });
    if (file) downloadFile(file.token, file.name);
  };
  useCommands(
    keys.map(([format, key]) => ({
      id: `reports.save.${format}`,
      title: `${t(($) => $.reports.saveAs)}: ${format.toUpperCase()}`,
      keys: key,
      run: () => void save(format),
    })),
  );
  return (
    <>
      {job.error && (
        <span className={classes.failed} role="alert">
          {errorWords(i18n, job.error)}
        </span>
      )}
      <span className={classes.saveAs} id="report-save">
        {t(($) => $.reports.saveAs)}
      </span>
      <Button.Group aria-labelledby="report-save">
        {keys.map(([format, key]) => (
          <Button
            key={format}
            variant="default"
            rightSection={<Kbd keys={key} />}
            onClick={() => void save(format)}
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </Button.Group>
      <ProgressDialog job={job} title={t(($) => $.reports.saving, { title })} />
    </>
  );
}
