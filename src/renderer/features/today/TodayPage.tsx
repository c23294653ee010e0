import { failureOf } from '#renderer/api/failure-of.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { DayPage } from './DayPage.tsx';

/** The day turns by the clock, not by a change in the base. */
const askAgainAfter = 5 * 60_000;

/** What this day asks for: whom to call, what falls due, what was left over, whom to remember. */
export function TodayPage() {
  const today = useOperation('today.get', {}, { refetchInterval: askAgainAfter });
  const failure = failureOf(today);
  if (failure) return <ErrorState error={failure} onRetry={() => void today.refetch()} />;
  if (!today.data) return null;
  return <DayPage day={today.data} hour={new Date(today.dataUpdatedAt).getHours()} />;
}
