import { newId } from '@elevate/db/ids'
import { type AccessRow, only } from '../../../test/access-row.ts'

const tick = (name: string): AccessRow => ({
  route: `POST /api/v1/tasks/:taskId/${name}`,
  request: async ({ api, trust }) => {
    const id = newId()
    await api.owner.query(
      `insert into tasks (id, organisation_id, kind, title, due_on, dedupe_key) values ($1, $2, 'other', 'Ring somebody', '2026-11-24', $3)`,
      [id, trust.id, id],
    )
    return { path: `/tasks/${id}/${name}` }
  },
  answers: only({ coordinator: 200, 'other-coordinator': 404 }),
})

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/tasks', answers: only({ coordinator: 200, 'other-coordinator': 200 }) },
  { route: 'GET /api/v1/tasks/counts', answers: only({ coordinator: 200, 'other-coordinator': 200 }) },
  tick('done'),
  tick('not-done'),
]
