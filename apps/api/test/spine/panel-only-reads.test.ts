import { sql } from '@elevate/db/drizzle'
import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { startApi } from '../harness.ts'
import { anInterviewBooking, anInterviewSlot } from '../interviews.ts'
import { aPanel } from '../panel.ts'

const api = await startApi()
const { campaign, candidates, chair } = await aPanel(api, { stage: 'interview' })
const { id: slotId } = await anInterviewSlot(api, campaign)
for (const { id } of candidates.slice(0, 1)) await anInterviewBooking(api, campaign, { slotId, applicationId: id })
await api.owner.query(
  `insert into interview_adjustments (application_id, campaign_id, organisation_id, to_provide)
   select id, campaign_id, organisation_id, 'A quiet room' from applications`,
)
await api.owner.query(
  `insert into interview_questions (id, campaign_id, organisation_id, position, question)
   values (gen_random_uuid(), $1, $2, 0, 'When did you disagree with an expert?')`,
  [campaign.id, campaign.organisationId],
)

/** How many rows the chair's session sees, or changes, with hand-written SQL; a wall that refuses changes none. */
const rowsOf = async (statement: string): Promise<number> => {
  const { rows } = await api.owner.query('select id from sign_ins where person_id = $1', [chair.id])
  try {
    return await inTransaction(api.database, { signInId: rows[0].id, today: '2026-11-23' }, async (tx) => {
      const { rowCount } = await tx.execute(sql.raw(statement))
      return rowCount ?? 0
    })
  } catch (error) {
    const { code } = (error as { cause: { code?: string } }).cause
    if (code === '42501') return 0
    throw error
  }
}

describe('with hand-written SQL, too, a panel reads and changes none of', () => {
  test.each([
    'blind_answers',
    'campaign_panel',
    'campaign_questions',
    'candidates',
    'interview_adjustments',
    'interview_bookings',
    'interview_questions',
    'interview_slots',
    'role_criteria',
  ])('%s', async (table) => {
    const seen = await rowsOf(`select from ${table}`)
    const changed = await rowsOf(`update ${table} set organisation_id = organisation_id`)
    const deleted = await rowsOf(`delete from ${table}`)

    expect(seen).toBeGreaterThan(0)
    expect([changed, deleted]).toEqual([0, 0])
  })
})
