import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '#renderer/api/files.ts';
import { useJob } from '#renderer/api/use-job.ts';
import { errorWords } from '#renderer/api/words.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
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
  const choices = ([false, true] as const).map((withDates) => ({
    id: withDates ? 'calendar.save.withDates' : 'calendar.save',
    title: withDates ? t(($) => $.calendar.save.withDates) : t(($) => $.calendar.save.plain),
    run: () => void save(withDates),
  }));
  const word = t(($) => $.calendar.save.button);
  useCommands(
    choices.map(({ title, ...choice }) => ({
      ...choice,
      title: `${word}: ${title}`,
      keywords: 'ics icalendar google outlook календарь calendar',
    })),
  );
  return (
    <>
      {job.error && <span role="alert">{errorWords(i18n, job.error)}</span>}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} stroke={1.5} aria-hidden />}
          >
            {word}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map(({ id, title, run }) => (
            <Menu.Item key={id} onClick={run}>
              {title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ProgressDialog job={job} title={t(($) => $.calendar.save.saving)} />
    </>
  );
}
