import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportFileInfo } from '#shared/contract/import.ts';
import { useDraft } from '../draft/use-draft.ts';
import classes from './ReadingControls.module.css';

/** The encodings that a table of a shop may come in; a file's own is added where it is none of them. */
const encodings = [
  'utf-8',
  'windows-1251',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'cp866',
  'koi8-r',
];

const delimiters = [
  [';', 'semicolon'],
  [',', 'comma'],
  ['\t', 'tab'],
  ['|', 'bar'],
  [' ', 'space'],
] as const;

/** Row 30 is deep enough for any title above a table. */
const deepestHeading = 30;

interface ReadingControlsProps {
  readonly fileKey: string;
  readonly info: ImportFileInfo;
  /** The text looks wrong, or the user says so: its encoding and delimiter can be changed. */
  readonly isTextShown: boolean;
}

/** Sheet, row of the headings, encoding and delimiter: what the program found out, and can be wrong about. */
export function ReadingControls({ fileKey, info, isTextShown }: ReadingControlsProps) {
  const { t } = useTranslation();
  const { draft } = useDraft();
  const deepest = Math.max(deepestHeading, info.headingRow ?? 0);
  const rows = Array.from({ length: deepest }, (_, at) => String(at + 1));
  return (
    <>
      {info.sheets.length > 1 && (
        <Labelled
          label={t(($) => $.importScreen.file.sheet)}
          value={info.sheet ?? ''}
          data={info.sheets.map(({ name, hidden }) => ({
            value: name,
            label: hidden ? t(($) => $.importScreen.file.hiddenSheet, { name }) : name,
          }))}
          onChange={(sheet) => draft.readAs(fileKey, { sheet })}
        />
      )}
      {info.format !== 'vcard' && (
        <Labelled
          label={t(($) => $.importScreen.file.headingRow)}
          value={info.headingRow === null ? '' : String(info.headingRow)}
          data={[
            { value: '', label: t(($) => $.importScreen.file.noHeadings) },
            ...rows.map((row) => ({ value: row, label: row })),
          ]}
          onChange={(row) => draft.readAs(fileKey, { headingRow: row === '' ? null : Number(row) })}
        />
      )}
      {isTextShown && info.format === 'csv' && (
        <>
          <Labelled
            label={t(($) => $.importScreen.file.encoding)}
            value={info.encoding ?? ''}
            data={[
              ...new Set([...encodings, ...(info.encoding === null ? [] : [info.encoding])]),
            ].map((encoding) => ({ value: encoding, label: encoding }))}
            onChange={(encoding) => draft.readAs(fileKey, { encoding })}
          />
          <Labelled
            label={t(($) => $.importScreen.file.delimiter)}
            value={info.delimiter ?? ''}
            data={[
              ...delimiters.map(([value, name]) => ({
                value,
                label: t(($) => $.importScreen.file.delimiters[name]),
              })),
              ...(delimiters.some(([value]) => value === info.delimiter) || !info.delimiter
                ? []
                : [{ value: info.delimiter, label: info.delimiter }]),
            ]}
            onChange={(delimiter) => draft.readAs(fileKey, { delimiter })}
          />
        </>
      )}
    </>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly value: string;
  readonly data: { value: string; label: string }[];
  readonly onChange: (value: string) => void;
}

function Labelled({ label, value, data, onChange }: LabelledProps) {
  const id = useId();
  return (
    <span className={classes.labelled}>
      <label htmlFor={id}>{label}</label>
      <NativeSelect
        id={id}
        size="xs"
        value={value}
        data={data}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </span>
  );
}
