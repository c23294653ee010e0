import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { findZones } from '#shared/rules/time-zones/find-zones.ts';
import { offsetWords, zoneName } from '#shared/rules/time-zones/zone-names.ts';
import { isTimeZone, localTime } from '#shared/rules/zones.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useNow } from '#renderer/ui/calling/CallTime.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { FieldRow } from './FieldRow.tsx';
import classes from './fields.module.css';

const mostShown = 30;

/** Where their clock is not ours: found by a city or by how far its clock is ahead. */
export function TimeZone({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { run } = useCommand('clients.update', { quiet: true });
  const now = useNow();
  const at = new Date(now);
  const { timeZone } = client;
  const shown = timeZone === null ? '' : zoneName(timeZone, language);
  /** What is being typed; null while the field shows what is kept. */
  const [typed, setTyped] = useState<string | null>(null);
  const [lost, setLost] = useState<string | null>(null);
  const found = typed === null || typed === shown ? [] : findZones(typed, language, at);
  const offered = (typed === null || typed === shown ? findZones('', language, at) : found).slice(
    0,
    mostShown,
  );
  const zones = [...new Set([...(timeZone === null ? [] : [timeZone]), ...offered])];
  const clock = (zone: string) => ({
    offset: offsetWords(zone, language, at),
    time: localTime(now, zone),
  });
  const label = t(($) => $.clients.fields.timeZone);
  const choose = (zone: string | null): void => {
    setTyped(null);
    setLost(null);
    void run({ id: client.id, patch: { timeZone: zone } });
  };
  const leave = (): void => {
    const text = typed?.trim() ?? '';
    setTyped(null);
    if (text === '' || text === shown) return;
    // Said, since the field shows again what is kept.
    setLost(
      found.length === 0
        ? t(($) => $.clients.fields.timeZoneNotSet, { text })
        : t(($) => $.clients.fields.timeZoneNotChosen, { text }),
    );
  };
  return (
    <FieldRow label={label}>
      <Select
        className={classes.add}
        aria-label={label}
        placeholder={t(($) => $.clients.fields.timeZoneHint)}
        clearable
        clearSectionMode="clear"
        searchable
        selectFirstOptionOnChange
        // What was found is in the order of the likeliest already.
        filter={({ options }) =>
          options.filter((one) => 'value' in one && offered.includes(one.value))
        }
        data={zones.map((zone) => ({ value: zone, label: zoneName(zone, language) }))}
        renderOption={({ option: { value, label: name } }) =>
          isTimeZone(value)
            ? t(($) => $.clients.fields.timeZoneOption, { name, ...clock(value) })
            : name
        }
        nothingFoundMessage={t(($) => $.clients.fields.timeZoneUnknown)}
        comboboxProps={{ width: 320, position: 'bottom-start' }}
        inputWrapperOrder={['input', 'description', 'error']}
        {...(timeZone === null
          ? {}
          : {
              description: isTimeZone(timeZone)
                ? t(($) => $.clients.fields.timeZoneNow, clock(timeZone))
                : t(($) => $.clients.fields.timeZoneOdd),
            })}
        error={lost}
        value={timeZone}
        searchValue={typed ?? shown}
        onSearchChange={(text) => setTyped(text === shown ? null : text)}
        onBlur={leave}
        onChange={choose}
      />
    </FieldRow>
  );
}
