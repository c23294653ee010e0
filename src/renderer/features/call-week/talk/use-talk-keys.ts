import { useTranslation } from 'react-i18next';
import type { CallOutcome } from '#shared/rules/call-outcome.ts';
import { useKeyHints } from '#renderer/ui/keys/key-hints.ts';
import { useHotkeys, type Hotkey } from '#renderer/ui/keys/use-hotkeys.ts';
import { outcomeKeys, scoreKeys, themeKeys } from './talk-keys.ts';

interface TalkActions {
  readonly onScore: (score: number) => void;
  /** The theme that stands so far in the row. */
  readonly onTheme: (place: number) => void;
  readonly onOutcome: (outcome: CallOutcome) => void;
  readonly onQuote: () => void;
  readonly onNextStep: () => void;
  readonly enabled: boolean;
}

/** The whole talk by keys: a bare key outside of fields, the same with Alt inside; outcomes everywhere. */
export function useTalkKeys(actions: TalkActions): void {
  const { t } = useTranslation();
  const { enabled } = actions;
  const typed: Hotkey[] = [
    ...scoreKeys.map(([score, code]): Hotkey => [code, () => actions.onScore(score)]),
    ...themeKeys.map((code, place): Hotkey => [code, () => actions.onTheme(place)]),
    ['KeyS', actions.onNextStep],
    ['KeyC', actions.onQuote],
  ];
  useKeyHints([
    { keys: ['Digit0', 'Minus'], isRange: true, title: t(($) => $.help.keys.score) },
    {
      keys: [themeKeys[0] ?? '', themeKeys.at(-1) ?? ''],
      isRange: true,
      title: t(($) => $.help.keys.themes),
    },
    ...(['talked', 'no_answer', 'call_back', 'wrong_number', 'asked_not_to_call'] as const).map(
      (outcome) => ({
        keys: [outcomeKeys[outcome]],
        title: t(($) => $.callWeek.talk.outcomes[outcome]),
      }),
    ),
  ]);
  useHotkeys(typed, { enabled });
  useHotkeys(
    typed.map(([binding, run]): Hotkey => [`alt+${binding}`, run]),
    { enabled, inFields: true },
  );
  useHotkeys(
    [
      [outcomeKeys.talked, () => actions.onOutcome('talked')],
      [outcomeKeys.no_answer, () => actions.onOutcome('no_answer')],
      [outcomeKeys.call_back, () => actions.onOutcome('call_back')],
      [outcomeKeys.wrong_number, () => actions.onOutcome('wrong_number')],
      [outcomeKeys.asked_not_to_call, () => actions.onOutcome('asked_not_to_call')],
    ],
    { enabled },
  );
}
