import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '#renderer/api/use-operation.ts';
import classes from './builder.module.css';

interface ProductFieldProps {
  readonly label: string;
  /** Of the product that is chosen already; undefined for none. */
  readonly name: string | undefined;
  readonly onChange: (productId: number) => void;
}

/** A product by its name, as it was typed in orders. */
export function ProductField({ label, name, onChange }: ProductFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? name ?? '';
  const found = useOperation('products.suggest', { text, limit: 20 }, { asOneTypes: true });
  const products = found.data ?? [];
  return (
    <Autocomplete
      className={classes.text}
      aria-label={label}
      placeholder={t(($) => $.segments.builder.product)}
      data={products.map((product) => product.name)}
      maxLength={500}
      value={text}
      onChange={(next) => {
        setTyped(next);
        const product = products.find((one) => one.name === next);
        onChange(product?.id ?? 0);
      }}
    />
  );
}
