import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export function WelcomePage() {
  const { t } = useTranslation();
  return <Page title={t(($) => $.shell.rail.today)}>{null}</Page>;
}
