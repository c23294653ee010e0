/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- a group that is decided by keys */
import { Button, Checkbox } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { digitOf } from '#shared/rules/physical-keys.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { isTyping } from '#renderer/ui/keys/use-hotkeys.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { canBeSameForAll, kindOf, nextUndecided, sameAs } from '../draft/decisions.ts';
import type { Choice } from '../draft/state.ts';
import { useDraft } from '../draft/use-draft.ts';
import { ChoiceButtons } from './ChoiceButtons.tsx';
import { DoubtSides } from './DoubtSides.tsx';
import classes from './Doubts.module.css';

interface DoubtsProps {
  /** Takes the focus, and with it the keys 1, 2, 3 and the arrows. */
  readonly frameRef: Ref<HTMLDivElement>;
}

/** Doubtful clients one by one, the file beside the base: the same person, a new client, or left out. */
export function Doubts({ frameRef }: DoubtsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { draft, state } = useDraft();
  const { doubts, decisions } = state;
  const [at, setAt] = useState(0);
  const [candidateAt, setCandidateAt] = useState(0);
  const [forAll, setForAll] = useState(false);
  const forAllBox = useRef<HTMLInputElement>(null);
  const index = Math.min(at, doubts.length - 1);
  const doubt = doubts[index];
  if (!doubt) return null;

  const decision = decisions.get(doubt.key);
  const chosenAt =
    decision?.kind === 'same' ? doubt.candidates.findIndex(({ ref }) => ref === decision.ref) : -1;
  const shown = chosenAt >= 0 ? chosenAt : Math.min(candidateAt, doubt.candidates.length - 1);
  const candidate = doubt.candidates[shown];
  const undecided = doubts.filter(({ key }) => !decisions.has(key));
  const alike = undecided.filter((other) => other !== doubt && kindOf(other) === kindOf(doubt));

  const goTo = (next: number): void => {
    setAt(Math.min(Math.max(next, 0), doubts.length - 1));
    setCandidateAt(0);
    setForAll(false);
  };
  const decide = (kind: Choice['kind']): void => {
    if (kind === 'same' && !candidate) return;
    const choice: Choice =
      kind === 'same' && candidate ? sameAs(doubt, candidate.ref) : decided(kind);
    draft.decide(doubt.key, choice, forAll && isForAllPossible(kind));
    goTo(nextUndecided(doubts, draft.store.get().decisions, index));
  };
  const isForAllPossible = (kind: Choice['kind']): boolean =>
    kind !== 'same' || canBeSameForAll(doubt);
  const showCandidate = (next: number): void => {
    const count = doubt.candidates.length;
    if (count < 2 || next === shown) return;
    if (decision) draft.undecide(doubt.key);
    setCandidateAt((next + count) % count);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const run = actions[digitOf(event.nativeEvent) ?? event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };
  const actions: Readonly<Record<string, () => void>> = {
    1: () => decide('same'),
    2: () => decide('new'),
    3: () => decide('leave_out'),
    4: () => forAllBox.current?.click(),
    ArrowDown: () => goTo(index + 1),
    ArrowUp: () => goTo(index - 1),
    ArrowRight: () => showCandidate(shown + 1),
    ArrowLeft: () => showCandidate(shown - 1),
    Backspace: () => draft.undecide(doubt.key),
  };

  return (
    <Section
      title={
        undecided.length === 0
          ? t(($) => $.importScreen.doubts.allDecided)
          : t(($) => $.importScreen.doubts.title, {
              count: undecided.length,
              n: format.number(undecided.length),
            })
      }
    >
      <p className={classes.text}>{t(($) => $.importScreen.doubts.text)}</p>
      <div
        ref={frameRef}
        className={classes.frame}
        role="group"
        tabIndex={0}
        aria-label={t(($) => $.importScreen.doubts.place, { at: index + 1, of: doubts.length })}
        onKeyDown={onKeyDown}
      >
        <div className={classes.places} hidden={doubts.length === 1}>
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.step}
            disabled={index === 0}
            leftSection={<IconArrowLeft size={16} stroke={1.5} aria-hidden />}
            onClick={() => goTo(index - 1)}
          >
            {t(($) => $.importScreen.doubts.previous)}
          </Button>
          <span className={classes.place}>
            {t(($) => $.importScreen.doubts.place, {
              at: format.number(index + 1),
              of: format.number(doubts.length),
            })}
          </span>
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.step}
            disabled={index === doubts.length - 1}
            rightSection={<IconArrowRight size={16} stroke={1.5} aria-hidden />}
            onClick={() => goTo(index + 1)}
          >
            {t(($) => $.importScreen.doubts.next)}
          </Button>
        </div>
        <DoubtSides doubt={doubt} shown={shown} onShow={showCandidate} />
        <div className={classes.choices}>
          <ChoiceButtons
            chosen={decision?.kind ?? null}
            hasCandidate={candidate !== undefined}
            onChoose={decide}
            onUndecide={() => draft.undecide(doubt.key)}
          />
          {alike.length > 0 && (
            <Checkbox
              ref={forAllBox}
              checked={forAll}
              label={t(($) => $.importScreen.doubts.forAll, {
                count: alike.length,
                n: format.number(alike.length),
              })}
              onChange={(event) => setForAll(event.currentTarget.checked)}
            />
          )}
        </div>
      </div>
    </Section>
  );
}

const decided = (kind: Choice['kind']): Choice =>
  kind === 'leave_out' ? { kind: 'leave_out' } : { kind: 'new' };
