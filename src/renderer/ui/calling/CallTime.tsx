import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  badTime,
  clockOfClient,
  type BadTime,
  type ClientHours,
} from '#shared/rules/client-hours.ts';
import classes from './calling.module.css';

const aWhile = 20_000;

/** The computer's zone is the shop's. */
const shopZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A UTC instant that moves on by itself, so that what rests on it never says yesterday's hour. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), aWhile);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The clock where the client is, beside their telephone; nothing where it shows the same as ours. */
export function TheirTime({ timeZone }: { readonly timeZone: string | null }) {
  const { t } = useTranslation();
  const time = clockOfClient(timeZone, useNow(), shopZone());
  if (time === null) return null;
  return <span className={classes.theirs}>{t(($) => $.card.hours.theirTime, { time })}</span>;
}

/** A quiet word of warning where a call would come outside the hours that a client likes. */
export function BadTimeNotice({ callFrom, callTo, timeZone }: ClientHours) {
  const words = useWords();
  const bad = badTime({ callFrom, callTo, timeZone }, useNow(), shopZone());
  return bad && <span className={classes.bad}>{words(bad)}</span>;
}

function useWords(): (bad: BadTime) => string {
  const { t } = useTranslation();
  return ({ time, from, to, isAsked }) => {
    if (!isAsked) return t(($) => $.card.hours.early, { time });
    if (from !== null && to !== null) return t(($) => $.card.hours.between, { time, from, to });
    if (from !== null) return t(($) => $.card.hours.after, { time, from });
    return t(($) => $.card.hours.before, { time, to: to ?? '' });
  };
}
