import { useRef, useState } from 'react';
import { z } from 'zod';
import { addDays } from '#shared/rules/calendar.ts';
import type { HeardTheme, WeekResult } from '#shared/contract/call-week-result.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useKeptText } from '#renderer/ui/edit/use-kept-text.ts';
import { localDate } from '#renderer/ui/format/use-format.ts';

const improvementDraft = z.object({
  themeId: z.int().nullable(),
  title: z.string(),
  owner: z.string(),
  dueOn: z.string().nullable(),
});
export type ImprovementDraft = z.output<typeof improvementDraft>;

/** Days within which a bottleneck is to be mended, unless the owner says otherwise. */
const usualDays = 14;

export interface ImprovementForm {
  /** What is being written; null while nothing is. */
  readonly draft: ImprovementDraft | null;
  /** What it is about: a theme, or nothing in particular. */
  readonly theme: HeardTheme | null;
  /** False where a closed window would take the words with it. */
  readonly isKept: boolean;
  /** What was written already stays, and is about this from now on. */
  readonly open: (theme: HeardTheme | null) => void;
  readonly change: (patch: Partial<ImprovementDraft>) => void;
  /** What was written is not wanted. */
  readonly close: () => void;
  /** Out of the way: what was written is there again when the form is opened. */
  readonly putAway: () => void;
  readonly save: () => Promise<void>;
}

/** The form for a new improvement of a week; what is written in it outlives the page and the window. */
export function useImprovementForm({
  weekId,
  themes,
}: Pick<WeekResult, 'weekId' | 'themes'>): ImprovementForm {
  const { text, isStored, type } = useKeptText(`improvement:${weekId}`);
  const [draft, setDraft] = useState(() => fromText(text));
  const [isAway, setAway] = useState(false);
  /** More may be typed while a save waits behind an import. */
  const latest = useRef(draft);
  const { run } = useCommand('improvements.save');
  const put = (next: ImprovementDraft | null): void => {
    latest.current = next;
    setDraft(next);
    setAway(false);
    type(next !== null && `${next.title}${next.owner}` !== '' ? JSON.stringify(next) : '');
  };
  return {
    draft: isAway ? null : draft,
    theme: themes.find(({ themeId }) => themeId === draft?.themeId) ?? null,
    isKept: isStored,
    open: (theme) =>
      put({
        title: '',
        owner: '',
        dueOn: addDays(localDate(), usualDays),
        ...draft,
        themeId: theme?.themeId ?? null,
      }),
    change: (patch) => draft && put({ ...draft, ...patch }),
    close: () => put(null),
    putAway: () => setAway(true),
    async save() {
      if (!draft || draft.title.trim() === '') return;
      if ((await run({ ...draft, weekId })) && latest.current === draft) put(null);
    },
  };
}

function fromText(text: string): ImprovementDraft | null {
  if (text === '') return null;
  try {
    return improvementDraft.parse(JSON.parse(text));
  } catch {
    // Written by another version: nothing in it can be put back.
    return null;
  }
}
