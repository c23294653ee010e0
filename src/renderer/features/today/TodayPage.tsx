import { failureOf } from '#renderer/api/failure-of.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { DayPage } from './DayPage.tsx';
import { useMissed } from './missed/use-missed.ts';

/** The day turns by the clock, not by a change in the base. */
const askAgainAfter = 5 * 60_000;

/** What this day asks for: whom to call, what falls due, what was left over, whom to remember. */
export function TodayPage() {
  const today = useOperation('today.get', {}, { refetchInterval: askAgainAfter });
  const missed = useMissed();
  const failure = failureOf(today);
  if (failure) return <ErrorState error={failure} onRetry={() => void today.refetch()} />;
  // Until it is known what stands on top: the first line has the keys.
  if (!today.data || missed.isPending) return null;
  return (
    <DayPage day={today.data} missed={missed} hour={new Date(today.dataUpdatedAt).getHours()} />
  );
}
