import { Fragment, useMemo } from 'react';
import { markMatches, type MarkedText } from '#shared/rules/search-text.ts';
import classes from './Highlight.module.css';

interface HighlightProps {
  readonly text: string;
  /** What was looked for: its matches are marked as the search understands them. */
  readonly query: string;
}

export function Highlight({ text, query }: HighlightProps) {
  const pieces = useMemo(() => withPlaces(markMatches(text, query)), [text, query]);
  return (
    <>
      {pieces.map(({ text, match, at }) =>
        match ? (
          <mark key={at} className={classes.mark}>
            {text}
          </mark>
        ) : (
          <Fragment key={at}>{text}</Fragment>
        ),
      )}
    </>
  );
}

const withPlaces = (pieces: readonly MarkedText[]): (MarkedText & { at: number })[] => {
  let at = 0;
  return pieces.map((piece) => {
    const placed = { ...piece, at };
    at += piece.text.length;
    return placed;
  });
};
