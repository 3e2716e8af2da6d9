import { inTransaction } from '@elevate/db/open'
import { expect, test } from 'vitest'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation } from '../../../test/people.ts'
import { addTasks, type NewTask } from './public.ts'

const api = await startApi()

const aProgramme = async (tasks: Partial<NewTask>[]) => {
  const trust = await anOrganisation(api)
  const coordinator = await signedIn(api, await aCoordinator(api, trust))
  await inTransaction(api.database, 'system', (tx) =>
    addTasks(
      tx,
      tasks.map((task, index) => ({
        organisationId: trust.id,
        kind: 'other',
        title: `Task ${index}`,
        dueOn: '2026-11-23',
        dedupeKey: `${trust.id} ${index}`,
        ...task,
      })),
    ),
  )
  return { trust, coordinator }
}
const titles = ({ body }: { body: { items: { title: string }[] } }) => body.items.map(({ title }) => title)

test('what is due first comes first, page by page', async () => {
  const { coordinator } = await aProgramme([
    { title: 'Later', dueOn: '2026-12-01' },
    { title: 'Late', dueOn: '2026-11-20' },
    { title: 'Today', dueOn: '2026-11-23' },
  ])

  const first = await coordinator.get('/tasks?limit=2')
  const second = await coordinator.get(`/tasks?limit=2&cursor=${first.body.nextCursor}`)
  const counts = await coordinator.get('/tasks/counts')

  expect([...titles(first), ...titles(second)]).toEqual(['Late', 'Today', 'Later'])
  expect(first.body.items.map(({ isOverdue }: { isOverdue: boolean }) => isOverdue)).toEqual([true, false])
  expect(counts.body).toEqual({ open: 3, overdue: 1, mine: 0 })
})

test('a tick is written down with a name, can be taken back, and twice is once', async () => {
  const { coordinator } = await aProgramme([{ title: 'Ring Sam' }])
  const [task] = (await coordinator.get('/tasks')).body.items

  const done = await coordinator.post(`/tasks/${task.id}/done`)
  const again = await coordinator.post(`/tasks/${task.id}/done`)
  const listed = await coordinator.get('/tasks?state=done')
  const back = await coordinator.post(`/tasks/${task.id}/not-done`)

  expect(done.body.doneBy).toBe(`${coordinator.givenName} ${coordinator.familyName}`)
  expect(again.body).toEqual(done.body)
  expect(titles(listed)).toEqual(['Ring Sam'])
  expect(back.body).toMatchObject({ doneAt: null, doneBy: null })
})

test.each(['check-in', 'concern'] as const)(
  'a task about a %s cannot be ticked away: somebody waits for an answer',
  async (kind) => {
    const { coordinator } = await aProgramme([{ kind }])
    const [task] = (await coordinator.get('/tasks')).body.items

    const ticked = await coordinator.post(`/tasks/${task.id}/done`)

    expect(task.isAnswered).toBe(true)
    expect([ticked.status, ticked.body.code]).toEqual([409, 'answered-on-its-page'])
    expect(titles(await coordinator.get('/tasks'))).toEqual(['Task 0'])
  },
)

test('mine are those with my name; another organisation sees none of them', async () => {
  const { coordinator, trust } = await aProgramme([{ title: 'Anybody' }])
  await inTransaction(api.database, 'system', (tx) =>
    addTasks(tx, [
      {
        organisationId: trust.id,
        kind: 'mentor-wanted',
        title: 'Mine',
        dueOn: '2026-11-24',
        dedupeKey: `mine ${trust.id}`,
        ownerId: coordinator.id,
      },
    ]),
  )
  const { coordinator: stranger } = await aProgramme([])
  const [task] = (await coordinator.get('/tasks?whose=mine')).body.items

  expect(titles(await coordinator.get('/tasks?whose=mine'))).toEqual(['Mine'])
  expect(titles(await coordinator.get('/tasks?kind=mentor-wanted'))).toEqual(['Mine'])
  expect(titles(await stranger.get('/tasks'))).toEqual([])
  expect((await stranger.post(`/tasks/${task.id}/done`)).status).toBe(404)
})

test('as many tasks as a large programme needs come at once, and again with the same keys none', async () => {
  const told = { detail: 'Nobody has been in touch.', href: '/support' }
  const many = Array.from({ length: 9_000 }, (_, index) => ({ ...told, dedupeKey: `many ${index % 8_999}` }))

  const { trust } = await aProgramme(many)

  const { rows } = await api.owner.query('select count(*)::int as tasks from tasks where organisation_id = $1', [
    trust.id,
  ])
  expect(rows).toEqual([{ tasks: 8_999 }])
})
