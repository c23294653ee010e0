import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCallLength } from '#shared/rules/call-length.ts';
import { changeCall, type CurrentCall } from '#renderer/api/telephone.ts';
import { lengthOf, runSeconds } from './use-log-call.ts';
import classes from './phone.module.css';

const secondMs = 1000;

/** The clock of a call. Typing stops it; an empty field keeps no length. */
export function LengthField({ call }: { readonly call: CurrentCall }) {
  const { t } = useTranslation();
  const [now, setNow] = useState(Date.now);
  const isRunning = call.length === null;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNow(Date.now()), secondMs);
    return () => clearInterval(timer);
  }, [isRunning]);
  const seconds = runSeconds(call, now);
  if (seconds === null) return null;
  return (
    <TextInput
      className={classes.length}
      size="xs"
      aria-label={t(($) => $.phone.call.length)}
      title={t(($) => $.phone.call.lengthHint)}
      maxLength={9}
      value={call.length ?? formatCallLength(seconds)}
      error={lengthOf(call) === undefined && t(($) => $.phone.call.lengthWrong)}
      onChange={(event) => changeCall(call.key, { length: event.currentTarget.value })}
    />
  );
}
