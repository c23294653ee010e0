export const errors = {
  internal:
    'Something unexpected went wrong. The data has not changed. Try again; if that does not help, restart the program.',
  invalid_input:
    'The value of “{{field}}” does not fit ({{problem}}). Nothing was saved. Correct it and try again.',
  not_found:
    'This record is no longer there: it may have been deleted. Go back to the list and refresh it.',
  cancelled: 'Stopped. The base is as it was.',
  disk_full:
    'The disk is full. The last change was not saved, everything else is intact. Free some space and try again.',
  read_only:
    'The base file cannot be written to. The change was not saved. Check the permissions of the file and its folder.',
  base_not_ours:
    'The file “{{path}}” was not made by Fifteen. It has not been touched. Choose another file.',
  base_newer:
    'The base “{{path}}” was made by a newer version of the program. It has not been touched. Update the program.',
  base_damaged:
    'The base file “{{path}}” is damaged. It has not been touched. Restore the base from a backup.',
  base_in_use: 'The base “{{path}}” is already open in another window. Switch to it or close it.',
  base_unreachable:
    'The base file “{{path}}” cannot be reached. Check that the disk is connected and the folder opens.',
  sqlite_too_old: 'The database library is too old ({{version}}). Reinstall the program.',
  nothing_to_undo: 'There is nothing to undo.',
  undo_blocked: {
    named:
      'This action can no longer be undone on its own: a later one rests on it: {{later}} ({{when}}). Undo that one first. No data was changed.',
    unknown:
      'This action can no longer be undone on its own: the same records were worked on since. Undo the later actions first. No data was changed.',
  },
  undo_final:
    'This action cannot be undone: it touched too many records to remember each of them. No data was changed.',
  undo_forgotten:
    'This action can no longer be undone: it is older than the trash keeps. You can keep things longer in the settings, but only from now on.',
  restore_blocked: {
    in_trash:
      'This cannot be restored alone: “{{name}}”, which it belongs to, is in the trash too. Restore them together.',
    gone: 'There is nothing to restore this into: what it belonged to is gone. Nothing was changed.',
    taken:
      'This cannot be restored: another record has taken the same name or ID since. Change it there and try again. Nothing was changed.',
  },
  unmerge_blocked:
    'This client has itself been merged (“{{name}}”). Take that merge apart first, then this one. Nothing has changed.',
  order_total_mismatch:
    'The order’s total is not the sum of its lines. The order was not saved. Check the lines.',
  order_has_returns:
    'A return of this order has been made and is already taken from revenue. The state was not changed. To cancel the whole order, delete the return first.',
  nothing_to_return:
    'There is nothing left to return of this order: it is cancelled or returned as a whole. Nothing was written.',
  return_exceeds_sale:
    'No more than {{left}} can be returned: “{{name}}”. The return was not written. Correct the quantity.',
  external_id_taken:
    'The external ID “{{externalId}}” already belongs to “{{name}}”. The change was not saved. Enter another one.',
  recommendation_cycle:
    'That would be a circle: {{name}} came by the word of this client, directly or through others. Nothing was written. Choose somebody else.',
  relation_to_self:
    'A client cannot be tied to themselves. Nothing was written. Choose somebody else.',
  not_a_photo:
    'This is no picture that can be shown, or it is too large. The photo before it stays. Choose a JPEG, PNG or WebP.',
  history_gone:
    'There is nothing left to put this value back into: its record was deleted. Nothing was changed. Enter the value anew.',
  beliefs_sealed:
    'What you believed was sealed with the first call of the week and no longer changes.',
  call_week_finished: 'This call week is finished; its result no longer changes.',
  call_week_empty: 'There is no client in the week. Choose at least one.',
  call_week_started:
    'Calls were already made from this plan, so it cannot be taken away: answers would be lost. Finish the week instead.',
  file_gone: 'The file “{{name}}” is no longer available. Choose it again.',
  file_unreadable: 'The file “{{file}}” was not taken. $t(import.fileProblems.{{problem}})',
  name_taken: 'The name “{{name}}” is taken. Nothing has changed: choose another name.',
  limit_reached:
    'No more than {{most}} can be made. Nothing has changed: remove some and try again.',
  option_in_use:
    'The option “{{name}}” is in use by clients ({{count}}), so it has stayed. Change it on their cards first.',
  tag_in_segments:
    'The tag “{{name}}” is in use by the segment “{{segment}}”, so it has stayed. Change the segment, or merge the tag with another.',
  list_in_segments:
    'The list “{{name}}” is in use by the segment “{{segment}}”, so it has stayed. Change the segment first.',
  import_no_mapping:
    'It is not clear where the names of clients or the orders are in “{{file}}”. Say what is in which column.',
  unknown_report: 'There is no such report.',
  unknown_format:
    'A report can be saved as XLSX, CSV or PDF. Give a file name with one of these endings.',
  file_not_saved: {
    unwritable:
      'The file “{{path}}” could not be saved. The base has not been touched. Check that the folder is there and can be written to, that no other program has the file open, and try again.',
    no_room:
      'There is no room on the disk for the file “{{path}}”. The base has not been touched. Free some space and try again.',
  },
  base_not_empty:
    'The base already has clients or orders, so the sample was not added. Open an empty base.',
  not_a_sample: 'This is not the sample but your own base: it cannot be emptied as a whole.',
  call_refused: {
    empty:
      'The phone program named no number: the caller hides it, or its settings do not say what to pass on. Nothing was written.',
    too_long:
      'Instead of a phone number there came too long a text. It was refused; nothing was written.',
    not_a_number:
      'Instead of a phone number there came something else: only digits and + * # are taken. Nothing was written.',
    several_arguments:
      'Something else came together with the number, so it was refused. Put the number in quotes in the settings of the phone program.',
    not_a_call_link:
      'This link is not for Fifteen, which understands only fifteen://call?number=NUMBER. Nothing was written.',
  },
  unauthorised:
    'This window is left over from an earlier start of the program and cannot reach the base any more. What was saved is intact. Go to the window that the program has opened now, or to the address that it printed, and close this one.',
  host_unreachable:
    'The connection to the program was lost: it may have been closed. What was saved is intact. Start the program again and work in the window that it opens: this one cannot reach it any more.',
} as const;
