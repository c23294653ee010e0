import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSettings } from '../api/settings.ts';
import { cssVariables } from '../ui/theme/css-variables.ts';
import { theme } from '../ui/theme/theme.ts';
import { styleNonce } from './style-nonce.ts';

/** Paper by day, night by night; `system` follows the computer while it runs. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const { colourScheme } = useSettings();
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      {...(colourScheme === 'system' ? {} : { forceColorScheme: colourScheme })}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  );
}
