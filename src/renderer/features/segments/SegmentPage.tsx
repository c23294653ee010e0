import { Button, TextInput } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '#shared/contract/segments.ts';
import { failureOf } from '#renderer/api/failure-of.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { errorWords } from '#renderer/api/words.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Builder } from './builder/Builder.tsx';
import { firstIncomplete, isGroup, ruleOf, type DraftItem } from './draft/draft.ts';
import { subjectGroups, subjectOf } from './draft/subjects.ts';
import { useSegmentDraft } from './draft/use-segment-draft.ts';
import { Found } from './Found.tsx';
import { useCount, useSettledRule } from './use-count.ts';
import { useChoices, useSentence } from './use-names.ts';
import classes from './builder/builder.module.css';

const route = getRouteApi('/segments/$segmentId');

/** One segment: `new`, or a saved one by its id. */
export function SegmentPage() {
  const { t } = useTranslation();
  const { segmentId } = route.useParams();
  const isNew = segmentId === 'new';
  const saved = useOperation('segments.get', { id: isNew ? 1 : segmentId }, { enabled: !isNew });
  if (isNew) return <Editor key="new" segment={null} />;
  const failure = failureOf(saved);
  if (failure) {
    return (
      <Page title={t(($) => $.segments.builder.rule)}>
        <ErrorState error={failure} onRetry={() => void saved.refetch()} />
      </Page>
    );
  }
  if (!saved.data) return <output aria-label={t(($) => $.segments.builder.counting)} />;
  // What another window, or an undo, makes of it is shown at once.
  return <Editor key={`${segmentId} ${saved.data.updatedAt}`} segment={saved.data} />;
}

/** A rule put together in plain words: as a sentence, as a number, and as the clients themselves. */
function Editor({ segment }: { readonly segment: Segment | null }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const choices = useChoices();
  const nameField = useRef<HTMLInputElement>(null);
  const builder = useRef<HTMLElement>(null);
  const editing = useSegmentDraft(segment);
  const { name, draft } = editing;
  const [problem, setProblem] = useState<string | null>(null);
  const save = useCommand('segments.save', { failure: 'inline' });
  const remove = useCommand('segments.remove');
  const rule = ruleOf(draft);
  const sentence = useSentence(rule, choices);
  const settled = useSettledRule(rule);
  const count = useCount(settled);
  const hasRule = rule.items.length > 0;
  // Conditions that wait for their values need the room, and no invitation to add the first.
  const isBlank = draft.items.length === 0;
  const subjectIn = (item: DraftItem): string => {
    if (isGroup(item)) return t(($) => $.segments.builder.group);
    const subjects = subjectGroups(t, choices.ownFields).flatMap(({ items }) => items);
    return subjects.find(({ value }) => value === subjectOf(item.condition))?.label ?? '';
  };

  const submit = async (): Promise<void> => {
    if (save.isRunning) return;
    // Left out, it would make the saved segment wider than what stands on the screen.
    const incomplete = firstIncomplete(draft);
    if (incomplete) {
      setProblem(t(($) => $.segments.builder.needValue, { subject: subjectIn(incomplete) }));
      focusIncomplete(builder.current);
      return;
    }
    if (!hasRule) {
      setProblem(t(($) => $.segments.builder.needRule));
      return;
    }
    if (name.trim() === '') {
      setProblem(t(($) => $.segments.builder.needName));
      nameField.current?.focus();
      return;
    }
    const input = { name, rule, ...(segment ? { id: segment.id } : {}) };
    const outcome = await save.attempt(input);
    if (!outcome.ok) {
      setProblem(errorWords(i18n, outcome.error));
      nameField.current?.focus();
      return;
    }
    editing.forget();
    const filter = { segment: String(outcome.value.id) };
    await navigate({ to: '/clients', search: { filter } });
  };
  const drop = async (): Promise<void> => {
    if (!segment || !(await remove.run({ id: segment.id }))) return;
    editing.forget();
    await navigate({ to: '/clients' });
  };
  useCommands([
    {
      id: 'segments.save',
      title: t(($) => $.segments.builder.save),
      keys: 'mod+KeyS',
      run: () => void submit(),
    },
    ...(segment
      ? [
          {
            id: 'segments.remove',
            title: t(($) => $.segments.builder.remove),
            run: () => void drop(),
          },
        ]
      : []),
    {
      id: 'segments.back',
      title: t(($) => $.segments.builder.back),
      run: () => void navigate({ to: '/clients' }),
    },
  ]);

  return (
    <Page
      title={segment?.name ?? t(($) => $.segments.builder.newTitle)}
      note={
        <span className={classes.count} aria-live="polite">
          {count.error
            ? errorWords(i18n, count.error)
            : count.data
              ? t(($) => $.segments.builder.counted, {
                  count: count.data.clients,
                  of: format.number(count.data.of),
                })
              : t(($) => $.segments.builder.counting)}
        </span>
      }
      action={
        <>
          <Button component={Link} to="/clients" variant="subtle">
            {t(($) => $.segments.builder.back)}
          </Button>
          {segment && (
            <Button variant="default" onClick={() => void drop()}>
              {t(($) => $.segments.builder.remove)}
            </Button>
          )}
          <Button
            loading={save.isRunning}
            rightSection={<Kbd keys="mod+KeyS" />}
            onClick={() => void submit()}
          >
            {t(($) => $.segments.builder.save)}
          </Button>
        </>
      }
      toolbar={
        <TextInput
          ref={nameField}
          className={classes.name}
          aria-label={t(($) => $.segments.builder.name)}
          placeholder={t(($) => $.segments.builder.namePlaceholder)}
          maxLength={200}
          value={name}
          error={problem}
          onChange={(event) => {
            editing.setName(event.currentTarget.value);
            setProblem(null);
          }}
        />
      }
      fill
    >
      <div className={classes.page}>
        <section
          ref={builder}
          className={classes.rule}
          data-alone={hasRule || isBlank ? undefined : ''}
          aria-label={t(($) => $.segments.builder.rule)}
        >
          {editing.isRestored && (
            <output className={classes.restored}>
              {t(($) => $.segments.builder.restored)}{' '}
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => {
                  editing.startOver();
                  setProblem(null);
                }}
              >
                {segment
                  ? t(($) => $.segments.builder.asSaved)
                  : t(($) => $.segments.builder.startOver)}
              </Button>
            </output>
          )}
          <p className={classes.sentence}>{sentence}</p>
          <Builder
            draft={draft}
            choices={choices}
            onChange={(next) => {
              editing.setDraft(next);
              setProblem(null);
            }}
          />
        </section>
        {(hasRule || isBlank) && (
          <div className={classes.found}>
            {hasRule ? (
              <Found rule={settled} />
            ) : (
              <EmptyState
                title={t(($) => $.segments.builder.emptyTitle)}
                text={t(($) => $.segments.builder.emptyText)}
              />
            )}
          </div>
        )}
      </div>
    </Page>
  );
}

/** Past the first field of the row, which says what the condition is about. */
function focusIncomplete(within: HTMLElement | null): void {
  const fields = within?.querySelectorAll<HTMLElement>('[data-incomplete] input');
  (fields?.[1] ?? fields?.[0])?.focus();
}
