import { Button } from '@mantine/core';
import { IconAddressBook } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Output } from '#shared/contract/index.ts';
import { downloadFile } from '../../api/files.ts';
import { useJob } from '../../api/use-job.ts';
import { errorWords } from '../../api/words.ts';
import { useCommands } from '../commands/commands.ts';
import { useFormat } from '../format/use-format.ts';
import { ProgressDialog } from '../ProgressDialog.tsx';
import classes from './contacts.module.css';

interface SaveContactsProps {
  readonly contacts: Input<'contacts.save'>['contacts'];
}

/** A quiet button: contacts as a file for the telephone, so that it shows who is calling. Says what came of it. */
export function SaveContacts({ contacts }: SaveContactsProps) {
  const { t, i18n } = useTranslation();
  const { language } = useFormat();
  const job = useJob('contacts.save');
  const [saved, setSaved] = useState<Output<'contacts.save'>>();
  const word = contacts.of === 'client' ? t(($) => $.contacts.save) : t(($) => $.contacts.saveList);
  const save = async (): Promise<void> => {
    if (job.isRunning) return;
    setSaved(undefined);
    const file = await job.run({ contacts, language });
    if (!file) return;
    if (file.token !== null) downloadFile(file.token, file.name);
    setSaved(file);
  };
  useCommands([
    {
      id: 'contacts.save',
      title: word,
      keywords: 'vcard vcf контакты телефон contacts',
      run: () => void save(),
    },
  ]);
  return (
    <span className={classes.place}>
      <Button
        variant="subtle"
        color="slate"
        size="compact-md"
        leftSection={<IconAddressBook size={16} stroke={1.5} aria-hidden />}
        title={t(($) => $.contacts.hint)}
        onClick={() => void save()}
      >
        {word}
      </Button>
      <output className={classes.outcome}>{saved && words(saved)}</output>
      {job.error && (
        <span className={classes.failed} role="alert">
          {errorWords(i18n, job.error)}
        </span>
      )}
      <ProgressDialog job={job} title={t(($) => $.contacts.saving)} />
    </span>
  );

  function words({ written, leftOut }: Output<'contacts.save'>): string {
    if (written === 0) return t(($) => $.contacts.nobody);
    const sentences: string[] = [t(($) => $.contacts.saved, { count: written })];
    if (leftOut > 0) sentences.push(t(($) => $.contacts.leftOut, { count: leftOut }));
    return sentences.join(' ');
  }
}
