import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { states, targets, type ListSearch } from './list-view.ts';
import classes from './list.module.css';

interface ListFiltersProps {
  readonly filter: NonNullable<ListSearch['filter']>;
  readonly onChange: (filter: Record<string, string>) => void;
}

/** Who is shown: by state, ours or not, where they came from, and who serves them. */
export function ListFilters({ filter, onChange }: ListFiltersProps) {
  const { t } = useTranslation();
  const sources = useOperation('clients.suggestions', { field: 'source' });
  const employees = useOperation('clients.suggestions', { field: 'employee' });
  const tags = useOperation('tags.list', {});
  const set = (name: string, value: string | null): void => {
    const { [name]: _before, ...others } = filter;
    onChange(value === null ? others : { ...others, [name]: value });
  };
  const isFiltered = Object.keys(filter).length > 0;
  const clear = {
    id: 'clients.clear',
    title: t(($) => $.clients.filters.clear),
    run: () => onChange({}),
  };
  useCommands([clear], { enabled: isFiltered });
  return (
    <>
      <Select
        className={classes.filter}
        aria-label={t(($) => $.clients.filters.states)}
        placeholder={t(($) => $.clients.filters.anyState)}
        clearable
        data={states.map((state) => ({
          value: state,
          label: t(($) => $.clients.states[state]),
        }))}
        value={filter.states ?? null}
        onChange={(value) => set('states', value)}
      />
      <Select
        className={classes.filter}
        aria-label={t(($) => $.clients.filters.target)}
        placeholder={t(($) => $.clients.filters.anyTarget)}
        clearable
        data={targets.map((target) => ({
          value: target,
          label: t(($) => $.clients.filters[target]),
        }))}
        value={filter.target ?? null}
        onChange={(value) => set('target', value)}
      />
      {(sources.data?.length ?? 0) > 0 && (
        <Select
          className={classes.filter}
          aria-label={t(($) => $.clients.filters.source)}
          placeholder={t(($) => $.clients.filters.anySource)}
          clearable
          searchable
          data={sources.data ?? []}
          value={filter.source ?? null}
          onChange={(value) => set('source', value)}
        />
      )}
      {(employees.data?.length ?? 0) > 0 && (
        <Select
          className={classes.filter}
          aria-label={t(($) => $.clients.filters.employee)}
          placeholder={t(($) => $.clients.filters.anyEmployee)}
          clearable
          searchable
          data={employees.data ?? []}
          value={filter.employee ?? null}
          onChange={(value) => set('employee', value)}
        />
      )}
      {(tags.data?.length ?? 0) > 0 && (
        <Select
          className={classes.filter}
          aria-label={t(($) => $.ownFields.filter.tag)}
          placeholder={t(($) => $.ownFields.filter.anyTag)}
          clearable
          searchable
          data={(tags.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
          value={filter.tag ?? null}
          onChange={(value) => set('tag', value)}
        />
      )}
      {isFiltered && (
        <Button variant="subtle" onClick={clear.run}>
          {clear.title}
        </Button>
      )}
    </>
  );
}
