import type { Read } from './asking.ts'
import { type Explain, pagesLookedAt, readsOfAll } from './explaining.ts'

/** Lists that are walked: they take a limit and a cursor. */
export const listsOf = (reads: readonly Read[]): Read[] =>
  reads.filter(({ operation }) => ['limit', 'cursor'].every((name) => operation.query.some((one) => one.name === name)))

const pageSize = 25
const stepSize = 100
/** A page behind so many others stands in the middle of a list of a few hundred. */
const stepsToMiddle = 3

const asked = ({ address, ...read }: Read, limit: number, cursor?: string): Read => {
  const [path = '', query = ''] = address.split('?')
  const params = new URLSearchParams(query)
  params.set('limit', String(limit))
  if (cursor) params.set('cursor', cursor)
  return { ...read, address: `${path}?${params}` }
}

type Looked = { pages: number; ofAll: string[]; length: number }

/**
 * The better of two: on a connection that is new PostgreSQL looks into its own catalogue as well, hundreds of pages that
 * have nothing to do with how much there is.
 */
const look = async (explain: Explain, read: Read): Promise<Looked> => {
  const twice = [await explain(read), await explain(read)]
  const plans = twice.map((one) => one.plans).toSorted((a, b) => pagesLookedAt(a) - pagesLookedAt(b))[0] ?? []
  return { pages: pagesLookedAt(plans), ofAll: readsOfAll(plans), length: twice[0]?.length ?? 0 }
}

const firstPage = (explain: Explain, read: Read): Promise<Looked> => look(explain, asked(read, pageSize))

/** Undefined where the list is not as long as that. */
const pageInTheMiddle = async (explain: Explain, read: Read): Promise<Looked | undefined> => {
  let cursor: string | undefined
  for (let step = 0; step < stepsToMiddle; step += 1) {
    const { nextCursor } = await explain(asked(read, stepSize, cursor))
    if (nextCursor === undefined) return undefined
    cursor = nextCursor
  }
  return look(explain, asked(read, pageSize, cursor))
}

/** Lists that look at more than they show, each reviewed. What is new here has to be argued for. */
export const dearLists: Record<string, string> = {
  'GET /campaigns/{campaignId}/applications':
    'planned once, it puts the rest of one campaign in order instead of walking on: grows with that campaign',
  'GET /organisations/{organisationId}/handbook/readers':
    'walks everybody of the organisation by name and shows the mentors among them: looks at who stands between',
  'GET /support/coverage': 'is the whole picture of a programme in numbers, page by page of the same',
  'GET /support/people/{personId}/events':
    'puts one person’s own events of nine kinds in order: grows with that person',
}

export type Walked = { first: Looked; middle: Looked | undefined }

/** The first page of each list, and one behind hundreds of others where there are so many. */
export const walkLists = async (explain: Explain, lists: readonly Read[]): Promise<Map<Read, Walked>> => {
  const walked = new Map<Read, Walked>()
  for (const read of lists)
    walked.set(read, { first: await firstPage(explain, read), middle: await pageInTheMiddle(explain, read) })
  return walked
}

/** What says that a list is no walk along an index. Wide: which things were asked for differs from run to run. */
export const faultsOf = (few: Walked, { first, middle }: Walked): string[] => {
  const shown = Math.max(1, first.length / Math.max(1, few.first.length))
  const isDear = first.pages > 6 * few.first.pages * shown + 500
  const isDearLater = middle !== undefined && middle.pages > 3 * first.pages + 200
  return [
    ...new Set([...first.ofAll, ...(middle?.ofAll ?? [])]),
    ...(isDear ? [`looks at ${first.pages} pages for ${first.length}, and at ${few.first.pages} among few`] : []),
    ...(isDearLater ? [`looks at ${middle.pages} pages in the middle, and at ${first.pages} first`] : []),
  ]
}
