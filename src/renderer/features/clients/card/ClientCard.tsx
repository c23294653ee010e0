import { useRef } from 'react';
import type { ClientCard as Client } from '#shared/contract/clients.ts';
import { WindowTitle } from '#renderer/ui/WindowTitle.tsx';
import { ClientFields } from '../fields/ClientFields.tsx';
import { Phones } from '../fields/Phones.tsx';
import { Ahead } from '../reminders/Ahead.tsx';
import { Composer, type ComposerHandle } from '../composer/Composer.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { CardHeader } from './CardHeader.tsx';
import { Figures } from './Figures.tsx';
import { Wishes } from './Wishes.tsx';
import classes from './card.module.css';

/** Who, how to reach them and what they wish; what has happened; how much, how often and what next. */
export function ClientCard({ client }: { readonly client: Client }) {
  const composer = useRef<ComposerHandle>(null);
  return (
    <div className={classes.page}>
      <WindowTitle page={client.name} />
      <CardHeader
        client={client}
        onNote={() => composer.current?.focus()}
        onRemind={() => composer.current?.remind()}
      />
      <div className={classes.columns}>
        <div className={classes.who}>
          <Phones client={client} />
          <Wishes client={client} />
          <ClientFields client={client} />
        </div>
        <div className={classes.happened}>
          <Composer ref={composer} clientId={client.id} />
          <Timeline clientId={client.id} />
        </div>
        <div className={classes.figures}>
          <Figures client={client} />
          <Ahead client={client} />
        </div>
      </div>
    </div>
  );
}
