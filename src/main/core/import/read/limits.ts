/** As many columns as a sheet of Excel has: a table with more is not one. */
export const COLUMN_LIMIT = 16_384;
