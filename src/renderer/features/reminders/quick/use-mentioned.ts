import { useDebouncedValue } from '@mantine/hooks';
import type { Output } from '#shared/contract/index.ts';
import { useOperation } from '#renderer/api/use-operation.ts';

export type Mentioned = Output<'reminders.mentioned'>[number];

const pauseMs = 120;
const shortest = 3;

/** Clients whom the text may speak of. `isPending`: the answer for this very text is still on its way. */
export function useMentioned(text: string): {
  readonly found: readonly Mentioned[];
  readonly isPending: boolean;
} {
  const sought = text.trim().slice(0, 500);
  const [asked] = useDebouncedValue(sought, pauseMs);
  const isAsked = asked.length >= shortest;
  const answer = useOperation(
    'reminders.mentioned',
    { text: asked },
    { enabled: isAsked, asOneTypes: true },
  );
  const isLate = asked !== sought || (isAsked && (answer.isPending || answer.isPlaceholderData));
  return {
    found: sought.length >= shortest ? (answer.data ?? []) : [],
    // A failed search offers nobody, and holds nobody up.
    isPending: isLate && sought.length >= shortest && !answer.error,
  };
}
