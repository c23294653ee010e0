import { getRouteApi } from '@tanstack/react-router';
import { failureOf } from '#renderer/api/failure-of.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Talk } from './Talk.tsx';

const route = getRouteApi('/call-week/$weekId/call/$callId');

/** One call of the week, for talking. */
export function CallPage() {
  const { callId } = route.useParams();
  const talk = useOperation('callWeek.call', { callId });
  const base = useOperation('base.info', {});
  const error = failureOf(talk, base);
  if (error) {
    return (
      <ErrorState
        error={error}
        onRetry={() => void Promise.all([talk.refetch(), base.refetch()])}
      />
    );
  }
  if (!talk.data || !base.data) return null;
  return <Talk key={callId} talk={talk.data} basePath={base.data.path} />;
}
