import { Button, Checkbox, Menu, Select, TextInput } from '@mantine/core';
import { IconChevronDown, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate } from '#shared/rules/dates.ts';
import { typedDate } from '#shared/rules/typed-date.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { localDate, useFormat } from '../../../ui/format/use-format.ts';
import { Kbd } from '../../../ui/keys/Kbd.tsx';
import { DateField } from '../DateField.tsx';
import { readDate } from '../draft/dates.ts';
import { orderStates, StateBadge } from '../StateBadge.tsx';
import classes from '../orders.module.css';
import { isPeriod, periods } from './order-view.ts';
import type { OrderList } from './use-order-list.ts';

/** Milliseconds of quiet after which what was typed is looked for. */
const typingPause = 150;

interface OrdersToolbarProps {
  readonly list: OrderList;
  readonly searchField: RefObject<HTMLInputElement | null>;
  /** Enter or the down arrow in the search: on to what it has found. */
  readonly onLeave: () => void;
}

export function OrdersToolbar({ list, searchField, onLeave }: OrdersToolbarProps) {
  const { t } = useTranslation();
  const { search, changeFilter } = list;
  const period = search.filter?.period;
  return (
    <>
      <SearchField list={list} field={searchField} onLeave={onLeave} />
      <StatesFilter list={list} />
      <Select
        className={classes.period}
        aria-label={t(($) => $.orders.filter.period)}
        data={periods.map((value) => ({ value, label: t(($) => $.orders.period[value]) }))}
        value={isPeriod(period) ? period : 'all'}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        onChange={(value) =>
          changeFilter({ period: value === 'all' ? undefined : (value ?? undefined) })
        }
      />
      {period === 'custom' &&
        (['from', 'to'] as const).map((side) => (
          <OwnDate
            key={side}
            side={side}
            date={search.filter?.[side]}
            onDate={(date) => changeFilter({ [side]: date })}
          />
        ))}
      {list.filter.clientId !== undefined && (
        <ClientFilter
          clientId={list.filter.clientId}
          onDrop={() => changeFilter({ client: undefined })}
        />
      )}
      {list.isFiltered && (
        <Button
          variant="subtle"
          color="slate"
          onClick={() => list.change({ text: undefined, filter: undefined })}
        >
          {t(($) => $.orders.filter.clear)}
        </Button>
      )}
    </>
  );
}

function SearchField({
  list,
  field,
  onLeave,
}: {
  list: OrderList;
  field: OrdersToolbarProps['searchField'];
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  const asked = list.search.text ?? '';
  const [text, setText] = useState(asked);
  const [lastAsked, setLastAsked] = useState(asked);
  if (asked !== lastAsked) {
    // The address has changed by itself: Back, or «Show all».
    setLastAsked(asked);
    if (asked !== text.trim()) setText(asked);
  }
  const { change } = list;
  const ask = (value: string): void => {
    if (value.trim() !== asked) change({ text: value.trim() === '' ? undefined : value.trim() });
  };
  useEffect(() => {
    const timer = setTimeout(() => ask(text), typingPause);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- only typing starts the pause anew
  }, [text]);
  return (
    <TextInput
      ref={field}
      className={classes.search}
      type="search"
      aria-label={t(($) => $.orders.find)}
      placeholder={t(($) => $.orders.search)}
      leftSection={<IconSearch size={18} stroke={1.5} aria-hidden />}
      rightSection={<Kbd keys="Slash" />}
      value={text}
      spellCheck={false}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'ArrowDown') {
          event.preventDefault();
          ask(text);
          onLeave();
        } else if (event.key === 'Escape' && text !== '') {
          event.preventDefault();
          setText('');
          ask('');
        }
      }}
    />
  );
}

function StatesFilter({ list }: { readonly list: OrderList }) {
  const { t } = useTranslation();
  const chosen = list.filter.states ?? [];
  const [only] = chosen;
  const label =
    only === undefined
      ? t(($) => $.orders.filter.anyState)
      : chosen.length === 1
        ? t(($) => $.orders.state[only])
        : t(($) => $.orders.filter.statesChosen, { count: chosen.length });
  return (
    <Menu closeOnItemClick={false} position="bottom-start" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button
          variant="default"
          className={classes.filter}
          data-chosen={only !== undefined || undefined}
          rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden />}
          aria-label={`${t(($) => $.orders.filter.states)}: ${label}`}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {orderStates.map((state) => {
          const isChosen = chosen.includes(state);
          const next = isChosen ? chosen.filter((one) => one !== state) : [...chosen, state];
          return (
            <Menu.Item
              key={state}
              role="menuitemcheckbox"
              aria-checked={isChosen}
              leftSection={<Checkbox.Indicator checked={isChosen} size="xs" />}
              onClick={() => list.changeFilter({ states: next.join(',') })}
            >
              <StateBadge state={state} />
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function ClientFilter({
  clientId,
  onDrop,
}: {
  readonly clientId: number;
  readonly onDrop: () => void;
}) {
  const { t } = useTranslation();
  const card = useOperation('clients.card', { id: clientId });
  return (
    <Button
      variant="light"
      rightSection={<IconX size={16} stroke={1.5} aria-hidden />}
      title={t(($) => $.orders.filter.dropClient)}
      onClick={onDrop}
    >
      {t(($) => $.orders.filter.client, { name: card.data?.name ?? '…' })}
    </Button>
  );
}

interface OwnDateProps {
  readonly side: 'from' | 'to';
  readonly date: string | undefined;
  readonly onDate: (date: string | undefined) => void;
}

function OwnDate({ side, date, onDate }: OwnDateProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [text, setText] = useState(() =>
    date !== undefined && isIsoDate(date) ? typedDate(date, language) : '',
  );
  const reading = readDate(text, localDate());
  return (
    <DateField
      label={t(($) => $.orders.filter[side])}
      isLabelHidden
      text={text}
      problem={text.trim() === '' || reading.ok ? undefined : reading.problem}
      onText={(typed) => {
        setText(typed);
        const next = readDate(typed, localDate());
        if (typed.trim() === '') onDate(undefined);
        else if (next.ok) onDate(next.value);
      }}
    />
  );
}
