import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { UnreadableFile, openTable } from '#main/core/import/read/table.ts';
import { encoded } from '#test/support/files/csv-bytes.ts';
import { oleBytes } from '#test/support/files/ole-bytes.ts';
import { refusalOf } from '#test/support/files/read-table.ts';
import { temporaryFolder } from '#test/support/files/temporary.ts';
import { sheetBytes, xlsxParts } from '#test/support/files/xlsx-bytes.ts';
import { zipBytes } from '#test/support/files/zip-bytes.ts';

function notATable(kind: string): unknown {
  return { code: 'not_a_table', params: { kind } };
}

const binary = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 73 + 1) % 256));

describe('a file that is no table is refused by what it is, whatever its name says', () => {
  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'pdf'],
    ['a JPEG', Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), binary]), 'picture'],
    ['a PNG', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), binary]), 'picture'],
    ['a RAR', Buffer.concat([Buffer.from('526172211a0700', 'hex'), binary]), 'archive'],
    ['an SQLite base', Buffer.concat([Buffer.from('SQLite format 3\0'), binary]), 'database'],
    ['a DOCX', zipBytes([{ name: 'word/document.xml', content: '<w/>' }]), 'document'],
    ['a PPTX', zipBytes([{ name: 'ppt/presentation.xml', content: '<p/>' }]), 'presentation'],
    ['a zip of a CSV', zipBytes([{ name: 'a.csv', content: 'a;b\n' }]), 'archive'],
    ['an XLSB', zipBytes([{ name: 'xl/workbook.bin', content: 'x' }]), 'xlsb'],
    [
      'an ODS',
      zipBytes([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', content: '<o/>' },
      ]),
      'ods',
    ],
    ['a DOC', oleBytes(['1Table', 'WordDocument']), 'document'],
    ['an RTF', Buffer.from('{\\rtf1\\ansi Привет}'), 'document'],
    ['a page saved as .xls', Buffer.from('\uFEFF<html><table><tr><td>1</td></tr></table>'), 'html'],
    ['a page in UTF-16', encoded('\uFEFF<!DOCTYPE html><table></table>', 'utf-16le'), 'html'],
    ['XML', Buffer.from('<?xml version="1.0"?><Workbook></Workbook>'), 'xml'],
    ['JSON', Buffer.from('[{"name": "Анна"}]'), 'json'],
    ['bytes of nothing known', binary, 'binary'],
    ['zeros', Buffer.alloc(5000), 'binary'],
    ['a workbook in a gzip', gzipSync(sheetBytes('<row><c><v>1</v></c></row>')), 'archive'],
    ['a PDF in a gzip', gzipSync(Buffer.from('%PDF-1.7\n')), 'pdf'],
  ])('%s', async (_, bytes, kind) => {
    expect(await refusalOf(bytes)).toEqual(notATable(kind));
  });

  test('a folder', async () => {
    await expect(openTable(temporaryFolder())).rejects.toMatchObject({
      code: 'not_a_table',
      params: { kind: 'folder' },
    });
  });

  test('a file that is not there', async () => {
    await expect(openTable(`${temporaryFolder()}/нет.csv`)).rejects.toEqual(
      new UnreadableFile('not_found'),
    );
  });
});

describe('a file with nothing in it is empty', () => {
  test.each([
    ['no bytes', Buffer.alloc(0)],
    ['a mark of byte order', Buffer.from('\uFEFF')],
    ['blank lines', Buffer.from('\r\n;;\r\n   \r\n')],
    ['an empty gzip', gzipSync('')],
    ['a workbook without cells', sheetBytes('<row/><row><c/></row>')],
  ])('%s', async (_, bytes) => {
    expect(await refusalOf(bytes)).toEqual({ code: 'empty', params: {} });
  });
});

describe('a workbook that Excel alone can open', () => {
  test('encrypted by Excel asks for the password to be taken off', async () => {
    const bytes = oleBytes([
      'DataSpaces',
      'Version',
      'Primary',
      'EncryptionInfo',
      'EncryptedPackage',
    ]);
    expect(await refusalOf(bytes)).toEqual({ code: 'password_protected', params: {} });
  });

  test('encrypted as a zip asks for the same', async () => {
    const parts = xlsxParts({ sheets: [{ name: 'a', data: '' }] });
    const locked = parts.map((part) => ({ ...part, encrypted: true }));
    expect(await refusalOf(zipBytes(locked))).toEqual({ code: 'password_protected', params: {} });
  });

  test.each(['Workbook', 'Book'])('of 97–2003 (stream %s) is old', async (stream) => {
    expect(await refusalOf(oleBytes(['a', 'b', 'c', 'd', stream]))).toEqual({
      code: 'old_excel',
      params: {},
    });
  });

  test('of Excel 4, which has no container, is old too', async () => {
    expect(await refusalOf(Buffer.from('0904060000001000', 'hex'))).toEqual({
      code: 'old_excel',
      params: {},
    });
  });
});

describe('a damaged file is called so', () => {
  const workbook = sheetBytes('<row><c><v>1</v></c></row>'.repeat(500));

  test.each([
    ['a workbook cut in half', workbook.subarray(0, workbook.length / 2)],
    ['an OLE container cut at its header', oleBytes(['Workbook']).subarray(0, 100)],
    ['a gzip cut in half', gzipSync(binary.toString('base64').repeat(50)).subarray(0, 300)],
  ])('%s', async (_, bytes) => {
    expect(await refusalOf(bytes)).toEqual({ code: 'damaged', params: {} });
  });

  test('a text with zeros in its middle, after so many good rows', async () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => `Клиент ${i};1\n`).join('');
    const bytes = Buffer.concat([Buffer.from(rows), Buffer.alloc(4096), Buffer.from('x;1\n')]);
    expect(await refusalOf(bytes)).toMatchObject({ code: 'damaged' });
  });
});
