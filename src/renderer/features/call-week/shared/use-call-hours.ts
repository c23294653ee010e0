import { useTranslation } from 'react-i18next';

/** When a client likes to be called: «звонить 11:00–18:00»; null where any time will do. */
export function useCallHours(): (from: string | null, to: string | null) => string | null {
  const { t } = useTranslation();
  return (from, to) => {
    if (from !== null && to !== null) return t(($) => $.callWeek.plan.hours, { from, to });
    if (from !== null) return t(($) => $.callWeek.plan.hoursFrom, { from });
    return to === null ? null : t(($) => $.callWeek.plan.hoursTo, { to });
  };
}
