import { manyMembers } from '@elevate/api/test/many-members'
import { beforeAll, describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

/** As with many thousands of people: everything is left to the worker, which is not there at first. */
const elevate = await startElevate({ settings: { ROUNDS_AT_ONCE_UP_TO: '5' }, isWorkerLate: true })
const desk = await visit(elevate, 'desk')
const phone = await visit(elevate, 'phone')

let roundPath = ''
const says = (visitor: typeof desk, words: RegExp | string) => visitor.page.getByText(words).first().waitFor()
const press = (visitor: typeof desk, name: string) => visitor.page.getByRole('button', { name, exact: true }).click()
const change = (sql: string, ...values: unknown[]) => elevate.database.query(sql, values)
const lastDrawing = '(select id from coffee_drawings order by requested_at desc, id desc limit 1)'

beforeAll(async () => {
  const { rows } = await elevate.database.query(`select id from organisations where short_name = 'Northmoor'`)
  await manyMembers(elevate.database, rows[0], 131)
  await change(
    `update coffee_rounds set state = 'cancelled', cancelled_at = now() where organisation_id = $1 and state in ('open', 'drawn')`,
    rows[0].id,
  )
  await signIn(elevate, desk, 'coordinator@northmoor.example')
  await signIn(elevate, phone, 'deputy@northmoor.example')
  await desk.goTo('/coffee-rounds/new')
  await press(desk, 'Open the round')
  await desk.page.waitForURL(/\/coffee-rounds\/[0-9a-f-]{36}$/)
  roundPath = new URL(desk.page.url()).pathname
})

describe('drawing', () => {
  test('is on its way for whoever looks, is left and come back to, and can be stopped', async () => {
    await desk.goTo(`${roundPath}/draw`)
    await press(desk, 'Draw the groups')
    await says(desk, 'Waiting to start')
    await phone.goTo(`${roundPath}/draw`)
    await says(phone, 'Waiting to start')
    await desk.look('large-round-waiting')
    await phone.look('large-round-waiting')

    await desk.goTo('/coffee-rounds')
    await desk.goTo(`${roundPath}/draw`)
    await says(desk, 'Waiting to start')
    await press(desk, 'Stop the draw')

    await desk.page.getByRole('button', { name: 'Draw the groups', exact: true }).waitFor()
    await phone.page.getByRole('button', { name: 'Draw the groups', exact: true }).waitFor()
  })

  test('that came to no end says so, and what to do', async () => {
    await press(phone, 'Draw the groups')
    await says(phone, 'Waiting to start')

    await change(`update coffee_drawings set state = 'failed', ended_at = now() where id = ${lastDrawing}`)

    await says(phone, /could not be finished/)
    await phone.look('large-round-failed')
    await press(phone, 'Draw the groups')
    await says(phone, 'Waiting to start')
  })

  test('is taken over where a worker was lost, and the groups come by themselves', async () => {
    await change(
      `update coffee_drawings set state = 'working', step = 'drawing', attempts = 1, claimed_until = now() - interval '1 second',
         claim = gen_random_uuid() where id = ${lastDrawing}`,
    )
    await desk.goTo(`${roundPath}/draw`)
    await says(desk, 'Step 2 of 4')
    await desk.look('large-round-drawing')
    await phone.look('large-round-drawing')

    elevate.startWorker()

    await desk.page.getByRole('heading', { name: 'The groups that are drawn' }).waitFor({ timeout: 90_000 })
    await phone.page.getByRole('heading', { name: 'The groups that are drawn' }).waitFor({ timeout: 90_000 })
  })

  test('shows the first groups, and the group of anybody by name', async () => {
    await phone.look('large-round-drawn')
    await desk.look('large-round-drawn')

    await desk.page.getByLabel('Find the group of somebody, by name').fill('Family77')
    await press(desk, 'Show these')

    await says(desk, '1 group with that name in it')
    expect(await desk.page.getByRole('row').count()).toBe(2)
    await desk.look('large-round-found')
  })
})

test('publishing goes on by itself and says how far it is; afterwards the round can be checked and closed', async () => {
  await desk.goTo(`${roundPath}/publish`)
  await desk.look('large-round-publish')
  await desk.page.getByRole('button', { name: /^Publish / }).click()
  await says(desk, /people meet in .* groups/)
  await desk.page.getByText('You can leave this page and come back').waitFor({ state: 'detached' })

  await change(
    `update coffee_publishings set state = 'working', told = 40, ended_at = null, claimed_until = now() + interval '1 day'`,
  )
  await desk.goTo(roundPath)
  await phone.goTo(roundPath)
  await says(desk, /40 of \d+ people have been told so far/)
  await desk.look('large-round-telling')
  await phone.look('large-round-telling')
  await change(`update coffee_publishings set state = 'done', ended_at = now()`)

  await desk.goTo(`${roundPath}/check`)
  await press(desk, 'Draw it again')
  await says(desk, 'The round was drawn again and came out the same.')
  await desk.look('large-round-checked')
  await desk.goTo(`${roundPath}/close`)
  await desk.page.getByRole('button', { name: /^Close / }).click()
  await says(desk, 'Closed')
})
