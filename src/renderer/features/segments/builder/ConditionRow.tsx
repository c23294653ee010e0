import { ActionIcon, Button, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentCondition } from '#shared/contract/segments.ts';
import { isComplete } from '../draft/draft.ts';
import { subjectGroups, subjectOf } from '../draft/subjects.ts';
import type { Choices } from '../use-names.ts';
import { Asked } from './Asked.tsx';
import classes from './builder.module.css';

interface ConditionRowProps {
  readonly condition: SegmentCondition;
  readonly choices: Choices;
  /** Where the cursor is when the row has just been added. */
  readonly isNew: boolean;
  readonly onChange: (condition: SegmentCondition) => void;
  readonly onRemove: () => void;
}

/** «выручка · за последние месяцы 12 · больше 50 000», with «не» to turn it round. */
export function ConditionRow(props: ConditionRowProps) {
  const { condition, choices, isNew, onChange, onRemove } = props;
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) field.current?.focus();
  }, [isNew]);
  const value = subjectOf(condition);
  const groups = useMemo(() => {
    // A field that was put away is still asked for where a segment does already.
    const own = choices.ownFields.filter(
      ({ id, isArchived }) => !isArchived || value === `own:${id}`,
    );
    return subjectGroups(t, own);
  }, [t, choices.ownFields, value]);
  const subjects = groups.flatMap(({ items }) => items);
  const subject = subjects.find((one) => one.value === value)?.label ?? '';
  return (
    <li className={classes.row} data-incomplete={isComplete(condition) ? undefined : ''}>
      <Select
        ref={field}
        className={classes.subject}
        aria-label={t(($) => $.segments.builder.subject)}
        placeholder={t(($) => $.segments.builder.subjectHint)}
        searchable
        selectFirstOptionOnChange
        allowDeselect={false}
        maxDropdownHeight={360}
        // The subject that stands there is only a start: what is typed takes its place.
        onFocus={(event) => event.currentTarget.select()}
        data={groups.map(({ group, items }) => ({
          group,
          items: items.map((item) => ({ value: item.value, label: item.label })),
        }))}
        value={value}
        onChange={(chosen) => {
          const made = subjects.find((one) => one.value === chosen)?.make();
          if (made && chosen !== value) onChange(made);
        }}
      />
      <Button
        variant={condition.not ? 'filled' : 'default'}
        color="slate"
        aria-pressed={condition.not}
        aria-label={t(($) => $.segments.builder.notLabel, { subject })}
        onClick={() => onChange({ ...condition, not: !condition.not })}
      >
        {t(($) => $.segments.builder.not)}
      </Button>
      <Asked condition={condition} subject={subject} choices={choices} onChange={onChange} />
      <ActionIcon
        variant="subtle"
        color="slate"
        size="lg"
        aria-label={t(($) => $.segments.builder.removeCondition, { subject })}
        onClick={onRemove}
      >
        <IconX size={18} stroke={1.5} aria-hidden />
      </ActionIcon>
      {!isComplete(condition) && (
        <span className={classes.incomplete}>{t(($) => $.segments.builder.incomplete)}</span>
      )}
    </li>
  );
}
