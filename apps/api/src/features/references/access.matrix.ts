import type { MatrixRequest, World } from '../../../test/access-row.ts'
import { type AccessRow, forAnybody, only } from '../../../test/access-row.ts'
import { checkOf, somebodyBeingChecked } from '../../../test/checks.ts'

const forCoordinators = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })
/** One for each route: guesses with the same link are counted together. */
const noLink = (letter: string) => ({ token: letter.repeat(22) })
const answers = { howKnown: 'Ten years', withOthers: 'Well', trust: 'Yes', suits: '', anythingElse: '' }

const aboutReference =
  (rest: string, body?: object) =>
  async ({ api, trust }: World): Promise<MatrixRequest> => {
    const { id } = checkOf(await somebodyBeingChecked(api, trust), 'reference')
    return { path: `/checks/${id}/${rest}`, ...(body ? { body } : {}) }
  }

export const accessMatrix: AccessRow[] = [
  { route: 'POST /api/v1/references/look', request: () => ({ body: noLink('a') }), answers: forAnybody(404) },
  {
    route: 'POST /api/v1/references/answers',
    request: () => ({ body: { ...noLink('b'), answers } }),
    answers: forAnybody(404),
  },
  { route: 'POST /api/v1/references/declined', request: () => ({ body: noLink('c') }), answers: forAnybody(404) },
  {
    route: 'POST /api/v1/checks/:checkId/reference-requests',
    request: aboutReference('reference-requests', {
      name: 'Sam Lee',
      relationship: 'Neighbour',
      email: 'sam@example.org',
    }),
    answers: forCoordinators(201),
  },
  {
    route: 'POST /api/v1/checks/:checkId/typed-references',
    request: aboutReference('typed-references', { name: 'Sam Lee', relationship: '', phone: null, answers }),
    answers: forCoordinators(201),
  },
  {
    route: 'POST /api/v1/checks/:checkId/reference-requests/:requestId/withdrawal',
    request: aboutReference('reference-requests/00000000-0000-7000-8000-000000000000/withdrawal'),
    answers: forCoordinators(404),
  },
]
