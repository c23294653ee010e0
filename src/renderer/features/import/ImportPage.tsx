import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export function ImportPage() {
  const { t } = useTranslation();
  return <Page title={t(($) => $.shell.rail.import)}>{null}</Page>;
}
