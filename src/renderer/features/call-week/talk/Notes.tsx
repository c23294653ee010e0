import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallDraft } from '#shared/contract/call-week-shapes.ts';
import { DraftStatus } from '../draft/DraftStatus.tsx';
import { isEmptyDraft } from '../draft/same-draft.ts';
import type { Draft } from '../draft/use-draft-keeper.ts';
import { NewTheme } from '../shared/NewTheme.tsx';
import { ThemeChip } from '../shared/ThemeChip.tsx';
import type { NamedTheme } from '../shared/use-theme-names.ts';
import { AddQuote, Quotes } from './Quotes.tsx';
import { themeKeys } from './talk-keys.ts';
import classes from './talk.module.css';

interface NotesProps {
  readonly keeper: Draft<CallDraft>;
  readonly themes: readonly NamedTheme[];
  readonly isFixed: boolean;
  readonly onChange: (patch: Partial<CallDraft>) => void;
  readonly onTheme: (themeId: number) => void;
}

/** What the client says: words, quotations, themes. */
export function Notes({ keeper, themes, isFixed, onChange, onTheme }: NotesProps) {
  const { t } = useTranslation();
  const { draft, flush } = keeper;
  return (
    <div className={classes.notes}>
      <div className={classes.said}>
        <Textarea
          name="words"
          size="xl"
          label={t(($) => $.callWeek.talk.words)}
          description={
            (keeper.phase !== 'saved' || !isEmptyDraft(draft)) && (
              <DraftStatus phase={keeper.phase} error={keeper.error} />
            )
          }
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
        {!isFixed && <AddQuote quotes={draft.quotes} onChange={(quotes) => onChange({ quotes })} />}
      </div>
      {draft.quotes.length > 0 && (
        <Quotes
          quotes={draft.quotes}
          themes={themes}
          isDisabled={isFixed}
          onChange={(quotes) => onChange({ quotes })}
          onBlur={flush}
        />
      )}
      <fieldset className={classes.group} aria-label={t(($) => $.callWeek.talk.themes)}>
        <div className={classes.chips}>
          <p className={classes.label}>
            {t(($) => $.callWeek.talk.themes)}
            <span className={classes.soft}>{t(($) => $.callWeek.talk.themesHint)}</span>
          </p>
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
    </div>
  );
}
