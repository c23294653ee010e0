import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { Comparison } from './Comparison.tsx';
import { PairList } from './PairList.tsx';
import type { WaitingPair } from './use-pairs.ts';
import classes from './duplicates.module.css';

/** The list beside the pair that is compared. A pair that is settled goes, and the next one takes its place. */
export function Pairs({ pairs }: { readonly pairs: readonly WaitingPair[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, pairs.length - 1);
  const current = pairs[index];
  const go = (by: number): void => setChosen(Math.max(0, Math.min(pairs.length - 1, index + by)));
  useCommands([
    { id: 'duplicates.next', title: t(($) => $.duplicates.next), keys: 'KeyJ', run: () => go(1) },
    {
      id: 'duplicates.previous',
      title: t(($) => $.duplicates.previous),
      keys: 'KeyK',
      run: () => go(-1),
    },
  ]);
  return (
    <div className={classes.columns}>
      <PairList pairs={pairs} current={current?.key} onChoose={setChosen} />
      {current && (
        <Comparison key={current.key} firstId={current.firstId} secondId={current.secondId} />
      )}
    </div>
  );
}
