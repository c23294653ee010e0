import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/contract/index.ts';
import type { TrashItem } from '#shared/contract/trash.ts';
import { useJob } from '#renderer/api/use-job.ts';

/** Brings things back, and says what did not come. */
export function useRestore() {
  const { t } = useTranslation();
  const job = useJob('trash.restore');
  const [outcome, setOutcome] = useState('');
  const run = async (input: Input<'trash.restore'>): Promise<void> => {
    setOutcome('');
    const done = await job.run(input);
    if (!done) return;
    const { leftOut, refused } = done;
    setOutcome(
      [
        ...(leftOut > 0 ? [t(($) => $.trash.leftOut, { count: leftOut })] : []),
        ...(refused > 0 ? [t(($) => $.trash.refused, { count: refused })] : []),
      ].join(' '),
    );
  };
  return {
    job,
    outcome,
    restore: ({ id, problem }: TrashItem): Promise<void> =>
      run({ which: { ids: [id] }, withParents: problem?.reason === 'parent' }),
    restoreAll: (filter: { readonly text: string; readonly kind?: TrashItem['kind'] }) =>
      run({ which: { filter } }),
  };
}
