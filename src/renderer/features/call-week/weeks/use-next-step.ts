import { useTranslation } from 'react-i18next';
import type { WeekSummary } from '#shared/contract/call-week-shapes.ts';

interface NextStep {
  readonly title: string;
  readonly link: {
    readonly to: '/call-week/$weekId' | '/call-week/$weekId/believe' | '/call-week/$weekId/result';
    readonly params: { readonly weekId: number };
  };
}

/** What a running week asks for next: beliefs before the first call, then calls, then the result. */
export function useNextStep({ id, open, sealedAt }: WeekSummary): NextStep {
  const { t } = useTranslation();
  const params = { weekId: id };
  if (open === 0) {
    return {
      title: t(($) => $.callWeek.list.results),
      link: { to: '/call-week/$weekId/result', params },
    };
  }
  if (sealedAt === null) {
    return {
      title: t(($) => $.callWeek.plan.believe),
      link: { to: '/call-week/$weekId/believe', params },
    };
  }
  return { title: t(($) => $.callWeek.list.continue), link: { to: '/call-week/$weekId', params } };
}
