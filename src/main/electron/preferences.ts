import { app, nativeTheme } from 'electron';
import type { i18n } from 'i18next';
import type { CoreEvent } from '#shared/contract/events.ts';
import { pickLanguage, type Language } from '#shared/i18n/index.ts';
import type { Core } from '../core/client.ts';
import { wordsIn } from '../host/words.ts';

/** The owner's settings that the shell follows too: language and colours. */
export interface Preferences {
  words(): i18n;
  /** Reads them anew from a base. */
  readFrom(core: Core): Promise<void>;
  /** Whether an event may have changed them. */
  isTouchedBy(event: CoreEvent): boolean;
}

/** The computer's language, by what the user set in the system. */
const systemLanguage = (): Language => pickLanguage(app.getPreferredSystemLanguages());

/** `onLanguage` is told when the language turns out another than it was. */
export function preferences(onLanguage: () => void): Preferences {
  let language = systemLanguage();
  let words = wordsIn(language);
  return {
    words: () => words,
    async readFrom(core) {
      const settings = await core.call('settings.get', {});
      nativeTheme.themeSource = settings.colourScheme;
      const next = settings.language === 'system' ? systemLanguage() : settings.language;
      if (next === language) return;
      language = next;
      words = wordsIn(language);
      onLanguage();
    },
    // An undo may take a change of the settings back.
    isTouchedBy: (event) =>
      event.type === 'changed' &&
      event.action !== null &&
      /^(settings|journal)\./.test(event.action.kind),
  };
}
