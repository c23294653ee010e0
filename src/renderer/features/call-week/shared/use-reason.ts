import { useTranslation } from 'react-i18next';
import type { ExclusionReason } from '#shared/contract/call-week-shapes.ts';
import { isIsoDate } from '#shared/rules/calendar.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';

interface Reasoned {
  readonly reason: ExclusionReason;
  readonly detail: string | null;
}

/** Why a client is left out: «говорили 10 ноя», «не наш клиент: конкурент». */
export function useReason(): (exclusion: Reasoned) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ reason, detail }) => {
    if (detail === null) return t(($) => $.callWeek.reasons[reason]);
    const date = isIsoDate(detail) ? format.date(detail) : detail;
    if (reason === 'asked_not_to_call') {
      return t(($) => $.callWeek.reasons.asked_not_to_call_on, { date });
    }
    if (reason === 'already_planned') {
      return t(($) => $.callWeek.reasons.already_planned_on, { date });
    }
    if (reason === 'called_lately') return t(($) => $.callWeek.reasons.called_lately_on, { date });
    if (reason === 'not_target') return t(($) => $.callWeek.reasons.not_target_because, { detail });
    if (reason === 'no_phone') return t(($) => $.callWeek.reasons.no_phone_as, { detail });
    return t(($) => $.callWeek.reasons.by_hand_because, { detail });
  };
}
