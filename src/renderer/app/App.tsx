import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { createQueryClient } from '../api/query-client.ts';
import { useHostEvents } from '../api/use-host-events.ts';
import { LanguageProvider } from './LanguageProvider.tsx';
import type { AppRouter } from './router.tsx';
import { SettingsProvider } from './SettingsProvider.tsx';
import { ThemeProvider } from './ThemeProvider.tsx';
import { ToastProvider } from './ToastProvider.tsx';

interface AppProps {
  readonly router: AppRouter;
}

export function App({ router }: AppProps) {
  return (
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  );
}

interface ProvidersProps {
  readonly queries?: QueryClient;
  readonly children: ReactNode;
}

/** Everything that pages stand on; component tests use the same. */
export function Providers({ queries, children }: ProvidersProps) {
  const [client] = useState(() => queries ?? createQueryClient());
  return (
    <QueryClientProvider client={client}>
      <SettingsProvider>
        <LanguageProvider>
          <ThemeProvider>
            <ToastProvider>
              <HostEvents />
              {children}
            </ToastProvider>
          </ThemeProvider>
        </LanguageProvider>
      </SettingsProvider>
    </QueryClientProvider>
  );
}

function HostEvents() {
  useHostEvents();
  return null;
}
