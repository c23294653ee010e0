import type { BulkChange, BulkWhom } from '#shared/contract/bulk.ts';
import type { Output } from '#shared/contract/index.ts';
import { useOperation } from '#renderer/api/use-operation.ts';

export interface BulkPreview {
  readonly data: Output<'bulk.preview'> | undefined;
  readonly error: Error | null;
  /** It tells of this very change, not of the one before. */
  readonly isOfNow: boolean;
}

/** What a change would do; null while the change is not whole yet. */
export function usePreview(whom: BulkWhom, change: BulkChange | null): BulkPreview {
  const asked = { whom, change: change ?? { what: 'source' as const, value: null } };
  const { data, error, isPlaceholderData } = useOperation('bulk.preview', asked, {
    enabled: change !== null,
    keepPrevious: true,
  });
  const isOfNow = change !== null && data !== undefined && !isPlaceholderData && error === null;
  return { data, error, isOfNow };
}
