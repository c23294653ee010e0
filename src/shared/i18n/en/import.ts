export const importWords = {
  reasons: {
    date_unreadable: '“{{value}}” is not a date. Write it like 2026-03-05.',
    date_missing: 'The order has no date. Fill it in.',
    date_impossible: 'There is no such date: “{{value}}”. Correct the day, month or year.',
    money_unreadable: '“{{value}}” is not an amount. Write it as a number, like 12,345.60.',
    money_missing: 'The amount is missing. Fill it in; for a free order put 0.',
    quantity_unreadable: '“{{value}}” is not a quantity. Write it as a number.',
    discount_too_large:
      'The discount “{{value}}” is larger than the line itself. Correct the discount, the quantity or the price.',
    discount_unreadable: '“{{value}}” is not a discount in per cent. Write a number from 0 to 100.',
    phone_cut_short:
      'Excel has cut the number to “{{value}}”: its last digits are lost. Give the column the format of text and save the file again.',
    money_other_currency:
      '“{{value}}” is in another currency, and the base has one: {{currency}}. Convert the sum, or change the currency in the settings.',
    phone_unreadable:
      'There is no phone number in “{{value}}”. Write the number, or clear the cell to bring the row in without a phone.',
    email_unreadable: '“{{value}}” is not an e-mail address. Correct it or clear the cell.',
    own_unreadable:
      '“{{value}}” does not fit the field “{{field}}”. Correct it, clear the cell, or add such an option in the settings.',
    birthday_unreadable: '“{{value}}” is not a birthday. Correct it or clear the cell.',
    name_missing: 'It does not say who this is: no name, phone, e-mail or ID. Fill in the name.',
    text_too_long: 'The text in the cell is too long. Shorten it.',
    number_ambiguous:
      'Several orders have the number {{number}}, and it is not clear which one the row belongs to. Fill in the date and the client.',
    order_refused:
      'The whole order was left out because of a mistake in row {{row}}. Correct it and bring in all rows of the order.',
    order_contradicts:
      'Order {{number}} is there several times with different amounts. Keep one row, or say which column holds the product.',
    client_refused:
      'The client with ID {{code}} was not taken: there is a mistake in row {{row}} of the list of clients. Correct it and bring the rows in again.',
    left_out: 'You decided to leave this row out.',
    doubtful:
      'It is not clear who this is: {{candidates}}. Decide it in the import window, or add the client’s phone or ID to the row.',
    file_unreadable: 'The file was not taken. $t(import.fileProblems.{{problem}})',
  },
  fileProblems: {
    empty: 'There is nothing in the file. Check that it is the right one and save it again.',
    not_a_table:
      'This is not a table ($t(import.fileKinds.{{kind}})). Save the data as .xlsx or .csv and choose that file.',
    password_protected:
      'The file is protected by a password. Open it in Excel, take the password off, save it and choose it again.',
    damaged: 'The file is damaged. Save or export it again and choose the new copy.',
    too_large_inflated:
      'There is suspiciously much data inside the file, so it was not unpacked. Save the table again as .csv.',
    too_many_columns:
      'Row {{row}} has more than {{limit}} columns, which is hardly a table. Check what separates the columns in the file.',
    too_many_rows: 'The file has more than {{limit}} rows. Split it into parts.',
    row_too_long:
      'Row {{row}} is too long. Check the quotes and line breaks around it and save the file again.',
    old_excel: 'This is an old Excel workbook (.xls). Open it and save it as .xlsx.',
    not_found: 'The file is no longer there. Choose it again.',
    no_such_sheet: 'The workbook has no sheet “{{sheet}}”. Choose one of these: {{sheets}}.',
    unknown_encoding: 'The encoding “{{encoding}}” is not known. Choose another.',
    unreadable:
      'The computer does not let the file be read ({{reason}}). Close it in other programs and check its permissions.',
    no_mapping:
      'It is not clear where the clients’ names or the orders are: orders need a date and an amount. Say what is in which column.',
    no_such_mapping:
      'There is no column mapping called “{{mapping}}”. Check the name, or bring the file in once through the import window.',
  },
  fileKinds: {
    pdf: 'a PDF document',
    picture: 'a picture',
    document: 'a text document',
    presentation: 'a presentation',
    ods: 'an OpenDocument spreadsheet, .ods',
    xlsb: 'a binary Excel workbook, .xlsb',
    archive: 'an archive',
    html: 'a web page',
    xml: 'an XML file',
    json: 'a JSON file',
    vcard: 'a vCard',
    database: 'a database',
    program: 'a program',
    folder: 'a folder',
    binary: 'a binary file',
  },
  reasonColumn: 'Why it was not taken',
  rejectedFile: 'not taken',
} as const;
