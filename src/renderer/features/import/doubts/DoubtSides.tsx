import { Button } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDoubt } from '#shared/contract/import.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { PhoneText } from '#renderer/ui/format/values.tsx';
import classes from './Doubts.module.css';

type Candidate = ImportDoubt['candidates'][number];

const speaksFor = new Set<Candidate['why'][number]>([
  'same_external_id',
  'same_phone',
  'same_email',
  'same_name',
  'similar_name',
]);

interface DoubtSidesProps {
  readonly doubt: ImportDoubt;
  readonly candidate: Candidate | undefined;
  /** Which of the candidates it is, from 1. */
  readonly place: number;
  readonly onOther: () => void;
}

/** The client as the file has it, beside the one it may be. */
export function DoubtSides({ doubt, candidate, place, onOther }: DoubtSidesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.sides}>
      <Side title={t(($) => $.importScreen.doubts.inFile)} name={doubt.name} phones={doubt.phones}>
        <p className={classes.note}>
          {t(($) => $.importScreen.doubts.whereInFile, {
            count: doubt.rows,
            n: format.number(doubt.rows),
            file: doubt.file,
            row: doubt.row,
          })}
        </p>
      </Side>
      {candidate && (
        <Side
          title={
            candidate.clientId === null
              ? t(($) => $.importScreen.doubts.inImport)
              : t(($) => $.importScreen.doubts.inBase)
          }
          name={candidate.name}
          phones={candidate.phones}
        >
          <ul className={classes.reasons}>
            {candidate.why.map((why) => (
              <li key={why} data-against={!speaksFor.has(why) || undefined}>
                {speaksFor.has(why) ? (
                  <IconCheck size={16} stroke={1.5} aria-hidden />
                ) : (
                  <IconMinus size={16} stroke={1.5} aria-hidden />
                )}
                {t(($) => $.importScreen.doubts.why[why])}
              </li>
            ))}
          </ul>
          {doubt.candidates.length > 1 && (
            <Button variant="subtle" size="compact-sm" onClick={onOther}>
              {t(($) => $.importScreen.doubts.otherCandidate)} (
              {t(($) => $.importScreen.doubts.place, { at: place, of: doubt.candidates.length })})
            </Button>
          )}
        </Side>
      )}
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly name: string;
  readonly phones: readonly string[];
  readonly children: ReactNode;
}

function Side({ title, name, phones, children }: SideProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.side}>
      <h3 className={classes.sideTitle}>{title}</h3>
      <div className={classes.name}>{name || t(($) => $.importScreen.doubts.noName)}</div>
      <div className={classes.phones}>
        {phones.length === 0 && t(($) => $.importScreen.doubts.noPhone)}
        {phones.map((phone) => (
          <PhoneText key={phone} phone={phone} />
        ))}
      </div>
      {children}
    </div>
  );
}
