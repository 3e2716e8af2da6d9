import { Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import {
  ColumnField,
  ColumnNumber,
  importAnswers,
  LineNumber,
  PeopleImport,
  PeopleImportSummary,
} from './people-import-preview.ts'
import { ConflictChoice } from './people-import-rows.ts'
import { Line, Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['People imports'] as const
const params = Strict({ importId: Uuid })

export const importPeople = endpoint({
  method: 'POST',
  url: '/people/imports',
  rationed: 'upload',
  consumes: [
    'multipart/form-data',
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/octet-stream',
  ],
  repeatable: true,
  schema: {
    summary: 'Import people from a spreadsheet, CSV or XLSX up to 10 MB and 20,000 rows',
    description:
      'The file as the field `file` of a form, or as the body itself. With `dryRun=true` it is kept for thirty days as an import in preparation that says, row by row, what it would do; nothing else is saved. Without, it is carried out at once where nothing is open or wrong, else refused as a whole (409 `import-not-ready`): `rows` then names every row that stands in the way, with field, value and rule.',
    tags,
    querystring: Strict({
      dryRun: Type.Boolean({ default: false }),
      /** For a body that is the file itself. */
      fileName: Type.Optional(Type.String({ maxLength: 500 })),
    }),
    response: { 201: PeopleImport },
  },
  errors: {
    400: ['bad-input', 'unreadable-file'],
    409: ['import-not-ready', 'busy'],
    413: ['too-large'],
    415: ['media-type'],
  },
})

export const listPeopleImports = endpoint({
  method: 'GET',
  url: '/people/imports',
  schema: {
    summary: 'Imports into the organisations whose programme I run, latest first',
    tags,
    querystring: Strict(Paging),
    response: { 200: Page(PeopleImportSummary) },
  },
})

export const getPeopleImport = endpoint({
  method: 'GET',
  url: '/people/imports/:importId',
  schema: {
    summary: 'One import: its columns, questions, counts, and how far it is',
    tags,
    params,
    response: { 200: PeopleImport },
  },
  errors: { 404: ['not-found'] },
})

const Lines = Type.Array(LineNumber, { maxItems: 5_000 })

export const changePeopleImport = endpoint({
  method: 'PATCH',
  url: '/people/imports/:importId',
  rationed: 'upload',
  versioned: true,
  schema: {
    summary: 'Correct the columns of an import in preparation, answer its questions, leave rows out',
    description:
      'Answers are added to those given before. Every change plans the import anew against the people as they are now; an empty body does only that.',
    tags,
    params,
    body: StrictChanges({
      sheet: Line(100),
      /** What each column holds, all of them, in order. */
      columns: Type.Array(ColumnField, { maxItems: 200 }),
      ...importAnswers,
      conflicts: Type.Array(Strict({ line: LineNumber, choice: ConflictChoice, personId: Type.Optional(Uuid) }), {
        maxItems: 5_000,
      }),
      leaveOut: Lines,
      /** Leaves out every row that cannot be read. */
      leaveOutFaults: Type.Boolean(),
      /** Rows that were left out and are wanted after all. */
      takeBackIn: Lines,
      /** Takes answers back, so that they are asked again. */
      askAgain: StrictChanges({
        columns: Type.Array(ColumnNumber, { maxItems: 200 }),
        names: Type.Array(Line(500, 0), { maxItems: 500 }),
        lines: Lines,
      }),
    }),
    response: { 200: PeopleImport },
  },
  errors: { 404: ['not-found'], 409: ['not-preparing', 'busy'] },
})

export const applyPeopleImport = endpoint({
  method: 'POST',
  url: '/people/imports/:importId/apply',
  versioned: true,
  schema: {
    summary: 'Carry out what the preview shows, all of it or nothing',
    description:
      'Planned once more against the people as they are now. Where that gives something else than the version that was read, nothing is imported (409 `changed-since-preview`) and the import carries the new preview. A second press, by anybody, changes nothing and gets the same answer.',
    tags,
    params,
    response: { 200: PeopleImport },
  },
  errors: { 404: ['not-found'], 409: ['import-not-ready', 'changed-since-preview', 'not-preparing', 'busy'] },
})

export const undoPeopleImport = endpoint({
  method: 'POST',
  url: '/people/imports/:importId/undo',
  versioned: true,
  schema: {
    summary: 'Take an import back as a whole, while nobody has edited what it brought',
    description:
      'Changed people get their earlier values, new ones are removed. 409 `edited-since` names in `people` whose record has changed or is in use since.',
    tags,
    params,
    response: { 200: PeopleImport },
  },
  errors: { 404: ['not-found'], 409: ['not-imported', 'too-late-to-undo', 'edited-since', 'busy'] },
})

export const discardPeopleImport = endpoint({
  method: 'DELETE',
  url: '/people/imports/:importId',
  versioned: true,
  schema: {
    summary: 'Delete an import in preparation, with its file',
    tags,
    params,
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'], 409: ['not-preparing', 'busy'] },
})
