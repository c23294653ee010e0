import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { belief as beliefShape, type Week } from '#shared/contract/call-week-shapes.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { DraftStatus } from '../draft/DraftStatus.tsx';
import { useDraftKeeper } from '../draft/use-draft-keeper.ts';
import { NewTheme } from '../shared/NewTheme.tsx';
import { ThemeChip } from '../shared/ThemeChip.tsx';
import { useThemes } from '../shared/use-theme-names.ts';
import classes from './believe.module.css';

type Beliefs = Week['beliefs'];
const shape = z.array(beliefShape);

/** As the base keeps them: a note is trimmed, and an empty one is none. */
const asKept = (beliefs: Beliefs): string =>
  JSON.stringify(beliefs.map(({ themeId, note }) => [themeId, note?.trim() || null]));
const isSame = (a: Beliefs, b: Beliefs): boolean => asKept(a) === asKept(b);

interface BeliefEditorProps {
  readonly week: Week;
  readonly basePath: string;
}

/** Themes ticked, each with why; kept as it is typed. */
export function BeliefEditor({ week, basePath }: BeliefEditorProps) {
  const { t } = useTranslation();
  const believe = useCommand('callWeek.believe', { quiet: true, failure: 'inline' });
  const { draft, change, flush, phase, error } = useDraftKeeper({
    saved: week.beliefs,
    storageKey: `fifteen.beliefs:${basePath}:${week.id}`,
    schema: shape,
    isSame,
    send: (beliefs: Beliefs) => believe.attempt({ weekId: week.id, beliefs }),
  });
  const chosen = draft.map(({ themeId }) => themeId);
  const themes = useThemes(chosen);
  const title = (themeId: number): string => themes.find(({ id }) => id === themeId)?.title ?? '';

  const toggle = (themeId: number): void => {
    change(
      chosen.includes(themeId)
        ? draft.filter((belief) => belief.themeId !== themeId)
        : [...draft, { themeId, note: null }],
    );
    flush();
  };
  return (
    <div className={classes.editor}>
      <p className={classes.lead}>{t(($) => $.callWeek.believe.lead)}</p>
      <Section title={t(($) => $.callWeek.believe.pick)}>
        <div className={classes.chips}>
          {themes.map((theme) => (
            <ThemeChip
              key={theme.id}
              isOn={chosen.includes(theme.id)}
              onToggle={() => toggle(theme.id)}
            >
              {theme.title}
            </ThemeChip>
          ))}
          <NewTheme onAdd={(themeId) => !chosen.includes(themeId) && toggle(themeId)} />
        </div>
      </Section>
      <Section
        title={t(($) => $.callWeek.believe.ours)}
        aside={draft.length > 0 && <DraftStatus phase={phase} error={error} />}
      >
        {draft.length === 0 && <p className={classes.lead}>{t(($) => $.callWeek.believe.none)}</p>}
        <ol className={classes.beliefs}>
          {draft.map((belief) => (
            <li key={belief.themeId} className={classes.belief}>
              <span className={classes.theme}>{title(belief.themeId)}</span>
              <TextInput
                aria-label={`${t(($) => $.callWeek.believe.note)}: ${title(belief.themeId)}`}
                placeholder={t(($) => $.callWeek.believe.note)}
                value={belief.note ?? ''}
                maxLength={500}
                onChange={({ currentTarget: { value } }) =>
                  change(
                    draft.map((other) =>
                      other.themeId === belief.themeId ? { ...other, note: value } : other,
                    ),
                  )
                }
                onBlur={flush}
              />
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
