import { Notifications } from '@mantine/notifications';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ToastsContext } from '../api/toasts.tsx';
import { createToasts } from './toasts.tsx';

/** Quiet words at the foot of the window; everything in them can be done later with the keyboard too. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const toasts = useMemo(() => createToasts(i18n), [i18n]);
  return (
    <ToastsContext value={toasts}>
      {children}
      <Notifications
        position="bottom-center"
        limit={3}
        containerWidth={600}
        transitionDuration={120}
      />
    </ToastsContext>
  );
}
