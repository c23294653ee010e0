import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '#shared/contract/bridge.ts';
import { menuEvents } from '../api/listeners.ts';
import { useUndo } from '../api/use-undo.ts';
import { useCommands } from '../ui/commands/commands.ts';
import { pageFor } from '../ui/manual-pages.ts';
import { hasOwnTyping, watchTyping } from '../ui/keys/own-typing.ts';
import { isMac } from '../ui/keys/platform.ts';
import { sectionTitle, settingsSections } from '../ui/settings-sections.ts';
import { useHotkeys } from '../ui/keys/use-hotkeys.ts';
import { showKeys } from './keys/keys-store.ts';
import { useQuestionMark } from './keys/use-question-mark.ts';
import { openPalette } from './palette/palette-store.ts';
import { places } from './places.ts';
import { useAppearance } from './use-appearance.ts';

/** Where the habits of the desk have keys of their own; the other places are numbered as they stand in the rail. */
const placeKeys: Partial<Record<(typeof places)[number]['name'], string>> = {
  settings: 'mod+Comma',
  import: 'mod+KeyI',
};

/** What can be done from anywhere: by key, from the palette, and from the shell's menu where there is one. */
export function AppCommands() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const here = useLocation({ select: ({ pathname }) => pathname });
  const { undo, redo } = useUndo();
  const appearance = useAppearance();
  const { history } = useRouter();
  const openManual = (): void => void navigate({ to: '/help', search: { page: pageFor(here) } });
  const goTo = (to: (typeof places)[number]['to']) => () => void navigate({ to });

  useCommands(
    [
      ...places.map(({ to, name }, at) => ({
        id: `go.${name}`,
        title: t(($) => $.shell.commands.open, { place: t(($) => $.shell.rail[name]) }),
        keys: placeKeys[name] ?? `mod+Digit${at + 1}`,
        run: goTo(to),
      })),
      {
        id: 'back',
        title: t(($) => $.shell.commands.back),
        keys: isMac() ? 'mod+BracketLeft' : 'alt+ArrowLeft',
        run: history.back,
      },
      {
        id: 'forward',
        title: t(($) => $.shell.commands.forward),
        keys: isMac() ? 'mod+BracketRight' : 'alt+ArrowRight',
        run: history.forward,
      },
      {
        id: 'keys',
        title: t(($) => $.help.keys.title),
        keys: 'shift+Slash',
        keywords: 'hotkeys shortcuts сочетания горячие',
        run: () => showKeys(true),
      },
      {
        id: 'manual',
        title: t(($) => $.help.title),
        keys: 'F1',
        keywords: 'help manual помощь инструкция',
        run: openManual,
      },
      {
        id: 'go.duplicates',
        title: t(($) => $.duplicates.open),
        keywords: 'дубли объединить клиентов duplicates merge',
        run: () => void navigate({ to: '/clients/duplicates' }),
      },
      {
        id: 'actions',
        title: t(($) => $.shell.commands.open, { place: t(($) => $.recent.title) }),
        keywords: 'undo history отменить история журнал',
        run: () => void navigate({ to: '/actions' }),
      },
      {
        id: 'trash',
        title: t(($) => $.shell.commands.open, { place: t(($) => $.trash.title) }),
        keywords: 'deleted restore удалённое вернуть восстановить',
        run: () => void navigate({ to: '/trash' }),
      },
      ...settingsSections.map((section) => ({
        id: `settings.${section}`,
        title: t(($) => $.shell.commands.settingsOf, { section: sectionTitle(t, section) }),
        run: () => void navigate({ to: '/settings', search: { section } }),
      })),
      {
        id: 'language',
        title: t(($) => $.shell.commands.language),
        keywords: 'language язык english русский',
        run: appearance.switchLanguage,
      },
      {
        id: 'scheme',
        title: appearance.isDark
          ? t(($) => $.shell.commands.day)
          : t(($) => $.shell.commands.night),
        keywords: 'dark light тема тёмная светлая',
        run: appearance.switchScheme,
      },
    ],
    { isEverywhere: true },
  );
  // In a text these keys undo its own typing; a page may have a way back of its own.
  useCommands(
    [
      {
        id: 'undo',
        title: t(($) => $.shell.commands.undo),
        keys: 'mod+KeyZ',
        run: () => void undo(),
      },
      {
        id: 'redo',
        title: t(($) => $.shell.commands.redo),
        keys: 'mod+shift+KeyZ',
        run: () => void redo(),
      },
    ],
    { inFields: 'untyped', isFallback: true, isEverywhere: true },
  );
  useHotkeys([['mod+KeyY', () => void redo()]], {
    inFields: 'untyped',
    isFallback: true,
  });
  useQuestionMark(() => showKeys(true));

  useEffect(watchTyping, []);
  useEffect(() => {
    const inText = (): boolean => hasOwnTyping(document.activeElement);
    const answers: Record<MenuCommand, () => void> = {
      // The menu's «Undo» stands for the key, and the key undoes typing where one types.
      undo: () => (inText() ? void document.execCommand('undo') : void undo()),
      redo: () => (inText() ? void document.execCommand('redo') : void redo()),
      palette: () => openPalette(),
      settings: () => void navigate({ to: '/settings' }),
      import: () => void navigate({ to: '/import' }),
      back: () => history.back(),
      forward: () => history.forward(),
      keys: () => showKeys(true),
      manual: openManual,
    };
    return menuEvents.listen(({ command }) => answers[command]());
  });
  return null;
}
