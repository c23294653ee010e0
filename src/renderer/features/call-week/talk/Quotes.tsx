import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconQuote, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallDraft } from '#shared/contract/call-week-shapes.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import type { NamedTheme } from '../shared/use-theme-names.ts';
import classes from './talk.module.css';

type Quote = CallDraft['quotes'][number];

interface QuotesProps {
  readonly quotes: readonly Quote[];
  readonly themes: readonly NamedTheme[];
  readonly isDisabled: boolean;
  readonly onChange: (quotes: Quote[]) => void;
  readonly onBlur: () => void;
}

/** Sentences word for word, each under its theme: they stand in the result. */
export function Quotes({ quotes, themes, isDisabled, onChange, onBlur }: QuotesProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const count = quotes.length;
  const before = useRef(count);
  useEffect(() => {
    // A new quotation, by button or by key, is there to be written.
    if (count > before.current) {
      const fields = list.current?.querySelectorAll<HTMLInputElement>('input[name="quote"]');
      fields?.item(fields.length - 1).focus();
    }
    before.current = count;
  }, [count]);
  const put = (place: number, quote: Quote): void =>
    onChange(quotes.map((other, index) => (index === place ? quote : other)));
  return (
    <div className={classes.quotes}>
      <ul ref={list}>
        {quotes.map((quote, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- a quotation is nothing but its place
          <li key={place} className={classes.quote}>
            <TextInput
              name="quote"
              size="md"
              leftSection={<IconQuote size={16} stroke={1.5} aria-hidden />}
              aria-label={t(($) => $.callWeek.talk.quote)}
              placeholder={t(($) => $.callWeek.talk.addQuote)}
              value={quote.text}
              maxLength={2000}
              disabled={isDisabled}
              onChange={(event) => put(place, { ...quote, text: event.currentTarget.value })}
              onBlur={onBlur}
            />
            <Select
              size="md"
              aria-label={t(($) => $.callWeek.talk.quoteTheme)}
              placeholder={t(($) => $.callWeek.talk.noTheme)}
              data={themes.map(({ id, title }) => ({ value: String(id), label: title }))}
              value={quote.themeId === null ? null : String(quote.themeId)}
              clearable
              disabled={isDisabled}
              onChange={(id) => put(place, { ...quote, themeId: id === null ? null : Number(id) })}
            />
            <ActionIcon
              variant="subtle"
              color="slate"
              aria-label={t(($) => $.callWeek.talk.removeQuote)}
              disabled={isDisabled}
              onClick={() => onChange(quotes.filter((_, index) => index !== place))}
            >
              <IconX size={16} stroke={1.5} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface AddQuoteProps {
  readonly quotes: readonly Quote[];
  readonly onChange: (quotes: Quote[]) => void;
}

export function AddQuote({ quotes, onChange }: AddQuoteProps) {
  const { t } = useTranslation();
  return (
    <Button
      className={classes.addQuote}
      variant="subtle"
      size="compact-sm"
      leftSection={<IconQuote size={16} stroke={1.5} aria-hidden />}
      rightSection={<Kbd keys="alt+KeyC" />}
      onClick={() => onChange([...quotes, { text: '', themeId: null }])}
    >
      {t(($) => $.callWeek.talk.addQuote)}
    </Button>
  );
}
