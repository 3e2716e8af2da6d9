/** For each reason why a file cannot be read: what to do. */
export const fileMessages = {
  required: 'Choose a spreadsheet',
  empty: 'Choose a file that holds a header row and at least one row below it. This one is empty.',
  'too-big': 'Choose a file of 10 MB or less. Remove pictures and other sheets, or split it.',
  'too-many-rows': 'Split the file into files of 20,000 rows or fewer',
  'too-many-columns': 'Remove the columns that are not needed: 200 are the most that can be read',
  'not-a-spreadsheet': 'Choose a spreadsheet: an Excel workbook (.xlsx) or a CSV file',
  'old-excel': 'Open this old Excel file in Excel, save it as an Excel workbook (.xlsx), and choose the new file',
  'password-protected': 'Open the file in Excel, remove its password, save it, and choose it again',
  'binary-excel': 'Open this file in Excel, save it as an Excel workbook (.xlsx), and choose the new file',
  'open-document': 'Save this file as .xlsx or .csv, and choose the new file',
  'web-page': 'This is a web page saved as a spreadsheet. Open it in Excel, save it as .xlsx, and choose the new file',
  damaged: 'The file is damaged. Open it in Excel, save it again, and choose the new file',
  'open-quote': 'A cell begins with a quotation mark that never ends. Close it in the file, and choose it again',
  'no-table': 'No table was found. The file needs one header row with the names of the columns, and rows below it',
  incomplete: 'The file broke off on its way. Choose it again',
  otherwise: 'Choose a spreadsheet that can be read: .xlsx or .csv',
}
