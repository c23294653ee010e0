import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { useUndo } from '#renderer/api/use-undo.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { useHotkeys } from '#renderer/ui/keys/use-hotkeys.ts';
import { readAfterCall, tellAfterCall } from './after-call.ts';
import classes from './talk.module.css';

interface TalkNoticesProps {
  readonly talk: Output<'callWeek.call'>;
  readonly isRestored: boolean;
  /** After a wrong number: the one to try now. */
  readonly nextPhone: string | null;
  /** Nothing was typed in this talk yet: Ctrl+Z means the one before, wherever the cursor waits. */
  readonly isUntouched: boolean;
}

/** What has to be said before the talk: what became of the last one, text that came back, another number. */
export function TalkNotices(props: TalkNoticesProps) {
  const { talk, isRestored, nextPhone, isUntouched } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { undo } = useUndo();
  const [after] = useState(() => {
    const told = readAfterCall();
    tellAfterCall(null);
    return told;
  });
  const { ownerName, shopName } = talk.facts;
  const last =
    after &&
    {
      talked: t(($) => $.callWeek.talk.after.talked, { name: after.name }),
      wrong_number: t(($) => $.callWeek.talk.after.wrong_number, { name: after.name }),
      asked_not_to_call: t(($) => $.callWeek.talk.after.asked_not_to_call, { name: after.name }),
      no_answer: againWords(),
      call_back: againWords(),
    }[after.outcome];
  const takeBack = async (): Promise<void> => {
    if (!after || after.actionId === null || !(await undo(after.actionId))) return;
    await navigate({
      to: '/call-week/$weekId/call/$callId',
      params: { weekId: talk.week.id, callId: after.callId },
    });
  };
  const isShown = last !== null && nextPhone === null;
  const canTakeBack = isShown && after?.actionId !== null;
  useHotkeys([['mod+KeyZ', () => void takeBack()]], {
    enabled: canTakeBack && isUntouched,
    inFields: true,
  });
  function againWords(): string {
    return t(($) => $.callWeek.talk.after.again, {
      name: after?.name ?? '',
      date: format.date(after?.again?.on ?? talk.facts.today, 'long'),
      time: after?.again?.time ?? '',
    });
  }
  return (
    <div aria-live="polite">
      {isShown && (
        <p className={classes.notice}>
          {last}
          {canTakeBack && (
            <Button
              variant="subtle"
              size="compact-sm"
              rightSection={isUntouched && <Kbd keys="mod+KeyZ" />}
              onClick={() => void takeBack()}
            >
              {t(($) => $.common.undo)}
            </Button>
          )}
        </p>
      )}
      {nextPhone !== null && (
        <p className={classes.notice} data-attention>
          {t(($) => $.callWeek.talk.nextPhone, { phone: format.phone(nextPhone) })}
        </p>
      )}
      {isRestored && <p className={classes.notice}>{t(($) => $.callWeek.talk.restored)}</p>}
      {ownerName.trim() === '' && shopName.trim() === '' && (
        <p className={classes.notice}>
          <Link to="/settings">{t(($) => $.callWeek.talk.introduce)}</Link>
        </p>
      )}
    </div>
  );
}
