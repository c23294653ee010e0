import { useState } from 'react';
import type { HeardTheme } from '#shared/contract/call-week-result.ts';
import { useCommand } from '#renderer/api/use-command.ts';

export interface ImprovementForm {
  /** What the improvement being written is about: a theme, or nothing in particular; undefined while none is. */
  readonly theme: HeardTheme | null | undefined;
  readonly open: (theme: HeardTheme | null) => void;
  readonly close: () => void;
  readonly save: (draft: {
    readonly title: string;
    readonly owner: string;
    readonly dueOn: string | null;
  }) => Promise<void>;
}

/** The form for a new improvement of a week. */
export function useImprovementForm(weekId: number): ImprovementForm {
  const [theme, setTheme] = useState<HeardTheme | null | undefined>(undefined);
  const save = useCommand('improvements.save');
  return {
    theme,
    open: setTheme,
    close: () => setTheme(undefined),
    async save({ title, owner, dueOn }) {
      const saved = await save.run({
        title,
        weekId,
        themeId: theme?.themeId ?? null,
        owner,
        dueOn,
      });
      if (saved) setTheme(undefined);
    },
  };
}
