import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Output } from '#shared/contract/index.ts';
import type { SegmentRule } from '#shared/contract/segments.ts';
import { ask, transport } from '#renderer/api/client.ts';
import { operationKey } from '#renderer/api/use-operation.ts';

/** Milliseconds of quiet after which a rule that is being put together is counted. */
const pause = 250;

/** The rule as it stood when it was last left alone for a moment. */
export function useSettledRule(rule: SegmentRule): SegmentRule {
  const text = JSON.stringify(rule);
  const [settled, setSettled] = useState({ text, rule });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ text, rule }), pause);
    return () => clearTimeout(timer);
    // The text says all of the rule, which is made anew with every render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [text]);
  return settled.rule;
}

/** How many clients a rule takes in, counted anew when the base changes. A count that nobody waits for is cancelled. */
export function useCount(rule: SegmentRule): UseQueryResult<Output<'segments.count'>> {
  return useQuery<Output<'segments.count'>>({
    queryKey: operationKey('segments.count', { rule }),
    queryFn: async ({ signal }) => {
      const jobId = crypto.randomUUID();
      signal.addEventListener('abort', () => transport().cancel(jobId));
      return (await ask('segments.count', { rule }, jobId)).value;
    },
    placeholderData: keepPreviousData,
  });
}
