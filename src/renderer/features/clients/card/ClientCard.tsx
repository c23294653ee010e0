import { Button } from '@mantine/core';
import { IconHistory, IconMessage } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard as Client } from '#shared/contract/clients.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { SaveContacts } from '#renderer/ui/contacts/SaveContacts.tsx';
import { WindowTitle } from '#renderer/ui/WindowTitle.tsx';
import { AddingProvider } from '../add/AddingProvider.tsx';
import { AddMenu } from '../add/AddMenu.tsx';
import { Consents } from '../consents/Consents.tsx';
import { ClientFields } from '../fields/ClientFields.tsx';
import { Phones } from '../fields/Phones.tsx';
import { Lists } from '../marks/Lists.tsx';
import { OwnFields } from '../marks/OwnFields.tsx';
import { Tags } from '../marks/Tags.tsx';
import { Ties } from '../people/Ties.tsx';
import { Ahead } from '../reminders/Ahead.tsx';
import { Composer, type ComposerHandle } from '../composer/Composer.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { CardHeader } from './CardHeader.tsx';
import { CardWindows, type CardWindow } from './CardWindows.tsx';
import { Figures } from './Figures.tsx';
import { MergedWith } from './MergedWith.tsx';
import { Wishes } from './Wishes.tsx';
import classes from './card.module.css';

/** Who, how to reach them and what they wish; what has happened; how much, how often and what next. */
export function ClientCard({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const composer = useRef<ComposerHandle>(null);
  const [open, setOpen] = useState<CardWindow | null>(null);
  return (
    <AddingProvider>
      <div className={classes.page}>
        <WindowTitle page={client.name} />
        <CardWindows client={client} open={open} onOpen={setOpen} />
        <CardHeader
          client={client}
          onNote={() => composer.current?.focus()}
          onRemind={() => composer.current?.remind()}
        />
        <div className={classes.columns}>
          <div className={classes.who}>
            <Wishes client={client} />
            <Phones client={client} />
            <Tags clientId={client.id} />
            <div className={classes.quiet}>
              <AddMenu client={client} />
              <Button
                variant="subtle"
                size="compact-md"
                leftSection={<IconMessage size={16} stroke={1.5} aria-hidden />}
                rightSection={<Kbd keys="KeyM" />}
                onClick={() => setOpen('message')}
              >
                {t(($) => $.card.message.write)}
              </Button>
            </div>
            <Ties client={client} />
            <ClientFields client={client} />
            <OwnFields clientId={client.id} />
            <Lists clientId={client.id} />
            <Consents client={client} />
            <MergedWith clientId={client.id} />
            <Button
              className={classes.history}
              variant="subtle"
              color="slate"
              size="compact-md"
              leftSection={<IconHistory size={16} stroke={1.5} aria-hidden />}
              rightSection={<Kbd keys="KeyH" />}
              onClick={() => setOpen('history')}
            >
              {t(($) => $.card.history.open)}
            </Button>
            <SaveContacts contacts={{ of: 'client', clientId: client.id }} />
          </div>
          <div className={classes.happened}>
            <Composer ref={composer} clientId={client.id} />
            <Timeline clientId={client.id} />
          </div>
          <div className={classes.figures}>
            <Figures client={client} onTree={() => setOpen('tree')} />
            <Ahead client={client} />
          </div>
        </div>
      </div>
    </AddingProvider>
  );
}
