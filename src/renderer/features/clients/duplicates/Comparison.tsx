import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { failureOf } from '#renderer/api/failure-of.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { ChoiceRow, type Side } from './ChoiceRow.tsx';
import { FactRows } from './FactRows.tsx';
import { Level } from './Level.tsx';
import { SideHead } from './SideHead.tsx';
import { useChoices } from './use-choices.ts';
import { useFieldWords } from './use-field-words.ts';
import { useReasonWords } from './use-reason-words.ts';
import classes from './duplicates.module.css';

interface ComparisonProps {
  readonly firstId: number;
  readonly secondId: number;
  /** After a merge, with the client that was kept. */
  readonly onMerged?: (keptId: number) => void;
}

/** Two clients side by side: why they may be one, what differs, what each has, and the two answers. */
export function Comparison({ firstId, secondId, onMerged }: ComparisonProps) {
  const [keep, setKeep] = useState<Side>();
  const compared = useOperation(
    'duplicates.compare',
    { firstId, secondId, ...(keep === undefined ? {} : { keep }) },
    { keepPrevious: true },
  );
  const failure = failureOf(compared);
  if (failure) {
    return <ErrorState error={failure} onRetry={() => void compared.refetch()} />;
  }
  if (!compared.data) return null;
  return <Compared compared={compared.data} onKeep={setKeep} onMerged={onMerged} />;
}

interface ComparedProps {
  readonly compared: Output<'duplicates.compare'>;
  readonly onKeep: (side: Side) => void;
  readonly onMerged: ComparisonProps['onMerged'];
}

function Compared({ compared, onKeep, onMerged }: ComparedProps) {
  const { t } = useTranslation();
  const words = useReasonWords();
  const read = useFieldWords();
  const choices = useChoices(compared);
  const merging = useCommand('duplicates.merge');
  const deciding = useCommand('duplicates.notSame');
  const forgetting = useCommand('duplicates.forgetNotSame');
  const { first, second, fields, ownFields, keep, notSameId } = compared;
  const isBusy = merging.isRunning || deciding.isRunning;

  const merge = async (): Promise<void> => {
    if (isBusy) return;
    const merged = await merging.run(choices.toMerge());
    if (merged) onMerged?.(merged.id);
  };
  const notSame = (): void => {
    if (!isBusy) void deciding.run({ firstId: first.id, secondId: second.id });
  };
  const swap = (): void => onKeep(keep === 'first' ? 'second' : 'first');
  useCommands([
    {
      id: 'duplicates.merge',
      title: t(($) => $.duplicates.merge),
      keys: 'KeyM',
      run: () => void merge(),
    },
    ...(notSameId === null
      ? [
          {
            id: 'duplicates.notSame',
            title: t(($) => $.duplicates.notSame),
            keys: 'KeyN',
            run: notSame,
          },
        ]
      : []),
    { id: 'duplicates.swap', title: t(($) => $.duplicates.swap), keys: 'KeyS', run: swap },
  ]);

  return (
    <section className={classes.comparison} aria-label={t(($) => $.duplicates.compare.label)}>
      <p className={classes.reasons} aria-live="polite">
        <Level level={compared.level} />
        {compared.reasons.length > 0 && ` · ${compared.reasons.map(words).join(', ')}`}
      </p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" aria-label={t(($) => $.duplicates.compare.label)} />
              <SideHead side={first} isKept={keep === 'first'} onKeep={() => onKeep('first')} />
              <SideHead side={second} isKept={keep === 'second'} onKeep={() => onKeep('second')} />
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <ChoiceRow
                key={field.field}
                label={t(($) => $.duplicates.fields[field.field])}
                first={read(field.field, field.first)}
                second={read(field.field, field.second)}
                differs={field.differs}
                canJoin={field.canJoin}
                choice={choices.of(field)}
                onChoose={(choice) => choices.choose(field.field, choice)}
              />
            ))}
            {ownFields.map(({ fieldId, name, ...values }) => (
              <ChoiceRow
                key={fieldId}
                label={name}
                first={values.first}
                second={values.second}
                differs
                canJoin={false}
                choice={choices.ofOwn(fieldId)}
                onChoose={(choice) => choice !== 'both' && choices.chooseOwn(fieldId, choice)}
              />
            ))}
            <FactRows first={first} second={second} />
          </tbody>
        </table>
        {fields.some(({ field, differs }) => field === 'externalId' && differs) && (
          <p className={classes.note}>{t(($) => $.duplicates.externalIdNote)}</p>
        )}
      </div>
      <div className={classes.answers}>
        <Button
          rightSection={<Kbd keys="KeyM" />}
          loading={merging.isRunning}
          onClick={() => void merge()}
        >
          {t(($) => $.duplicates.merge)}
        </Button>
        {notSameId === null ? (
          <Button variant="default" rightSection={<Kbd keys="KeyN" />} onClick={notSame}>
            {t(($) => $.duplicates.notSame)}
          </Button>
        ) : (
          <span className={classes.decided}>
            {t(($) => $.duplicates.decided.note)}
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => void forgetting.run({ id: notSameId })}
            >
              {t(($) => $.duplicates.decided.takeBack)}
            </Button>
          </span>
        )}
        <Button variant="subtle" rightSection={<Kbd keys="KeyS" />} onClick={swap}>
          {t(($) => $.duplicates.swap)}
        </Button>
      </div>
    </section>
  );
}
