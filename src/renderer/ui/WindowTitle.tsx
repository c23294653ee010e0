import { useTranslation } from 'react-i18next';

/** What the window, and the list of windows, call the page that is open. */
export function WindowTitle({ page }: { readonly page: string }) {
  const { t } = useTranslation();
  return <title>{`${page} · ${t(($) => $.shell.name)}`}</title>;
}
