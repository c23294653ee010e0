import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOperation } from '#renderer/api/use-operation.ts';
import classes from './fields.module.css';

interface SharedContactProps {
  readonly clientId: number;
  readonly kind: 'phone' | 'email';
  /** What was typed last, on its way into the card or just added. */
  readonly text: string;
}

const pauseMs = 150;

/** Another client has this telephone or e-mail: it may be the same person, or a family that shares one. */
export function SharedContact({ clientId, kind, text }: SharedContactProps) {
  const { t } = useTranslation();
  const [asked] = useDebouncedValue(text.trim(), pauseMs);
  const contact = kind === 'phone' ? { phones: asked } : { emails: [asked] };
  const similar = useOperation(
    'clients.similar',
    { ...contact, exceptId: clientId },
    { enabled: asked !== '', asOneTypes: true },
  );
  const owners = text.trim() === '' ? [] : (similar.data ?? []);
  if (owners.length === 0) return null;
  return (
    <ul className={classes.shared} aria-live="polite">
      {owners.map(({ id, name }) => (
        <li key={id}>
          <IconAlertCircle size={16} stroke={1.5} aria-hidden />
          <span>
            {t(($) => $.clients.fields.shared[kind])}{' '}
            <Link to="/clients/$clientId" params={{ clientId: id }}>
              {name}
            </Link>
            {' · '}
            <Link to="/clients/duplicates" search={{ first: clientId, second: id }}>
              {t(($) => $.clients.fields.shared.compare)}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  );
}
