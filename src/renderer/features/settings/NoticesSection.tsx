import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askToNotify, noticePermission } from '#renderer/ui/desktop-notices.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { Row } from './Row.tsx';

/** Whether reminders come up over other windows; where they may not, they come up in this one. */
export function NoticesSection() {
  const { t } = useTranslation();
  const [permission, setPermission] = useState(noticePermission);
  return (
    <Section title={t(($) => $.notices.title)}>
      <Row label={t(($) => $.notices.desktop)} hint={t(($) => $.notices.state[permission])}>
        {permission === 'default' && (
          <Button variant="default" onClick={() => void askToNotify().then(setPermission)}>
            {t(($) => $.notices.allow)}
          </Button>
        )}
      </Row>
    </Section>
  );
}
