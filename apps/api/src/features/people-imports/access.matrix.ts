import { newId } from '@elevate/db/ids'
import { type AccessRow, forProgramme, type MatrixRequest, only, type World } from '../../../test/access-row.ts'

const counts = { new: 0, changed: 0, same: 0, conflict: 0, 'left-out': 0, fault: 0 }
const nothingAsked = { dateQuestions: [], organisationQuestions: [], marks: [], columnFaults: [], columnRemarks: [] }
const nothingRead = { sheet: null, otherSheets: [], rowCount: 0, columns: [], setAside: [], setAsideCount: 0 }
const preview = { ...nothingRead, ...nothingAsked, counts, isReady: false }

/** An import in preparation of the trust, anew for each caller; without its file nothing more than looking can be done. */
const anImport = async ({ api, trust }: World, isImported: boolean): Promise<string> => {
  const id = newId()
  await api.owner.query(
    `insert into people_imports (id, organisation_ids, file_name, mapping, answers, preview, fingerprint, state, imported_at)
     values ($1, $2, 'partners.csv', '[]', '{}', $3, '', $4, $5)`,
    [id, [trust.id], preview, isImported ? 'imported' : 'preparing', isImported ? new Date() : null],
  )
  return id
}

const aboutImport =
  (rest = '', { isImported = false, ...more }: Partial<MatrixRequest> & { isImported?: boolean } = {}) =>
  async (world: World): Promise<MatrixRequest> => ({
    path: `/people/imports/${await anImport(world, isImported)}${rest}`,
    ...more,
  })

const one = '/api/v1/people/imports/:importId'

export const accessMatrix: AccessRow[] = [
  {
    route: 'POST /api/v1/people/imports',
    request: async () => ({ body: {} }),
    answers: only({ coordinator: 415, 'other-coordinator': 415, administrator: 415 }),
  },
  {
    route: 'GET /api/v1/people/imports',
    answers: only({ coordinator: 200, 'other-coordinator': 200, administrator: 200 }),
  },
  { route: `GET ${one}`, request: aboutImport(), answers: forProgramme(200) },
  { route: `GET ${one}/rows`, request: aboutImport('/rows'), answers: forProgramme(200) },
  { route: `PATCH ${one}`, request: aboutImport('', { body: {}, version: 1 }), answers: forProgramme(409) },
  {
    route: `POST ${one}/apply`,
    request: aboutImport('/apply', { version: 1, isImported: true }),
    answers: forProgramme(409),
  },
  { route: `POST ${one}/undo`, request: aboutImport('/undo', { version: 1 }), answers: forProgramme(409) },
  { route: `DELETE ${one}`, request: aboutImport('', { version: 1 }), answers: forProgramme(204) },
  {
    route: 'GET /api/v1/people/export',
    asksAgain: true,
    request: async ({ trust }) => ({ path: `/people/export?organisationId=${trust.id}` }),
    answers: forProgramme(200),
  },
]
