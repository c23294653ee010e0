import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallDraft } from '#shared/contract/call-week-shapes.ts';
import { DateInput } from '#renderer/ui/dates/DateInput.tsx';
import { TimeInput } from '#renderer/ui/dates/TimeInput.tsx';
import { DraftStatus } from '../draft/DraftStatus.tsx';
import type { Draft } from '../draft/use-draft-keeper.ts';
import { NewTheme } from '../shared/NewTheme.tsx';
import { ThemeChip } from '../shared/ThemeChip.tsx';
import type { NamedTheme } from '../shared/use-theme-names.ts';
import { Quotes } from './Quotes.tsx';
import { ScoreRow } from './ScoreRow.tsx';
import { themeKeys } from './talk-keys.ts';
import classes from './talk.module.css';

interface NotesProps {
  readonly keeper: Draft<CallDraft>;
  readonly themes: readonly NamedTheme[];
  readonly isFixed: boolean;
  readonly onChange: (patch: Partial<CallDraft>) => void;
  readonly onTheme: (themeId: number) => void;
}

/** What the client says: words, themes, a score, quotations, the next step. */
export function Notes({ keeper, themes, isFixed, onChange, onTheme }: NotesProps) {
  const { t } = useTranslation();
  const { draft, flush } = keeper;
  return (
    <div className={classes.notes}>
      <Textarea
        name="words"
        size="xl"
        label={t(($) => $.callWeek.talk.words)}
        description={<DraftStatus phase={keeper.phase} error={keeper.error} />}
        classNames={{ root: classes.words, label: classes.label, wrapper: classes.wide }}
        placeholder={t(($) => $.callWeek.talk.wordsPlaceholder)}
        autosize
        minRows={2}
        maxLength={20_000}
        disabled={isFixed}
        value={draft.words ?? ''}
        onChange={(event) => onChange({ words: event.currentTarget.value })}
        onBlur={flush}
      />
      <fieldset className={classes.group} aria-label={t(($) => $.callWeek.talk.themes)}>
        <p className={classes.label}>
          {t(($) => $.callWeek.talk.themes)}
          <span className={classes.soft}>{t(($) => $.callWeek.talk.themesHint)}</span>
        </p>
        <div className={classes.chips}>
          {themes.map((theme, place) => (
            <ThemeChip
              key={theme.id}
              isOn={draft.themeIds.includes(theme.id)}
              isDisabled={isFixed}
              keys={themeKeys[place]}
              onToggle={() => onTheme(theme.id)}
            >
              {theme.title}
            </ThemeChip>
          ))}
          {!isFixed && (
            <NewTheme onAdd={(themeId) => !draft.themeIds.includes(themeId) && onTheme(themeId)} />
          )}
        </div>
      </fieldset>
      <ScoreRow score={draft.score} isDisabled={isFixed} onScore={(score) => onChange({ score })} />
      <Quotes
        quotes={draft.quotes}
        themes={themes}
        isDisabled={isFixed}
        onChange={(quotes) => onChange({ quotes })}
        onBlur={flush}
      />
      <div className={classes.next}>
        <TextInput
          name="nextStep"
          size="md"
          label={t(($) => $.callWeek.talk.nextStep)}
          description={t(($) => $.callWeek.talk.nextHint)}
          inputWrapperOrder={['label', 'input', 'description']}
          placeholder={t(($) => $.callWeek.talk.nextStepPlaceholder)}
          maxLength={500}
          disabled={isFixed}
          value={draft.nextStep ?? ''}
          onChange={(event) => onChange({ nextStep: event.currentTarget.value })}
          onBlur={flush}
        />
        <DateInput
          size="md"
          label={t(($) => $.callWeek.talk.nextOn)}
          isDisabled={isFixed}
          value={draft.nextOn}
          onChange={(nextOn) => onChange({ nextOn })}
          onBlur={flush}
        />
        <TimeInput
          size="md"
          label={t(($) => $.callWeek.talk.nextTime)}
          isDisabled={isFixed}
          value={draft.nextTime}
          onChange={(nextTime) => onChange({ nextTime })}
          onBlur={flush}
        />
      </div>
    </div>
  );
}
