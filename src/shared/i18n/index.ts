import { createInstance, type i18n } from 'i18next';
import { en } from './en/index.ts';
import { figure, withFigures } from './figures.ts';
import { ru } from './ru/index.ts';

export type Language = 'ru' | 'en';

/** The language for a list of preferences such as `navigator.languages`; Russian where none is ours. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'ru' || language === 'en') return language;
  }
  return 'ru';
}

const figuredRu = withFigures(ru);
const figuredEn = withFigures(en);

/**
 * The words of the program in one language. Keys are chosen with selectors, `t(($) => $.clients.title)`:
 * an unknown key or a missing parameter does not compile.
 */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    defaultNS: 'translation',
    resources: { ru: { translation: figuredRu }, en: { translation: figuredEn } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  instance.services.formatter?.add('figure', figure);
  return instance;
}
