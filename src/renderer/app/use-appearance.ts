import { useComputedColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.ts';

/** The language and the colours, each changed in one click. */
export function useAppearance() {
  const { i18n } = useTranslation();
  const scheme = useComputedColorScheme('light');
  const { run } = useCommand('settings.update', { quiet: true });
  return {
    isDark: scheme === 'dark',
    switchLanguage: (): void => void run({ language: i18n.language === 'ru' ? 'en' : 'ru' }),
    switchScheme: (): void => void run({ colourScheme: scheme === 'dark' ? 'light' : 'dark' }),
  };
}
