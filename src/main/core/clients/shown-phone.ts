/**
 * SQL over `client_phones`: a telephone as lists and reports carry it, E.164 with its extension as RFC 3966 writes
 * them («+74951234567;ext=12»), as it was written where it cannot be dialled. `formatPhone` writes it for the eye.
 */
export const shownPhoneSql = `CASE WHEN e164 IS NULL THEN as_written
  ELSE e164 || coalesce(';ext=' || nullif(extension, ''), '') END`;
