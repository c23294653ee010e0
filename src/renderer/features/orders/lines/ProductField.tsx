import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { normalise } from '#shared/rules/search-text.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import { Highlight } from '../../../ui/Highlight.tsx';
import shared from '../../../ui/options.module.css';
import { Suggest, type PickedBy, type SuggestOption } from '../Suggest.tsx';
import suggest from '../suggest.module.css';
import classes from './lines.module.css';

/** A product that was sold before, or the text as it stands. */
export interface PickedProduct {
  readonly name: string;
  /** Minor units; null where it is not known. */
  readonly priceMinor: number | null;
}

interface ProductOption extends SuggestOption {
  readonly product: PickedProduct;
}

interface ProductFieldProps {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onPick: (product: PickedProduct, by: PickedBy) => void;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
}

export function ProductField(props: ProductFieldProps) {
  const { name, onPick } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const [isFocused, setFocused] = useState(false);
  const text = name.trim();
  const found = useOperation(
    'products.suggest',
    { text },
    { enabled: isFocused && name.length <= 500, asOneTypes: true },
  );
  const products = isFocused && !found.error ? (found.data ?? []) : [];
  const options = products.map(({ id, name, priceMinor }): ProductOption => ({
    key: String(id),
    product: { name, priceMinor },
    view: (
      <>
        <span className={shared.main}>
          <Highlight text={name} query={text} />
        </span>
        <span className={suggest.quiet}>{priceMinor !== null && format.money(priceMinor)}</span>
      </>
    ),
  }));
  const isKnown = products.some((product) => normalise(product.name) === normalise(text));
  if (text !== '' && !isKnown && !found.isPlaceholderData) {
    options.push({
      key: 'as-typed',
      product: { name: text, priceMinor: null },
      view: <span className={shared.main}>{t(($) => $.orders.lines.asTyped, { name: text })}</span>,
    });
  }
  return (
    <Suggest
      id={props.id}
      label={props.label}
      className={classes.input}
      placeholder={t(($) => $.orders.lines.placeholder)}
      text={name}
      onText={props.onName}
      options={options}
      isPending={isFocused && !found.error && (found.isPending || found.isPlaceholderData)}
      onPick={(option, by) => onPick(option.product, by)}
      onKey={props.onKey}
      onFocus={() => {
        setFocused(true);
        props.onFocus();
      }}
      onBlur={() => {
        setFocused(false);
        props.onBlur();
      }}
      isInvalid={props.isInvalid}
      describedBy={props.describedBy}
    />
  );
}
