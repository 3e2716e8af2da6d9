import { newId } from '@elevate/db/ids'
import { expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { pairUp } from '../../../test/mentoring-pair.ts'
import { anOrganisation, type TestPerson } from '../../../test/people.ts'
import { endSupportOfLeavers } from './leavers.ts'

const api = await startApi()

/** Ends the appointments of somebody as a spreadsheet does. */
const endByImport = async (partner: TestPerson, organisationId: string, importedAt: string) => {
  const { rows } = await api.owner.query(
    `update appointments set status = 'ended', ended_on = '2026-11-20' where person_id = $1 returning id`,
    [partner.id],
  )
  const importId = newId()
  await api.owner.query(
    `insert into people_imports (id, organisation_ids, file_name, state, mapping, answers, preview, fingerprint, imported_at)
     values ($1, $2, 'partners.xlsx', 'imported', '[]', '{}', '{}', '', $3)`,
    [importId, [organisationId], importedAt],
  )
  await api.owner.query(
    `insert into people_import_rows (import_id, line, outcome, planned, done) values ($1, 2, 'changed', '{}', $2)`,
    [importId, JSON.stringify({ appointment: { id: rows[0].id, version: 2, isNew: false } })],
  )
}
const isOver = async (mentorshipId: string) => {
  const { rows } = await api.owner.query('select ended_at from mentorships where id = $1', [mentorshipId])
  return rows[0].ended_at !== null
}

test('who left by a spreadsheet has their mentorship ended a day later, once, and the mentor is told', async () => {
  const trust = await anOrganisation(api)
  const left = await pairUp(api, trust)
  const stays = await pairUp(api, trust)
  await endByImport(left.partner, trust.id, '2026-11-23T09:00:00Z')

  api.clock.now = new Date('2026-11-24T08:55:00Z')
  await endSupportOfLeavers(api.deps)
  const onTheSameDay = await isOver(left.id)
  api.clock.now = new Date('2026-11-24T09:05:00Z')
  await Promise.all([endSupportOfLeavers(api.deps), endSupportOfLeavers(api.deps)])

  const { rows: told } = await api.owner.query('select title from notifications where person_id = $1', [left.mentor.id])
  expect([onTheSameDay, await isOver(left.id), await isOver(stays.id)]).toEqual([false, true, false])
  expect(told).toHaveLength(1)
})
