/** A thing that a person deleted: the journal row with its image. Listed only while its action stands and it is gone. */
export interface TrashItemsTable {
  /** Id of the row of `journal_changes`. */
  id: number;
  table_name: string;
  row_id: number;
  /** Normalised, to be searched. */
  text: string;
}
