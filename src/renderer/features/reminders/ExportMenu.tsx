import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '#renderer/api/files.ts';
import { useJob } from '#renderer/api/use-job.ts';
import { errorWords } from '#renderer/api/words.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { ProgressDialog } from '#renderer/ui/ProgressDialog.tsx';

/** The whole calendar as a file that other calendars take. */
export function ExportMenu() {
  const { t, i18n } = useTranslation();
  const { language } = useFormat();
  const job = useJob('calendar.export');
  const save = async (withDates: boolean): Promise<void> => {
    const file = await job.run({ language, withDates });
    if (file) downloadFile(file.token, file.name);
  };
  return (
    <>
      {job.error && <span role="alert">{errorWords(i18n, job.error)}</span>}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} stroke={1.5} aria-hidden />}
          >
            {t(($) => $.calendar.save.button)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void save(false)}>{t(($) => $.calendar.save.plain)}</Menu.Item>
          <Menu.Item onClick={() => void save(true)}>
            {t(($) => $.calendar.save.withDates)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ProgressDialog job={job} title={t(($) => $.calendar.save.saving)} />
    </>
  );
}
