import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '@mantine/core';
import type { ClientCard } from '#shared/contract/clients.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { FieldRow } from './FieldRow.tsx';
import { LeadDays } from './LeadDays.tsx';
import { ReadField } from './ReadField.tsx';
import { readPartialDate, writtenDate } from './readings.ts';
import classes from './fields.module.css';

type ImportantDate = ClientCard['dates'][number];

/** Dates worth a call: an anniversary, a contract, a child's birthday. An emptied date is deleted. */
export function Dates({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { attempt } = useCommand('clients.setDates', { quiet: true, failure: 'inline' });
  const add = useCommand('clients.setDates');
  const [label, setLabel] = useState('');
  const { id, dates } = client;
  const written = (date: string): string =>
    writtenDate(date, format.language, (day) => format.date(day, 'long'));
  const change = (date: ImportantDate, next: Partial<ImportantDate> | null) =>
    attempt({
      id,
      dates: dates.flatMap((one) => {
        if (one.id !== date.id) return [one];
        return next === null ? [] : [{ ...one, ...next }];
      }),
    });
  const reading = {
    read: readPartialDate,
    hint: t(($) => $.clients.fields.birthdayWrong),
    label: t(($) => $.clients.fields.dates),
  };
  return (
    <FieldRow label={t(($) => $.clients.fields.dates)}>
      {dates.map((one) => (
        <div key={one.id}>
          <div className={classes.pair}>
            <div className={classes.text}>
              <InlineEdit
                isLabelHidden
                label={t(($) => $.clients.fields.dateLabel)}
                field={`dates:${one.id}:label`}
                value={one.label}
                onSave={(text) => change(one, text.trim() === '' ? null : { label: text })}
              />
            </div>
            <div className={classes.text}>
              <ReadField
                {...reading}
                field={`dates:${one.id}:on`}
                value={written(one.on)}
                onSave={(on) => change(one, on === null ? null : { on })}
              />
            </div>
          </div>
          <LeadDays
            value={one.leadDays}
            what={one.label}
            onChange={(leadDays) => void change(one, { leadDays })}
          />
        </div>
      ))}
      <div className={classes.pair}>
        <TextInput
          className={classes.add}
          aria-label={t(($) => $.clients.fields.dateLabel)}
          placeholder={t(($) => $.clients.fields.addDate)}
          maxLength={200}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        {label.trim() !== '' && (
          <ReadField
            {...reading}
            placeholder={t(($) => $.clients.fields.birthdayHint)}
            field={`clients:${id}:newDate`}
            value=""
            onSave={async (on) => {
              if (on === null) return { ok: true };
              const outcome = await add.attempt({ id, dates: [...dates, { label, on }] });
              if (outcome.ok) setLabel('');
              return outcome;
            }}
          />
        )}
      </div>
    </FieldRow>
  );
}
