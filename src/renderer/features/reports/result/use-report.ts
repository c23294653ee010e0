import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Input } from '#shared/contract/index.ts';
import type { ReportResult } from '#shared/contract/reports.ts';
import { ask, transport } from '#renderer/api/client.ts';
import { operationKey } from '#renderer/api/use-operation.ts';

/**
 * Runs a report, and again whenever the base changes. One that nobody waits for any more (other parameters, another
 * page) is cancelled, so that a slow one never stands in the way of the next.
 */
export function useReport(
  input: Input<'reports.run'>,
  enabled: boolean,
): UseQueryResult<ReportResult> {
  return useQuery<ReportResult>({
    queryKey: operationKey('reports.run', input),
    queryFn: async ({ signal }) => {
      const jobId = crypto.randomUUID();
      signal.addEventListener('abort', () => transport().cancel(jobId));
      return (await ask('reports.run', input, jobId)).value;
    },
    enabled,
    placeholderData: (previous, query) =>
      query && isOf(previous, input.id) ? keepPreviousData(previous) : undefined,
  });
}

const isOf = (result: ReportResult | undefined, id: string): boolean => result?.id === id;
