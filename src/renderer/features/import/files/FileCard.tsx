import { ActionIcon, Button, Loader } from '@mantine/core';
import { IconFileSpreadsheet, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { looksMisread, mappingOf, missingIn } from '../draft/files.ts';
import type { ChosenFile } from '../draft/state.ts';
import { useDraft } from '../draft/use-draft.ts';
import { sizeWords } from '../words.ts';
import { FileTrouble } from './FileTrouble.tsx';
import { GuessTable } from './GuessTable.tsx';
import { ReadingControls } from './ReadingControls.tsx';
import classes from './FileCard.module.css';

interface FileCardProps {
  readonly file: ChosenFile;
  readonly hasOthers: boolean;
}

/** One chosen file: what it is taken for, and what is to be said about it. */
export function FileCard({ file, hasOthers }: FileCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { draft } = useDraft();
  const [asksForText, setAsksForText] = useState(false);
  const { key, info } = file;
  const isRead = info !== null && info.problem === null;
  const isTextShown = isRead && (asksForText || isTextSetByHand(file) || looksMisread(info));
  return (
    <section className={classes.card} aria-label={file.file.name}>
      <header className={classes.header}>
        <IconFileSpreadsheet className={classes.icon} size={20} stroke={1.5} aria-hidden />
        <h2 className={classes.name}>{file.file.name}</h2>
        <span className={classes.facts}>{factsOf()}</span>
        {file.isReading && (
          <output className={classes.reading}>
            <Loader size={14} /> {t(($) => $.importScreen.file.reading)}
          </output>
        )}
        <div className={classes.controls}>
          {isRead && <ReadingControls fileKey={key} info={info} isTextShown={isTextShown} />}
          {isRead && info.format === 'csv' && !isTextShown && (
            <Button variant="subtle" size="compact-sm" onClick={() => setAsksForText(true)}>
              {t(($) => $.importScreen.file.misread)}
            </Button>
          )}
          <ActionIcon
            variant="subtle"
            color="slate"
            aria-label={t(($) => $.importScreen.file.removeNamed, { name: file.file.name })}
            title={t(($) => $.importScreen.file.remove)}
            onClick={() => draft.remove(key)}
          >
            <IconX size={18} stroke={1.5} />
          </ActionIcon>
        </div>
      </header>
      <FileTrouble file={file} hasOthers={hasOthers} />
      {isRead && file.error === null && (
        <>
          <Hints file={file} />
          <GuessTable
            fileKey={key}
            info={info}
            ownColumns={file.ownColumns}
            hasOthers={hasOthers}
          />
        </>
      )}
    </section>
  );

  function factsOf(): string {
    const facts: string[] = [];
    if (isRead && info.kind !== null)
      facts.push(t(($) => $.importScreen.file.kind[info.kind ?? 'mixed']));
    if (isRead && info.remembered) facts.push(t(($) => $.importScreen.file.remembered));
    facts.push(sizeWords(t, format, file.file.size));
    return facts.join(' · ');
  }
}

/** What the rows would need, and no column holds yet. */
function Hints({ file }: { readonly file: ChosenFile }) {
  const { t } = useTranslation();
  const { info } = file;
  if (!info || file.isReading) return null;
  if (info.kind === null) {
    return <p className={classes.hint}>{t(($) => $.importScreen.file.notYet)}</p>;
  }
  return missingIn(info.kind, file.mapping ?? mappingOf(info)).map((what) => (
    <p key={what} className={classes.hint}>
      {t(($) => $.importScreen.file.missing[what])}
    </p>
  ));
}

const isTextSetByHand = ({ reading }: ChosenFile): boolean =>
  reading.encoding !== undefined || reading.delimiter !== undefined;
