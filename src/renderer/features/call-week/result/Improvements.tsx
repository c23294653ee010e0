import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { improvementStates, type Improvement } from '#shared/contract/improvements.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { DateInput } from '#renderer/ui/dates/DateInput.tsx';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useThemes } from '../shared/use-theme-names.ts';
import { NewImprovement } from './NewImprovement.tsx';
import type { ImprovementForm } from './use-improvement-form.ts';
import classes from './result.module.css';

interface ImprovementsProps {
  readonly improvements: readonly Improvement[];
  readonly form: ImprovementForm;
}

/** What will be mended, by whom, by when; edited where it stands. */
export function Improvements({ improvements, form }: ImprovementsProps) {
  const { t } = useTranslation();
  return (
    <Section
      title={t(($) => $.callWeek.result.improvements)}
      aside={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={() => form.open(null)}
        >
          {t(($) => $.callWeek.result.addImprovement)}
        </Button>
      }
    >
      {improvements.length === 0 && form.draft === null && (
        <p className={classes.soft}>{t(($) => $.callWeek.result.noImprovements)}</p>
      )}
      <ul className={classes.improvements}>
        {improvements.map((improvement) => (
          <ImprovementRow key={improvement.id} improvement={improvement} />
        ))}
      </ul>
      {form.draft && (
        <NewImprovement key={form.draft.themeId ?? 0} form={form} draft={form.draft} />
      )}
    </Section>
  );
}

function ImprovementRow({ improvement }: { readonly improvement: Improvement }) {
  const { t } = useTranslation();
  const { id, title, owner, dueOn, state, themeId } = improvement;
  const save = useCommand('improvements.save', { quiet: true, failure: 'inline' });
  const change = useCommand('improvements.save');
  const remove = useCommand('improvements.remove');
  const theme = useThemes(themeId === null ? [] : [themeId]).find((one) => one.id === themeId);
  const isState = (name: string | null): name is (typeof improvementStates)[number] =>
    improvementStates.some((one) => one === name);
  return (
    <li className={classes.improvement} data-state={state}>
      <span className={classes.soft}>{theme?.title}</span>
      <InlineEdit
        label={t(($) => $.callWeek.result.improvementTitle)}
        isLabelHidden
        field={`improvements:${id}:title`}
        value={title}
        onSave={(text) => save.attempt({ id, title: text })}
      />
      <InlineEdit
        label={t(($) => $.callWeek.result.owner)}
        isLabelHidden
        placeholder={t(($) => $.callWeek.result.owner)}
        field={`improvements:${id}:owner`}
        value={owner ?? ''}
        onSave={(text) => save.attempt({ id, owner: text })}
      />
      <DateInput
        label={t(($) => $.callWeek.result.dueOn)}
        isLabelHidden
        isLazy
        value={dueOn}
        onChange={(on) => void change.run({ id, dueOn: on })}
      />
      <Select
        aria-label={t(($) => $.callWeek.result.state)}
        data={improvementStates.map((value) => ({
          value,
          label: t(($) => $.reports.labels.improvement[value]),
        }))}
        value={state}
        allowDeselect={false}
        onChange={(value) => isState(value) && void change.run({ id, state: value })}
      />
      <ActionIcon
        variant="subtle"
        color="slate"
        aria-label={t(($) => $.callWeek.result.removeImprovement, { title })}
        onClick={() => void remove.run({ id })}
      >
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
    </li>
  );
}
