import { type ApplicationMove, applicationMoves, applicationStates } from '@elevate/contracts/application-moves'
import { newId } from '@elevate/db/ids'
import { describe, expect, test } from 'vitest'
import { startApi } from '../harness.ts'
import { anOrganisation } from '../people.ts'
import { aCampaign, anApplication } from '../recruitment.ts'

const api = await startApi()
const northmoor = await anOrganisation(api, 'Northmoor')
const campaign = await aCampaign(api, northmoor)

const stateOf = async (id: string) =>
  (await api.owner.query('select state from applications where id = $1', [id])).rows[0].state

const step = (id: string, { move, from, to }: { move: string; from: string; to: string }) =>
  api.owner.query(
    `insert into application_steps (id, application_id, organisation_id, move, from_state, to_state, by_applicant)
     values ($1, $2, $3, $4, $5, $6, false)`,
    [newId(), id, northmoor.id, move, from, to],
  )

describe('even to whoever owns the tables, the database', () => {
  test('does not let the state of an application be changed without a step', async () => {
    const { id } = await anApplication(api, campaign, { state: 'submitted' })

    const changing = api.owner.query(`update applications set state = 'appointed' where id = $1`, [id])

    await expect(changing).rejects.toMatchObject({ constraint: 'applications_state_by_step' })
  })

  test('takes no step that the table of moves does not hold', async () => {
    const { id } = await anApplication(api, campaign, { state: 'submitted' })

    const jumping = step(id, { move: 'appoint', from: 'submitted', to: 'appointed' })

    await expect(jumping).rejects.toMatchObject({ constraint: 'application_steps_move' })
  })

  test('takes no step from where the application does not stand', async () => {
    const { id } = await anApplication(api, campaign, { state: 'submitted' })

    const lying = step(id, { move: 'appoint', from: 'onboarding', to: 'appointed' })

    await expect(lying).rejects.toMatchObject({ constraint: 'application_steps_from' })
    expect(await stateOf(id)).toBe('submitted')
  })

  test('keeps the steps as they were written', async () => {
    const { id } = await anApplication(api, campaign, { state: 'submitted' })

    const rewriting = api.owner.query(`update application_steps set move = 'withdraw' where application_id = $1`, [id])

    await expect(rewriting).rejects.toMatchObject({ code: '42501' })
  })

  test('holds exactly the moves that the code holds', async () => {
    const { rows } = await api.owner.query('select move, from_state, to_state from application_moves_allowed')

    const inCode = (Object.keys(applicationMoves) as ApplicationMove[]).flatMap((move) =>
      applicationMoves[move].from.map((from) => `${move} ${from} ${applicationMoves[move].to}`),
    )
    expect(rows.map((row) => `${row.move} ${row.from_state} ${row.to_state}`).toSorted()).toEqual(inCode.toSorted())
  })
})

test.each(applicationStates.map((state) => [state]))('every state can be reached: %s', async (state) => {
  const { id } = await anApplication(api, campaign, { state })

  expect(await stateOf(id)).toBe(state)
})
