import { Notifications } from '@mantine/notifications';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ToastsContext } from '../api/toasts.tsx';
import { createToasts } from './toasts.tsx';
import classes from './toasts.module.css';

/**
 * Quiet words at the foot of the page, on the left, where no screen has its buttons; everything in them can be
 * done later with the keyboard too.
 */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const toasts = useMemo(() => createToasts(i18n), [i18n]);
  return (
    <ToastsContext value={toasts}>
      {children}
      <Notifications
        position="bottom-left"
        limit={3}
        containerWidth={304}
        // Several missed reminders in one are higher than Mantine's 200 pixels, which would cut their title off.
        notificationMaxHeight="calc(100vh - 96px)"
        className={classes.place}
        transitionDuration={120}
      />
    </ToastsContext>
  );
}
