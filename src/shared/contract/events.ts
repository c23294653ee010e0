/** An action as the journal keeps it: enough to name it («Заказ удалён») and to take it back. */
export interface ActionInfo {
  readonly id: number;
  /** Key of its sentence in `i18n/{ru,en}/actions.ts`, for example `orders.remove`. */
  readonly kind: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** UTC instant. */
  readonly at: string;
}

/** What the core tells every window. */
export type CoreEvent =
  /** The base has changed: whatever is on the screen is to be asked for again. */
  | { readonly type: 'changed'; readonly action: ActionInfo | null }
  /** A job's progress. `total` is null while it is not known yet. */
  | {
      readonly type: 'progress';
      readonly jobId: string;
      readonly stage: string;
      readonly done: number;
      readonly total: number | null;
    };
