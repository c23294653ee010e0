import { useNavigate } from '@tanstack/react-router';
import type { TodayLine } from '#shared/contract/today-lines.ts';
import { useCommand } from '#renderer/api/use-command.ts';

/** What one key does with a line. */
export interface LineActions {
  readonly done: (line: TodayLine) => void;
  readonly move: (line: TodayLine, on: string) => void;
  readonly open: (line: TodayLine) => void;
}

/** Each is one command that can be undone; calls and reminders have commands of their own, lines of rules share one. */
export function useLineActions(): LineActions {
  const navigate = useNavigate();
  const finishCall = useCommand('callWeek.finishCall');
  const moveCall = useCommand('callWeek.move');
  const doneReminder = useCommand('reminders.done');
  const moveReminder = useCommand('reminders.move');
  const done = useCommand('today.done');
  const move = useCommand('today.move');
  const toCard = (clientId: number): void =>
    void navigate({ to: '/clients/$clientId', params: { clientId } });
  return {
    done(line) {
      if (line.kind === 'call') void finishCall.run({ callId: line.callId, outcome: 'talked' });
      else if (line.kind === 'reminder') void doneReminder.run({ id: line.reminder.id });
      else void done.run(occasionOf(line));
    },
    move(line, on) {
      if (line.kind === 'call') void moveCall.run({ callId: line.callId, on });
      else if (line.kind === 'reminder') {
        void moveReminder.run({ id: line.reminder.id, on, time: line.reminder.time });
      } else void move.run({ ...occasionOf(line), until: on });
    },
    open(line) {
      if (line.kind === 'call') {
        const { weekId, callId } = line;
        void navigate({ to: '/call-week/$weekId/call/$callId', params: { weekId, callId } });
      } else if (line.kind !== 'reminder') toCard(line.clientId);
      else if (line.reminder.clientId !== null) toCard(line.reminder.clientId);
      else void navigate({ to: '/reminders', search: { reminder: line.reminder.id } });
    },
  };
}

type OfRule = Exclude<TodayLine, { kind: 'call' | 'reminder' }>;

const occasionOf = ({ kind, clientId, occasion }: OfRule) => ({ kind, clientId, occasion });
