import { Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CalendarItem } from '#shared/contract/calendar.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';
import { useKeyHints } from '#renderer/ui/keys/key-hints.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { ReminderDialog } from './details/ReminderDialog.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { openQuick } from './quick/quick-store.ts';
import { AgendaView } from './views/AgendaView.tsx';
import { DayView } from './views/DayView.tsx';
import { useMoves } from './views/use-moves.ts';
import { daysOf, perDay, turned, views, type View } from './views/view-dates.ts';
import { walk } from './views/walk.ts';
import { WeekView } from './views/WeekView.tsx';
import classes from './reminders.module.css';

const route = getRouteApi('/reminders');
const drawn = { day: DayView, week: WeekView, agenda: AgendaView } as const;

/** Reminders, calls of call weeks and important dates on their days. */
export function RemindersPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate({ from: '/reminders' });
  const search = route.useSearch();
  const view = search.view ?? 'week';
  const on = search.on ?? localDate();
  const days = daysOf(view, on);
  const [from = on, to = on] = [days[0], days.at(-1)];
  const range = useOperation(
    'calendar.range',
    { from, to, perDay: perDay[view] },
    { keepPrevious: true },
  );
  const moves = useMoves();

  const go = (next: { view?: View; on?: string; reminder?: number; occurrence?: string }): void =>
    void navigate({ search: { view, on, ...next } });
  const open = (item: CalendarItem): void => {
    if (item.type !== 'reminder') return;
    go({ reminder: item.id, ...(item.isComing ? { occurrence: item.on } : {}) });
  };
  const add = (): void => openQuick(view === 'day' ? on : null);
  useCommands([
    { id: 'calendar.add', title: t(($) => $.calendar.quick.title), keys: 'KeyN', run: add },
    {
      id: 'calendar.today',
      title: t(($) => $.calendar.toToday),
      keys: 'KeyT',
      run: () => go({ on: localDate() }),
    },
    {
      id: 'calendar.previous',
      title: t(($) => $.calendar.previous),
      keys: 'PageUp',
      run: () => go({ on: turned(view, on, -1) }),
    },
    {
      id: 'calendar.next',
      title: t(($) => $.calendar.next),
      keys: 'PageDown',
      run: () => go({ on: turned(view, on, 1) }),
    },
    ...views.map((one) => ({
      id: `calendar.view.${one}`,
      title: t(($) => $.calendar.show, { view: t(($) => $.calendar.views[one]) }),
      keys: viewKeys[one],
      run: () => go({ view: one }),
    })),
  ]);
  useKeyHints([
    { keys: ['alt+ArrowLeft', 'alt+ArrowRight'], title: t(($) => $.calendar.keys.day) },
    { keys: ['alt+ArrowUp', 'alt+ArrowDown'], title: t(($) => $.calendar.keys.time) },
    { keys: ['mod+Enter'], title: t(($) => $.calendar.keys.done) },
    { keys: ['Delete'], title: t(($) => $.calendar.keys.remove) },
  ]);
  const Shown = drawn[view];
  return (
    <Page
      title={t(($) => $.calendar.title)}
      note={
        view === 'day'
          ? format.date(on, 'day')
          : t(($) => $.calendar.span, { from: format.date(from), to: format.date(to) })
      }
      action={
        <>
          <ExportMenu />
          <Button
            leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
            rightSection={<Kbd keys="KeyN" />}
            onClick={add}
          >
            {t(($) => $.calendar.add)}
          </Button>
        </>
      }
      toolbar={
        <>
          <SegmentedControl
            aria-label={t(($) => $.calendar.view)}
            data={views.map((one) => ({ value: one, label: t(($) => $.calendar.views[one]) }))}
            value={view}
            onChange={(next) => go({ view: views.find((one) => one === next) ?? 'week' })}
          />
          <Button.Group>
            <Button
              variant="default"
              aria-label={t(($) => $.calendar.previous)}
              onClick={() => go({ on: turned(view, on, -1) })}
            >
              <IconChevronLeft size={18} stroke={1.5} aria-hidden />
            </Button>
            <Button variant="default" onClick={() => go({ on: localDate() })}>
              {t(($) => $.calendar.toToday)}
            </Button>
            <Button
              variant="default"
              aria-label={t(($) => $.calendar.next)}
              onClick={() => go({ on: turned(view, on, 1) })}
            >
              <IconChevronRight size={18} stroke={1.5} aria-hidden />
            </Button>
          </Button.Group>
          <span className={classes.hint}>{t(($) => $.calendar.hint)}</span>
        </>
      }
    >
      {range.error && <ErrorState error={range.error} onRetry={() => void range.refetch()} />}
      {range.data && (
        // Arrows walk through whatever is focused inside.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div className={classes.view} onKeyDown={walk}>
          <Shown
            days={days}
            items={range.data.items}
            more={range.data.more}
            moves={moves}
            onOpen={open}
            onDay={(day) => go({ view: 'day', on: day })}
          />
        </div>
      )}
      {search.reminder !== undefined && (
        <ReminderDialog
          key={search.reminder}
          id={search.reminder}
          occurrence={search.occurrence}
          onClose={() => go({})}
        />
      )}
    </Page>
  );
}

const viewKeys: Readonly<Record<View, string>> = { day: 'KeyD', week: 'KeyW', agenda: 'KeyA' };
