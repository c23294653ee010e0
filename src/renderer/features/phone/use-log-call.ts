import { parseCallLength } from '#shared/rules/call-length.ts';
import { useBasePath } from '#renderer/api/base.ts';
import { endCall, type CurrentCall } from '#renderer/api/telephone.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { keptText, settle } from '#renderer/ui/edit/kept-text.ts';
import { wordsOf } from './words.ts';

/** A clock that has run for longer than this was forgotten: nobody knows the length any more. */
const forgottenAfterSeconds = 3 * 3600;

/** Seconds of a call so far; null where no telephone rang. */
export const runSeconds = ({ startedAt }: CurrentCall, now = Date.now()): number | null =>
  startedAt === null ? null : Math.max(0, Math.floor((now - startedAt) / 1000));

/** The length to keep: as typed, else as the clock has it; undefined where what was typed is no length. */
export function lengthOf(call: CurrentCall): number | null | undefined {
  if (call.length !== null) return parseCallLength(call.length);
  const seconds = runSeconds(call);
  return seconds === null || seconds > forgottenAfterSeconds ? null : seconds;
}

/** Writes a call down with one key, and lets go of it, unless more was typed of it in the meantime. */
export function useLogCall(call: CurrentCall) {
  const base = useBasePath();
  const { run, isRunning } = useCommand('phone.log');
  const log = async (clientId: number, outcome: 'talked' | 'no_answer'): Promise<void> => {
    const durationSeconds = outcome === 'talked' ? lengthOf(call) : null;
    if (isRunning || durationSeconds === undefined) return;
    const words = keptText(base, wordsOf(call.number));
    const sent = words.read() ?? '';
    const logged = await run({
      clientId,
      number: call.number,
      direction: call.direction,
      outcome,
      durationSeconds,
      text: sent.trim(),
      ...(call.startedAt === null ? {} : { happenedAt: new Date(call.startedAt).toISOString() }),
    });
    if (logged && settle(words, sent)) endCall(call.key);
  };
  return { log, isRunning };
}
