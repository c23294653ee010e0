/** What was told of: the notice's key, the UTC instant it was due at, and the one it was told at. */
export interface ToldNoticesTable {
  key: string;
  at: string;
  told_at: string;
}

export interface NoticesLookedTable {
  id: number;
  /** UTC instant. */
  until: string;
}
