import { useComputedColorScheme, useMantineTheme } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartLook } from '#shared/charts/chart-look.ts';
import { chartWords } from '#shared/charts/chart-words.ts';
import { useSettings } from '../../api/settings.ts';
import { cssVariables } from '../theme/css-variables.ts';

const chartFont = "'Onest Variable', system-ui, sans-serif";

/** What pictures take from the page, whose places are of different widths; `paper` is what they lie on. */
export interface PageLook extends Omit<ChartLook, 'width'> {
  readonly paper: string;
}

/** What pictures take from the page: its language, its currency, and its colours by day and by night. */
export function useChartLook(): PageLook {
  const { i18n } = useTranslation();
  const { currency } = useSettings();
  const scheme = useComputedColorScheme('light');
  const theme = useMantineTheme();
  return useMemo(() => {
    const tokens: Readonly<Record<string, string>> = { ...cssVariables(theme)[scheme] };
    return {
      language: i18n.language === 'en' ? 'en' : 'ru',
      currency,
      fontFamily: chartFont,
      fontSize: 13,
      ink: tokens['--ink'] ?? '',
      inkSoft: tokens['--ink-soft'] ?? '',
      paper: tokens['--paper'] ?? '',
      hairline: tokens['--hairline'] ?? '',
      words: chartWords(i18n),
    };
    // The language is what `i18n` changes by, in place.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [i18n, i18n.language, currency, scheme, theme]);
}
