import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportCandidate, ImportDoubt } from '#shared/contract/import.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { PhoneText } from '#renderer/ui/format/values.tsx';
import classes from './Doubts.module.css';

const speaksFor = new Set<ImportCandidate['why'][number]>([
  'same_external_id',
  'same_phone',
  'same_email',
  'same_name',
  'similar_name',
]);

interface DoubtSidesProps {
  readonly doubt: ImportDoubt;
  /** The candidate that «Тот же человек» means, from 0. */
  readonly shown: number;
  readonly onShow: (candidate: number) => void;
}

/** The client as the file has it, beside those it may be. */
export function DoubtSides({ doubt, shown, onShow }: DoubtSidesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const isChoice = doubt.candidates.length > 1;
  return (
    <div className={classes.sides}>
      <div className={classes.side}>
        <h3 className={classes.sideTitle}>{t(($) => $.importScreen.doubts.inFile)}</h3>
        <Person name={doubt.name} phones={doubt.phones} />
        <p className={classes.note}>
          {t(($) => $.importScreen.doubts.whereInFile, {
            count: doubt.rows,
            n: format.number(doubt.rows),
            file: doubt.file,
            row: doubt.row,
          })}
        </p>
      </div>
      {doubt.candidates.map((candidate, index) =>
        isChoice ? (
          <UnstyledButton
            key={candidate.ref}
            className={classes.side}
            aria-pressed={index === shown}
            data-chosen={index === shown || undefined}
            onClick={() => onShow(index)}
          >
            <Candidate candidate={candidate} />
          </UnstyledButton>
        ) : (
          <div key={candidate.ref} className={classes.side}>
            <Candidate candidate={candidate} />
          </div>
        ),
      )}
    </div>
  );
}

function Candidate({ candidate }: { readonly candidate: ImportCandidate }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={classes.sideTitle}>
        {candidate.clientId === null
          ? t(($) => $.importScreen.doubts.inImport)
          : t(($) => $.importScreen.doubts.inBase)}
      </span>
      <Person name={candidate.name} phones={candidate.phones} />
      <span className={classes.reasons}>
        {candidate.why.map((why) => (
          <span
            key={why}
            className={classes.reason}
            data-against={!speaksFor.has(why) || undefined}
          >
            {speaksFor.has(why) ? (
              <IconCheck size={16} stroke={1.5} aria-hidden />
            ) : (
              <IconMinus size={16} stroke={1.5} aria-hidden />
            )}
            {t(($) => $.importScreen.doubts.why[why])}
          </span>
        ))}
      </span>
    </>
  );
}

interface PersonProps {
  readonly name: string;
  readonly phones: readonly string[];
}

function Person({ name, phones }: PersonProps) {
  const { t } = useTranslation();
  return (
    <>
      <span className={classes.name}>{name || t(($) => $.importScreen.doubts.noName)}</span>
      <span className={classes.phones}>
        {phones.length === 0 && t(($) => $.importScreen.doubts.noPhone)}
        {phones.map((phone) => (
          <PhoneText key={phone} phone={phone} />
        ))}
      </span>
    </>
  );
}
