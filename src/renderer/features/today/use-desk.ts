import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { MissedCall } from '#shared/contract/phone.ts';
import type { TodayLine } from '#shared/contract/today-lines.ts';
import { putOffTo } from '#shared/rules/today/put-off.ts';
import { useSettings } from '#renderer/api/settings.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { useHotkeys } from '#renderer/ui/keys/use-hotkeys.ts';
import { lineKeys } from './line-keys.ts';
import { useMissedActions, type MissedActions } from './missed/use-missed.ts';
import { missedStop, type Stop } from './stops.ts';
import { useCurrentLine } from './use-current-line.ts';
import { useLineActions, type LineActions } from './use-line-actions.ts';
import { useLineWords, type LineWords } from './use-line-words.ts';

/** As many dates as one looks through; a large shop has a hundred birthdays a day. */
const datesAtOnce = 10;

/** The day's lines as they are worked off. */
export interface Desk {
  readonly shown: readonly TodayLine[];
  readonly current: Stop | undefined;
  /** The current line was reached by keys, so the focus goes with it. */
  readonly isByKeys: boolean;
  readonly choose: (key: string) => void;
  readonly wordsOf: (line: TodayLine) => LineWords;
  readonly actions: LineActions;
  readonly missedActions: MissedActions;
  readonly tomorrow: string;
  readonly workingDay: string;
  /** The line that is moved to a day of the owner's choosing, while he chooses. */
  readonly moving: TodayLine | null;
  readonly chooseDay: (line: TodayLine | null) => void;
  readonly foldedDates: number;
  readonly unfoldDates: () => void;
}

export function useDesk(
  { lines, today }: Pick<Output<'today.get'>, 'lines' | 'today'>,
  missed: readonly MissedCall[],
): Desk {
  const { t } = useTranslation();
  const { workingDays } = useSettings();
  const [isAllDates, setAllDates] = useState(false);
  const [moving, chooseDay] = useState<TodayLine | null>(null);
  const [isByKeys, setByKeys] = useState(false);
  const dates = lines.filter(({ section }) => section === 'dates');
  const folded = isAllDates ? [] : dates.slice(datesAtOnce);
  const shown = lines.filter((line) => !folded.includes(line));
  const { line: current, choose, step } = useCurrentLine([...missed.map(missedStop), ...shown]);
  const wordsOf = useLineWords(today);
  const actions = useLineActions();
  const missedActions = useMissedActions();
  const tomorrow = putOffTo('tomorrow', today, workingDays);
  const workingDay = putOffTo('workingDay', today, workingDays);

  const go = (places: 1 | -1) => () => {
    setByKeys(true);
    step(places);
  };
  const withLine = (run: (line: TodayLine) => void) => () => {
    setByKeys(true);
    if (current && current.kind !== 'missed') run(current);
  };
  const withMissed = (run: (call: MissedCall) => void) => () => {
    setByKeys(true);
    if (current?.kind === 'missed') run(current.call);
  };
  const enabled = current !== undefined;
  const command = (id: keyof typeof lineKeys, title: string, run: () => void) => ({
    id: `today.${id}`,
    title,
    keys: lineKeys[id],
    run,
  });
  const isCall = current?.kind === 'call';
  const ofMissed = () => [
    command(
      'open',
      t(($) => $.phone.missed.callBack),
      withMissed(missedActions.callBack),
    ),
    command(
      'done',
      t(($) => $.phone.missed.doneShort),
      withMissed(missedActions.done),
    ),
    command(
      'dismiss',
      t(($) => $.phone.missed.dismiss),
      withMissed(missedActions.dismiss),
    ),
  ];
  const ofLine = () => [
    command(
      'open',
      isCall ? t(($) => $.today.line.call) : t(($) => $.today.line.open),
      withLine(actions.open),
    ),
    command(
      'done',
      isCall ? t(($) => $.today.line.talked) : t(($) => $.today.line.done),
      withLine(actions.done),
    ),
    command(
      'tomorrow',
      t(($) => $.today.line.tomorrow),
      withLine((line) => actions.move(line, tomorrow)),
    ),
    command(
      'workingDay',
      t(($) => $.today.line.nextWorkingDay),
      withLine((line) => actions.move(line, workingDay)),
    ),
    command(
      'day',
      t(($) => $.today.line.date),
      withLine(chooseDay),
    ),
  ];
  useCommands(
    [
      ...(current?.kind === 'missed' ? ofMissed() : ofLine()),
      command(
        'next',
        t(($) => $.today.line.next),
        go(1),
      ),
      command(
        'previous',
        t(($) => $.today.line.previous),
        go(-1),
      ),
    ],
    { enabled },
  );
  useHotkeys(
    [
      ['ArrowDown', go(1)],
      ['ArrowUp', go(-1)],
    ],
    { enabled },
  );
  return {
    shown,
    current,
    isByKeys,
    choose,
    wordsOf,
    actions,
    missedActions,
    tomorrow,
    workingDay,
    moving,
    chooseDay,
    foldedDates: folded.length,
    unfoldDates: () => setAllDates(true),
  };
}
