import { useComputedColorScheme, useMantineTheme } from '@mantine/core';
import { useMemo } from 'react';
import { cssVariables } from '#renderer/ui/theme/css-variables.ts';

export interface ChartColours {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly sheet: string;
  /** Okabe–Ito: told apart by colour-blind readers too. */
  readonly bars: string;
  readonly running: string;
}

/** Colours of a chart by day and by night; echarts knows no custom properties. */
export function useChartColours(): ChartColours {
  const scheme = useComputedColorScheme('light');
  const theme = useMantineTheme();
  return useMemo(() => {
    const tokens = cssVariables(theme)[scheme];
    const token = (name: `--${string}`): string => tokens[name] ?? '';
    return {
      ink: token('--ink'),
      soft: token('--ink-soft'),
      line: token('--hairline'),
      sheet: token('--sheet'),
      bars: scheme === 'light' ? '#0072b2' : '#56b4e9',
      running: scheme === 'light' ? '#b34a00' : '#e69f00',
    };
  }, [scheme, theme]);
}
