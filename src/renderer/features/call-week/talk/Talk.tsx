import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callDraft, type CallDraft } from '#shared/contract/call-week-shapes.ts';
import type { Output } from '#shared/contract/index.ts';
import type { CallOutcome } from '#shared/rules/call-outcome.ts';
import { useToasts } from '#renderer/api/toasts.tsx';
import { useCommand } from '#renderer/api/use-command.ts';
import { WindowTitle } from '#renderer/ui/WindowTitle.tsx';
import { isSameDraft } from '../draft/same-draft.ts';
import { useDraftKeeper } from '../draft/use-draft-keeper.ts';
import { useThemes } from '../shared/use-theme-names.ts';
import { WeekSteps } from '../shared/WeekSteps.tsx';
import { tellAfterCall } from './after-call.ts';
import { CallBackDialog } from './CallBackDialog.tsx';
import { ClientFacts } from './ClientFacts.tsx';
import { Conclusion } from './Conclusion.tsx';
import { Notes } from './Notes.tsx';
import { Outcomes } from './Outcomes.tsx';
import { Script } from './Script.tsx';
import { TalkNotices } from './TalkNotices.tsx';
import { useDialled } from './use-dialled.ts';
import { useTalkKeys } from './use-talk-keys.ts';
import classes from './talk.module.css';

interface TalkProps {
  readonly talk: Output<'callWeek.call'>;
  readonly basePath: string;
}

/** The screen for talking: who they are on the left; what to say, what they say and how it ended on the right. */
export function Talk({ talk, basePath }: TalkProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { call, week, client } = talk;
  const [isCallBackOpen, setCallBackOpen] = useState(false);
  const wrongPhones = client.phones.filter(({ isWrong }) => isWrong).length;
  // Said while the number stays flagged: an undo takes it back.
  const [next, setNext] = useState<{ phone: string; wrongBefore: number } | null>(null);
  const dialled = useDialled(client.phones);
  const [isTouched, setTouched] = useState(false);
  const notes = useRef<HTMLDivElement>(null);
  const isEnding = useRef(false);
  const save = useCommand('callWeek.draft', { quiet: true, failure: 'inline' });
  // The next talk says what became of this one: a toast would lie over the buttons that are needed now.
  const finish = useCommand('callWeek.finishCall', { quiet: true });
  const toasts = useToasts();
  const keeper = useDraftKeeper({
    saved: talk.draft,
    storageKey: `fifteen.call-draft:${basePath}:${call.id}`,
    schema: callDraft,
    isSame: isSameDraft,
    send: (draft: CallDraft) => save.attempt({ callId: call.id, ...draft }),
  });
  const { draft } = keeper;
  const themes = useThemes(draft.themeIds);
  const isFixed = week.finishedAt !== null;
  const change = (patch: Partial<CallDraft>): void => {
    setTouched(true);
    keeper.change({ ...draft, ...patch });
  };
  const toggleTheme = (themeId: number): void =>
    change({
      themeIds: draft.themeIds.includes(themeId)
        ? draft.themeIds.filter((id) => id !== themeId)
        : [...draft.themeIds, themeId],
    });

  const goOn = async (nextCallId: number | null): Promise<void> => {
    const params = { weekId: week.id };
    if (nextCallId === null) await navigate({ to: '/call-week/$weekId/result', params });
    else {
      await navigate({
        to: '/call-week/$weekId/call/$callId',
        params: { ...params, callId: nextCallId },
      });
    }
  };
  const end = async (
    outcome: CallOutcome,
    callBack?: { readonly on: string; readonly time: string },
  ): Promise<void> => {
    if (!call.isOpen || isFixed || isEnding.current) return;
    if (outcome === 'call_back' && callBack === undefined) {
      setCallBackOpen(true);
      return;
    }
    // A second press before the answer must not end the call twice.
    isEnding.current = true;
    const sent = draft;
    const common = { callId: call.id, draft: sent };
    const ended = await finish.attempt(
      outcome === 'call_back'
        ? { ...common, outcome, on: callBack?.on ?? '', time: callBack?.time ?? '' }
        : outcome === 'wrong_number' && dialled.phone
          ? { ...common, outcome, phoneId: dialled.phone.id }
          : { ...common, outcome },
    );
    isEnding.current = false;
    if (!ended.ok) return;
    const { value: done, action } = ended;
    keeper.settle(sent);
    setCallBackOpen(false);
    if (done.nextPhone) {
      if (action) toasts.done(action);
      const phone = done.nextPhone.e164 ?? done.nextPhone.asWritten;
      setNext({ phone, wrongBefore: wrongPhones });
      return;
    }
    if (done.nextCallId === null) {
      if (action) toasts.done(action);
    } else {
      const { name } = client;
      const actionId = action?.id ?? null;
      tellAfterCall({ name, outcome, again: done.again, callId: call.id, actionId });
    }
    await goOn(done.nextCallId);
  };

  useTalkKeys({
    enabled: !isFixed,
    onScore: (score) => change({ score: draft.score === score ? null : score }),
    onTheme: (place) => {
      const theme = themes[place];
      if (theme) toggleTheme(theme.id);
    },
    onOutcome: (outcome) => void end(outcome),
    onQuote: () => change({ quotes: [...draft.quotes, { text: '', themeId: null }] }),
    onNextStep: () => focusField(notes.current, 'nextStep'),
  });
  useEffect(() => focusField(notes.current, 'words'), []);

  const title = t(($) => $.callWeek.talk.place, { place: week.place, calls: week.calls });
  return (
    <div className={classes.talk}>
      <WindowTitle page={title} />
      <header className={classes.header}>
        <h1 className={classes.title}>{title}</h1>
        <WeekSteps
          weekId={week.id}
          current="call"
          nextCallId={call.isOpen ? call.id : talk.nextCallId}
          isSealed={week.sealedAt !== null}
          isFinished={isFixed}
        />
      </header>
      <ClientFacts talk={talk} dialled={dialled} />
      <div className={classes.main} ref={notes}>
        <div className={classes.spoken}>
          <TalkNotices
            talk={talk}
            isRestored={keeper.isRestored && keeper.phase !== 'failed'}
            isUntouched={!isTouched && !keeper.isRestored}
            nextPhone={next && wrongPhones > next.wrongBefore ? next.phone : null}
          />
          <Script talk={talk} />
          <Notes
            keeper={keeper}
            themes={themes}
            isFixed={isFixed}
            onChange={change}
            onTheme={toggleTheme}
          />
        </div>
        <Conclusion keeper={keeper} isFixed={isFixed} onChange={change} />
      </div>
      <Outcomes
        talk={talk}
        isRunning={finish.isRunning}
        onOutcome={(outcome) => void end(outcome)}
        onNext={() => {
          tellAfterCall(null);
          void goOn(talk.nextCallId);
        }}
      />
      {isCallBackOpen && (
        <CallBackDialog
          name={client.name}
          weekId={week.id}
          callId={call.id}
          onClose={() => setCallBackOpen(false)}
          onChoose={(on, time) => void end('call_back', { on, time })}
        />
      )}
    </div>
  );
}

/** Fields are found by name, so that keys reach them however deep they are. */
function focusField(within: HTMLElement | null, name: string): void {
  const field = within?.querySelector(`[name="${name}"]`);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.focus({ preventScroll: name === 'words' });
  // What was written before goes on where it ends.
  field.setSelectionRange(field.value.length, field.value.length);
}
