import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '#shared/i18n/sentences.ts';
import { isReadByHand } from '../draft/files.ts';
import type { ChosenFile } from '../draft/state.ts';
import { useDraft } from '../draft/use-draft.ts';
import { problemWords } from '../problem-words.ts';
import classes from './FileTrouble.module.css';

interface FileTroubleProps {
  readonly file: ChosenFile;
  readonly hasOthers: boolean;
}

/** Problems that may pass by themselves: the file was open elsewhere. What is inside the file will not change. */
const mayPass = new Set<string | undefined>(['unreadable', 'not_found']);

/** Why a file cannot be read and what to do, while the others go on. Nothing where all is well. */
export function FileTrouble({ file, hasOthers }: FileTroubleProps) {
  const { t, i18n } = useTranslation();
  const { draft } = useDraft();
  const problem = file.info?.problem ?? null;
  if (file.isReading || (!file.isFolder && file.error === null && problem === null)) return null;
  return (
    <div className={classes.trouble} role="alert">
      <IconAlertTriangle className={classes.icon} size={20} stroke={1.5} aria-hidden />
      <p className={classes.text}>
        {sentence()} {hasOthers && t(($) => $.importScreen.file.othersGoOn)}
      </p>
      {isReadByHand(file) ? (
        <Button variant="default" size="xs" onClick={() => draft.readAsGuessed(file.key)}>
          {t(($) => $.importScreen.file.asGuessed)}
        </Button>
      ) : (
        (file.error !== null || mayPass.has(problem?.code)) && (
          <Button variant="default" size="xs" onClick={() => draft.retry(file.key)}>
            {t(($) => $.importScreen.file.retry)}
          </Button>
        )
      )}
    </div>
  );

  function sentence(): string {
    if (file.isFolder) return t(($) => $.importScreen.file.folder);
    if (file.error !== null) return errorSentence(i18n, file.error);
    return problem === null ? '' : problemWords(i18n, problem);
  }
}
