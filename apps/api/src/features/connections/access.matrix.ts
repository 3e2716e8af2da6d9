import { type AccessRow, only } from '../../../test/access-row.ts'

const forCoordinators = only({ coordinator: 200, 'other-coordinator': 404 })

export const accessMatrix: AccessRow[] = [
  {
    route: 'GET /api/v1/connections',
    request: ({ trust }) => ({ path: `/connections?organisationId=${trust.id}` }),
    answers: forCoordinators,
  },
  {
    route: 'GET /api/v1/connections/export',
    asksAgain: true,
    request: ({ trust }) => ({ path: `/connections/export?organisationId=${trust.id}&format=csv` }),
    answers: forCoordinators,
  },
]
