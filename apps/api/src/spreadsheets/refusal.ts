import { limits } from './table.ts'

const sentences = {
  empty: 'The file is empty. Choose a file that holds a header row and at least one row below it.',
  'too-big': `The file is larger than ${limits.fileBytes / 1024 / 1024} MB. Remove pictures and other sheets, or split it into smaller files.`,
  'too-many-rows': `The file has more than ${limits.rows.toLocaleString('en-GB')} rows. Split it into smaller files.`,
  'too-many-columns': `The file has more than ${limits.columns} columns. Remove the columns that are not needed.`,
  'not-a-spreadsheet': 'This is not a spreadsheet that can be read. Save it as .xlsx or .csv and choose that file.',
  'old-excel':
    'This is an old Excel file (.xls). Open it in Excel, choose “Save as”, “Excel workbook (.xlsx)”, and choose the new file.',
  'password-protected':
    'The file is protected with a password. Open it in Excel, choose “File”, “Info”, “Protect workbook”, remove the password, save it, and choose it again.',
  'binary-excel':
    'This is a binary Excel file (.xlsb). Open it in Excel, choose “Save as”, “Excel workbook (.xlsx)”, and choose the new file.',
  'open-document':
    'This is an OpenDocument or Numbers file. Open it, save or export it as .xlsx or .csv, and choose that file.',
  'web-page':
    'This is a web page saved as a spreadsheet. Open it in Excel, choose “Save as”, “Excel workbook (.xlsx)”, and choose the new file.',
  damaged: 'The file is damaged and cannot be read. Open it in Excel, save it again, and choose the new file.',
  'open-quote':
    'A cell begins with a quotation mark that never ends, so the rows after it cannot be told apart. Find it and close it.',
  'no-table': 'No table was found. The file needs one header row with the names of the columns, and rows below it.',
} as const

export type TableRefusalCode = keyof typeof sentences

/** Why a file cannot be read, with a sentence that tells a coordinator what to do. */
export type TableRefusal = { code: TableRefusalCode; says: string }

/** Thrown while a file is read and turned into a `TableRefusal` at the door; never leaves this folder. */
export class Unreadable extends Error {
  readonly code: TableRefusalCode
  constructor(code: TableRefusalCode) {
    super(code)
    this.code = code
  }
}

export const tableRefusal = (code: TableRefusalCode): TableRefusal => ({ code, says: sentences[code] })
