import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DateInput } from '#renderer/ui/dates/DateInput.tsx';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { useHotkeys } from '#renderer/ui/keys/use-hotkeys.ts';
import { useThemeTitle } from '../shared/use-theme-names.ts';
import type { ImprovementDraft, ImprovementForm } from './use-improvement-form.ts';
import classes from './result.module.css';

interface NewImprovementProps {
  readonly form: ImprovementForm;
  readonly draft: ImprovementDraft;
}

/** What, who, by when; Enter keeps it, Esc puts it away for now. */
export function NewImprovement({ form, draft }: NewImprovementProps) {
  const { t } = useTranslation();
  const themeTitle = useThemeTitle();
  const whole = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What was written before a reload is not what the page was opened for.
    if (first.current?.value === '') first.current.focus();
  }, []);
  useHotkeys([['Escape', form.putAway]], { inFields: true });
  useHotkeys([['mod+Enter', () => whole.current?.requestSubmit()]]);
  return (
    <form
      ref={whole}
      className={classes.newImprovement}
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
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
        error={form.isKept ? undefined : t(($) => $.common.notKept)}
        value={draft.title}
        maxLength={500}
        required
        withAsterisk={false}
        onChange={(event) => form.change({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t(($) => $.callWeek.result.owner)}
        value={draft.owner}
        maxLength={200}
        onChange={(event) => form.change({ owner: event.currentTarget.value })}
      />
      <DateInput
        label={t(($) => $.callWeek.result.dueOn)}
        value={draft.dueOn}
        onChange={(dueOn) => form.change({ dueOn })}
      />
      <Button type="submit" rightSection={<Kbd keys="mod+Enter" />}>
        {t(($) => $.common.save)}
      </Button>
      <Button variant="subtle" color="slate" onClick={form.close}>
        {t(($) => $.common.cancel)}
      </Button>
    </form>
  );
}
