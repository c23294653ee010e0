import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReminderDetails } from '#shared/contract/reminders.ts';
import { minutesWords } from '#shared/rules/quick-entry/print-entry.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { ClientSelect } from '#renderer/ui/people/ClientSelect.tsx';
import { WhenField } from './WhenField.tsx';
import classes from './details.module.css';

const kinds = ['task', 'call', 'meeting'] as const;
const leads = [5, 15, 30, 60, 120, 1440, 2 * 1440, 3 * 1440, 7 * 1440, 14 * 1440];
const lengths = [15, 30, 45, 60, 90, 120, 180, 240];

/** What a reminder says, each part edited where it stands. */
export function ReminderFields({ reminder }: { readonly reminder: ReminderDetails }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { attempt } = useCommand('reminders.update', { quiet: true, failure: 'inline' });
  const { run } = useCommand('reminders.update', { quiet: true });
  // Whom it is about is lost by one click: that is offered to be undone.
  const toClient = useCommand('reminders.update');
  const { id, text, kind, place, leadMinutes, durationMinutes, client } = reminder;
  const choices = (values: readonly number[], own: number | null) =>
    [...new Set(own === null ? values : [...values, own])]
      .toSorted((a, b) => a - b)
      .map((minutes) => ({ value: String(minutes), label: minutesWords(minutes, language) }));
  return (
    <div className={classes.fields}>
      <InlineEdit
        label={t(($) => $.calendar.quick.what)}
        field={`reminders:${id}:text`}
        value={text}
        onSave={(next) => attempt({ id, text: next })}
      />
      <WhenField reminder={reminder} />
      <ClientSelect
        isLabelled
        label={t(($) => $.calendar.quick.client)}
        placeholder={t(($) => $.calendar.details.clientHint)}
        value={client}
        onChange={(clientId) => void toClient.run({ id, clientId })}
      />
      <SegmentedControl
        aria-label={t(($) => $.calendar.details.kind)}
        data={kinds.map((one) => ({ value: one, label: t(($) => $.calendar.kinds[one]) }))}
        value={kind}
        onChange={(next) => void run({ id, kind: kinds.find((one) => one === next) ?? 'task' })}
      />
      <div className={classes.pair}>
        <Select
          label={t(($) => $.calendar.details.lead)}
          placeholder={t(($) => $.calendar.details.noLead)}
          clearable
          data={choices(leads, leadMinutes)}
          value={leadMinutes === null ? null : String(leadMinutes)}
          onChange={(value) => void run({ id, leadMinutes: value === null ? null : Number(value) })}
        />
        <Select
          label={t(($) => $.calendar.details.length)}
          placeholder={t(($) => $.common.none)}
          clearable
          data={choices(lengths, durationMinutes)}
          value={durationMinutes === null ? null : String(durationMinutes)}
          onChange={(value) =>
            void run({ id, durationMinutes: value === null ? null : Number(value) })
          }
        />
      </div>
      {kind === 'meeting' && (
        <InlineEdit
          label={t(($) => $.calendar.details.place)}
          placeholder={t(($) => $.common.none)}
          field={`reminders:${id}:place`}
          value={place ?? ''}
          onSave={(next) => attempt({ id, place: next })}
        />
      )}
    </div>
  );
}
