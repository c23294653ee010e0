import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentCondition, SegmentRule } from '#shared/contract/segments.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import {
  isGroup,
  newCondition,
  newGroup,
  withRow,
  type Draft,
  type DraftCondition,
  type DraftGroup,
} from '../draft/draft.ts';
import type { Choices } from '../use-names.ts';
import { ConditionRow } from './ConditionRow.tsx';
import { Choice } from './fields.tsx';
import classes from './builder.module.css';

interface BuilderProps {
  readonly draft: Draft;
  readonly choices: Choices;
  readonly onChange: (draft: Draft) => void;
}

/** What a new row asks until something else is chosen: the question shops ask most. */
const first = (): SegmentCondition => ({
  kind: 'orders',
  not: false,
  figure: 'revenue',
  period: { is: 'last', count: 12, unit: 'months' },
  test: { is: 'more', value: NaN },
});

/** Conditions one under another, groups of them one level deep. */
export function Builder({ draft, choices, onChange }: BuilderProps) {
  const { t } = useTranslation();
  /** The row that was added last, so that the cursor goes there. */
  const [addedKey, setAddedKey] = useState(0);
  const made = (): DraftCondition => {
    const row = newCondition(first());
    setAddedKey(row.key);
    return row;
  };
  const add = (): void => onChange({ ...draft, items: [...draft.items, made()] });
  const addGroup = (): void => onChange({ ...draft, items: [...draft.items, newGroup([made()])] });
  useCommands([
    { id: 'segments.add', title: t(($) => $.segments.builder.add), keys: 'KeyN', run: add },
    {
      id: 'segments.addGroup',
      title: t(($) => $.segments.builder.addGroup),
      keys: 'KeyG',
      run: addGroup,
    },
  ]);
  return (
    <>
      {draft.items.length > 1 && (
        <div className={classes.head}>
          <Match match={draft.match} onChange={(match) => onChange({ ...draft, match })} />
        </div>
      )}
      <ul className={classes.rows}>
        {draft.items.map((item) => {
          const { key } = item;
          const put = (next: typeof item | null): void =>
            onChange({ ...draft, items: withRow(draft.items, key, next) });
          return isGroup(item) ? (
            <Group
              key={key}
              group={item}
              choices={choices}
              addedKey={addedKey}
              onAdd={() => put({ ...item, items: [...item.items, made()] })}
              onChange={put}
            />
          ) : (
            <ConditionRow
              key={key}
              condition={item.condition}
              choices={choices}
              isNew={key === addedKey}
              onChange={(condition) => put({ key, condition })}
              onRemove={() => put(null)}
            />
          );
        })}
      </ul>
      <div className={classes.tools}>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
          rightSection={<Kbd keys="KeyN" />}
          onClick={add}
        >
          {t(($) => $.segments.builder.add)}
        </Button>
        <Button variant="subtle" rightSection={<Kbd keys="KeyG" />} onClick={addGroup}>
          {t(($) => $.segments.builder.addGroup)}
        </Button>
      </div>
    </>
  );
}

interface MatchProps {
  readonly match: SegmentRule['match'];
  readonly onChange: (match: SegmentRule['match']) => void;
}

function Match({ match, onChange }: MatchProps) {
  const { t } = useTranslation();
  return (
    <Choice
      label={t(($) => $.segments.builder.match)}
      data={[
        { value: 'all', label: t(($) => $.segments.builder.matchAll) },
        { value: 'any', label: t(($) => $.segments.builder.matchAny) },
      ]}
      value={match}
      onChange={onChange}
    />
  );
}

interface GroupProps {
  readonly group: DraftGroup;
  readonly choices: Choices;
  readonly addedKey: number;
  readonly onAdd: () => void;
  readonly onChange: (group: DraftGroup | null) => void;
}

function Group({ group, choices, addedKey, onAdd, onChange }: GroupProps) {
  const { t } = useTranslation();
  const name = t(($) => $.segments.builder.group);
  return (
    <li className={classes.group} aria-label={name}>
      <div className={classes.head}>
        <Match match={group.match} onChange={(match) => onChange({ ...group, match })} />
        <Button
          variant={group.not ? 'filled' : 'default'}
          color="slate"
          aria-pressed={group.not}
          aria-label={t(($) => $.segments.builder.notLabel, { subject: name })}
          onClick={() => onChange({ ...group, not: !group.not })}
        >
          {t(($) => $.segments.builder.not)}
        </Button>
        <ActionIcon
          variant="subtle"
          color="slate"
          size="lg"
          aria-label={t(($) => $.segments.builder.removeGroup)}
          onClick={() => onChange(null)}
        >
          <IconX size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
      </div>
      <ul className={classes.rows}>
        {group.items.map(({ key, condition }) => (
          <ConditionRow
            key={key}
            condition={condition}
            choices={choices}
            isNew={key === addedKey}
            onChange={(next) =>
              onChange({ ...group, items: withRow(group.items, key, { key, condition: next }) })
            }
            onRemove={() => onChange({ ...group, items: withRow(group.items, key, null) })}
          />
        ))}
      </ul>
      <div className={classes.tools}>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={onAdd}
        >
          {t(($) => $.segments.builder.addToGroup)}
        </Button>
      </div>
    </li>
  );
}
