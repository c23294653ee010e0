import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export function CallWeekPlanPage() {
  const { t } = useTranslation();
  return <Page title={t(($) => $.shell.rail.callWeek)}>{null}</Page>;
}
