import { type AccessRow, only } from '../../../test/access-row.ts'
import { clearToStart, somebodyBeingChecked } from '../../../test/checks.ts'

const forCoordinators = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })

export const accessMatrix: AccessRow[] = [
  {
    route: 'GET /api/v1/applications/:applicationId/appointment',
    request: async ({ api, trust }) => {
      const { applicationId } = await somebodyBeingChecked(api, trust)
      return { path: `/applications/${applicationId}/appointment` }
    },
    answers: forCoordinators(200),
  },
  {
    route: 'POST /api/v1/applications/:applicationId/appointment',
    request: async ({ api, trust }) => {
      const checked = await somebodyBeingChecked(api, trust)
      await clearToStart(api, checked)
      return { path: `/applications/${checked.applicationId}/appointment`, body: { startsOn: '2026-11-23' } }
    },
    answers: forCoordinators(201),
  },
]
