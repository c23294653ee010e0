import { useEffect, useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createI18n, pickLanguage } from '#shared/i18n/index.ts';
import { useSettings } from '../api/settings.ts';

/** The program's words in the owner's language, or in the system's where he has not chosen. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useSettings();
  const chosen = language === 'system' ? pickLanguage(navigator.languages) : language;
  const [i18n] = useState(() => createI18n(chosen));

  useEffect(() => {
    document.documentElement.lang = chosen;
    if (i18n.language !== chosen) void i18n.changeLanguage(chosen);
  }, [i18n, chosen]);

  return <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
}
