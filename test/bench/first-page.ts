/** What the program asks first: the clients by name, one screenful. */
export const firstPage = { sort: { column: 'name', direction: 'asc' }, limit: 50 } as const;

export const firstPageSql = `
  SELECT clients.id, clients.name, orders, revenue_minor, last_on,
    (SELECT as_written FROM client_phones WHERE client_id = clients.id ORDER BY position LIMIT 1) AS phone
  FROM clients JOIN client_totals ON client_totals.client_id = clients.id
  ORDER BY sort_key LIMIT 50`;
