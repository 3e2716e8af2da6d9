import { newId } from '@elevate/db/ids'
import { expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPartner, aPerson, signInAs } from '../../../test/people.ts'
import { eraseErasedAgain, erasuresUntilNow, readErased } from '../../erasures.ts'

const lines: string[] = []
const api = await startApi(undefined, { level: 'info', stream: { write: (line: string) => void lines.push(line) } })
const trust = await anOrganisation(api, 'Northmoor')
const runs = await signInAs(api, await aCoordinator(api, trust))

const nameOf = async (id: string): Promise<string> =>
  (await api.owner.query('select given_name as name from people where id = $1', [id])).rows[0].name

test('an erasure leaves a line in the log that is enough to do it again, and names nobody', async () => {
  const person = await aPerson(api)
  await api.owner.query(
    `insert into organisation_people (organisation_id, person_id, source) values ($1, $2, 'typed')`,
    [trust.id, person.id],
  )
  const post = (path: string) => api.http.post(`/api/v1${path}`).set('authorization', runs.authorization)
  const { id } = (await post(`/people/${person.id}/erasure-requests`)).body
  await post(`/erasure-requests/${id}/erasure`)

  const found = readErased(lines.join(''))

  expect(found).toMatchObject([{ personId: person.id }])
  expect(lines.join('')).not.toContain(person.familyName)
  expect((await erasuresUntilNow(api.databaseUrl)).map(({ personId }) => personId)).toEqual([person.id])
})

test('after a restore those are erased who had been, once; what stands in the way leads to a request and a task', async () => {
  const [gone, stillIn] = [await aPerson(api), await aPartner(api, trust)]
  const erasedAt = '2026-11-22T10:00:00.000Z'
  const kept = [gone.id, stillIn.id, newId()].map((personId) => ({ personId, erasedAt }))

  const first = await eraseErasedAgain(api.databaseUrl, kept)
  const second = await eraseErasedAgain(api.databaseUrl, kept)

  expect(first).toEqual({ erased: 1, 'erased-already': 0, waits: 1, unknown: 1 })
  expect(second).toEqual({ erased: 0, 'erased-already': 1, waits: 1, unknown: 1 })
  expect([await nameOf(gone.id), await nameOf(stillIn.id)]).toEqual(['A former partner', stillIn.givenName])
  const { rows } = await api.owner.query(
    `select state::text, decided_at, (select count(*)::int from tasks t where t.about_person_id = r.person_id) as tasks
       from erasure_requests r where person_id = any ($1) order by state`,
    [[gone.id, stillIn.id]],
  )
  expect(rows).toEqual([
    { state: 'asked', decided_at: null, tasks: 1 },
    { state: 'erased', decided_at: new Date(erasedAt), tasks: 0 },
  ])
})
