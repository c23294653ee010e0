import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#shared/rules/calendar.ts';
import { DateInput } from '#renderer/ui/dates/DateInput.tsx';
import { useHotkeys } from '#renderer/ui/keys/use-hotkeys.ts';
import { localDate } from '#renderer/ui/format/use-format.ts';
import { useThemeTitle } from '../shared/use-theme-names.ts';
import type { ImprovementForm } from './use-improvement-form.ts';
import classes from './result.module.css';

/** Days within which a bottleneck is to be mended, unless the owner says otherwise. */
const usualDays = 14;

/** What, who, by when; Enter keeps it, Esc puts it away. */
export function NewImprovement({ form }: { readonly form: ImprovementForm }) {
  const { t } = useTranslation();
  const themeTitle = useThemeTitle();
  const [title, setTitle] = useState('');
  const [owner, setOwner] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(() => addDays(localDate(), usualDays));
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  useHotkeys([['Escape', form.close]], { inFields: true });
  return (
    <form
      className={classes.newImprovement}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') void form.save({ title, owner, dueOn });
      }}
    >
      <TextInput
        ref={first}
        label={
          form.theme
            ? t(($) => $.callWeek.result.improveFor, { theme: themeTitle(form.theme) })
            : t(($) => $.callWeek.result.improvementTitle)
        }
        placeholder={t(($) => $.callWeek.result.improvementTitle)}
        value={title}
        maxLength={500}
        required
        withAsterisk={false}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label={t(($) => $.callWeek.result.owner)}
        value={owner}
        maxLength={200}
        onChange={(event) => setOwner(event.currentTarget.value)}
      />
      <DateInput label={t(($) => $.callWeek.result.dueOn)} value={dueOn} onChange={setDueOn} />
      <Button type="submit">{t(($) => $.common.save)}</Button>
      <Button variant="subtle" color="slate" onClick={form.close}>
        {t(($) => $.common.cancel)}
      </Button>
    </form>
  );
}
