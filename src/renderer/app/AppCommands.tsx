import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '#shared/contract/bridge.ts';
import { menuEvents } from '../api/listeners.ts';
import { useUndo } from '../api/use-undo.ts';
import { useCommands } from '../ui/commands/commands.ts';
import { isTyping, useHotkeys } from '../ui/keys/use-hotkeys.ts';
import { openPalette } from './palette/palette-store.ts';
import { places } from './places.ts';
import { useAppearance } from './use-appearance.ts';

/** What can be done from anywhere: by key, from the palette, and from the shell's menu where there is one. */
export function AppCommands() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { undo, redo } = useUndo();
  const appearance = useAppearance();
  const goTo = (to: (typeof places)[number]['to']) => () => void navigate({ to });

  useCommands(
    [
      ...places.map(({ to, name }) => ({
        id: `go.${name}`,
        title: t(($) => $.shell.commands.open, { place: t(($) => $.shell.rail[name]) }),
        ...(name === 'settings' ? { keys: 'mod+Comma' } : {}),
        ...(name === 'import' ? { keys: 'mod+KeyI' } : {}),
        run: goTo(to),
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
      // In a text these keys undo its own typing.
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
    { inFields: false },
  );
  useHotkeys([['mod+KeyY', () => void redo()]], { inFields: false });

  useEffect(() => {
    const inText = (): boolean => isTyping(document.activeElement);
    const answers: Record<MenuCommand, () => void> = {
      // The menu's «Undo» stands for the key, and the key undoes typing where one types.
      undo: () => (inText() ? void document.execCommand('undo') : void undo()),
      redo: () => (inText() ? void document.execCommand('redo') : void redo()),
      palette: () => openPalette(),
      settings: () => void navigate({ to: '/settings' }),
      import: () => void navigate({ to: '/import' }),
    };
    return menuEvents.listen(({ command }) => answers[command]());
  }, [navigate, undo, redo]);
  return null;
}
