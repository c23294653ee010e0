import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './builder.module.css';

interface SomeOfProps<Value extends string | number> {
  readonly label: string;
  readonly data: readonly { readonly id: Value; readonly name: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: Value[]) => void;
}

/** Any of what there is. */
export function SomeOf<Value extends string | number>(props: SomeOfProps<Value>) {
  const { label, data, chosen, onChange } = props;
  const { t } = useTranslation();
  return (
    <MultiSelect
      className={classes.some}
      aria-label={label}
      {...(chosen.length === 0 ? { placeholder: t(($) => $.segments.builder.chooseSome) } : {})}
      searchable
      data={data.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={chosen.map(String)}
      onChange={(values) =>
        onChange(data.flatMap(({ id }) => (values.includes(String(id)) ? [id] : [])))
      }
    />
  );
}
