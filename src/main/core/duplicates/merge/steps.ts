import { z } from 'zod';

/**
 * What a merge did, in order, as `client_merges.steps` keeps it: enough to take the merge apart without the journal.
 * Rows are named by table and id, which is never given twice.
 */
const value = z.union([z.string(), z.number(), z.null()]);
export type Value = z.output<typeof value>;
const image = z.record(z.string(), value);
export type Image = z.output<typeof image>;

/** Rows whose column led to one row and now leads to another. */
const move = z.object({
  do: z.literal('move'),
  table: z.string(),
  column: z.string(),
  ids: z.array(z.int()),
  from: z.int(),
  to: z.int(),
});

/** A row of which these columns were changed. */
const set = z.object({
  do: z.literal('set'),
  table: z.string(),
  id: z.int(),
  before: image,
  after: image,
});

/** A row that went with nothing in its place. */
const drop = z.object({ do: z.literal('drop'), table: z.string(), row: image });

const plain = z.discriminatedUnion('do', [move, set, drop]);

/** A row that says the same as another one, or may not stand beside it: it went, and the other took over what it had. */
export interface Fold {
  readonly do: 'fold';
  readonly table: string;
  readonly row: Image;
  /** The column by which it was to be brought over, and from which row to which. */
  readonly column: string;
  readonly from: number;
  readonly to: number;
  /** Id of the row that stands for both. */
  readonly into: number;
  /** Steps on what belonged to the row, and on the row that stands for both. */
  readonly steps: Step[];
}
const fold: z.ZodType<Fold> = z.lazy(() =>
  z.object({
    do: z.literal('fold'),
    table: z.string(),
    row: image,
    column: z.string(),
    from: z.int(),
    to: z.int(),
    into: z.int(),
    steps: z.array(step),
  }),
);

const step: z.ZodType<Step> = z.union([plain, fold]);

export type Move = z.output<typeof move>;
export type Set = z.output<typeof set>;
export type Drop = z.output<typeof drop>;
export type Step = z.output<typeof plain> | Fold;

const steps = z.array(step);

/** Throws where the text is not what `JSON.stringify` made of steps. */
export const readSteps = (text: string): Step[] => steps.parse(JSON.parse(text));

/** The id of a row's image. */
export const idOf = (row: Image): number => {
  if (typeof row.id !== 'number') throw new TypeError('a row without an id');
  return row.id;
};
