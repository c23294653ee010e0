import { notifications } from '@mantine/notifications';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TellableNotice } from '#shared/contract/notices.ts';
import { call } from '../../api/client.ts';
import { canNotify } from '../../ui/desktop-notices.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import { NoticeActions, type ToldReminder } from './NoticeActions.tsx';
import { wordsOf, wordsOfMissed, type NoticeWords } from './notice-words.ts';
import classes from './Notices.module.css';

/** How often it is looked whether something is due: after a sleep or a change of the clock, no later than this. */
const every = 30_000;
/** What is on Today anyway does not stand in the way for longer than this, in milliseconds. */
const passingFor = 15_000;
const talkPage = /^\/call-week\/\d+\/call\//u;

/**
 * Tells of what falls due, on the desktop where that is allowed and in the window where not. The core gives each
 * notice out once, so that of several windows one tells; a failed look is tried again with the next.
 */
export function Notices() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  // Nothing comes up over a talk: it waits until that has ended.
  const isTalking = useLocation({ select: ({ pathname }) => talkPage.test(pathname) });

  const tell = (
    key: string,
    words: NoticeWords,
    clientId: number | null,
    reminder: ToldReminder | null,
  ): void => {
    const open = (): void => {
      if (clientId === null) void navigate({ to: '/today' });
      else void navigate({ to: '/clients/$clientId', params: { clientId } });
    };
    if (canNotify()) {
      const shown = new Notification(words.title, { body: words.body, tag: key });
      shown.addEventListener('click', () => {
        globalThis.focus();
        open();
        shown.close();
      });
      return;
    }
    notifications.show({
      id: key,
      title: words.title,
      message: (
        <>
          <span className={classes.body}>{words.body}</span>
          <NoticeActions
            reminder={reminder}
            onOpen={open}
            onClose={() => notifications.hide(key)}
          />
        </>
      ),
      autoClose: reminder ? false : passingFor,
      closeButtonProps: { 'aria-label': t(($) => $.common.close) },
    });
  };
  const tellAll = (
    fresh: readonly TellableNotice[],
    missed: readonly TellableNotice[],
    isCut: boolean,
  ) => {
    for (const notice of fresh) {
      const { key, clientId, reminderId, occurrence } = notice;
      const reminder = reminderId === null ? null : { id: reminderId, occurrence };
      tell(key, wordsOf(i18n, format, notice), clientId, reminder);
    }
    if (missed.length > 0) tell('missed', wordsOfMissed(i18n, format, missed, isCut), null, null);
  };
  const latest = useRef(tellAll);
  useEffect(() => {
    latest.current = tellAll;
  });

  useEffect(() => {
    if (isTalking) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLooking = false;
    let isOver = false;
    const look = async (): Promise<void> => {
      if (isLooking) return;
      isLooking = true;
      clearTimeout(timer);
      let wait = every;
      try {
        const place = { timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone };
        const { isWaiting, nextAt } = await call('notices.waiting', place);
        if (nextAt !== null)
          wait = Math.min(wait, Math.max(Date.parse(nextAt) - Date.now(), 0) + 50);
        if (isWaiting && !isOver) {
          const { fresh, missed, isCut } = await call('notices.take', place);
          latest.current(fresh, missed, isCut);
        }
      } catch {
        // Whatever keeps the core from answering is said by what the user asks of it; nothing was taken.
      }
      isLooking = false;
      if (!isOver) timer = setTimeout(() => void look(), wait);
    };
    const lookNow = (): void => void look();
    lookNow();
    globalThis.addEventListener('focus', lookNow);
    document.addEventListener('visibilitychange', lookNow);
    return () => {
      isOver = true;
      clearTimeout(timer);
      globalThis.removeEventListener('focus', lookNow);
      document.removeEventListener('visibilitychange', lookNow);
    };
  }, [isTalking]);
  return null;
}
