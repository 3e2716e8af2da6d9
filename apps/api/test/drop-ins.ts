import { newId } from '@elevate/db/ids'
import ICAL from 'ical.js'
import type { Asking, TestMail } from './coffee.ts'
import { signedIn } from './coffee.ts'
import type { TestApi } from './harness.ts'
import { aCoordinator, anOrganisation, aPartner, type TestOrganisation, type TestPerson } from './people.ts'

export type DropInProgramme = { trust: TestOrganisation; coordinator: Asking }

export const aDropInProgramme = async (api: TestApi): Promise<DropInProgramme> => {
  const trust = await anOrganisation(api)
  return { trust, coordinator: await signedIn(api, await aCoordinator(api, trust)) }
}

export const aPartnerIn = async (api: TestApi, { trust }: DropInProgramme): Promise<Asking> =>
  signedIn(api, await aPartner(api, trust))

export const session = {
  day: '2026-12-03',
  title: 'Tea and talk',
  startTime: '14:00',
  minutes: 60,
  way: 'video',
  link: 'https://video.example/room',
  capacity: 2,
}

/** A session as the coordinator arranges it: Thursday 3 December 2026, 2pm to 3pm, two places. */
export const aDropIn = async ({ coordinator, trust }: DropInProgramme, more: object = {}): Promise<string> => {
  const reply = await coordinator.post('/drop-ins', { organisationId: trust.id, ...session, ...more })
  if (reply.status !== 201) throw new Error(`scheduling answered ${reply.status}: ${reply.text}`)
  return reply.body.id
}

export const aSeries = async (
  { coordinator, trust }: DropInProgramme,
  more: object = {},
): Promise<{ id: string; version: number }> => {
  const { day: _day, ...what } = session
  const rule = { rhythm: 'weekly', weekday: 4, startsOn: '2026-11-26' }
  const reply = await coordinator.post('/drop-in-series', { organisationId: trust.id, ...what, ...rule, ...more })
  if (reply.status !== 201) throw new Error(`starting answered ${reply.status}: ${reply.text}`)
  return reply.body
}

export const eventIn = (mail: Pick<TestMail, 'attachments'> | undefined) => {
  const calendar = new ICAL.Component(ICAL.parse(mail?.attachments[0]?.content ?? ''))
  const event = calendar.getFirstSubcomponent('vevent')
  if (!event) throw new Error('no event')
  const { uid, sequence } = new ICAL.Event(event)
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid,
    sequence,
    start: String(event.getFirstPropertyValue('dtstart')),
  }
}

/** State of each booking, by person. */
export const statesIn = async (api: TestApi, dropInId: string): Promise<Record<string, string>> => {
  const { rows } = await api.owner.query(
    'select person_id, state from drop_in_bookings where drop_in_id = $1 order by queue',
    [dropInId],
  )
  return Object.fromEntries(rows.map(({ person_id, state }) => [person_id, state]))
}

/** Without going through the door: for routes that are asked once per kind of caller. */
export const aBookingOf = async (
  api: TestApi,
  {
    dropInId,
    of,
    person,
    state = 'booked',
  }: { dropInId: string; of: TestOrganisation; person: TestPerson; state?: string },
): Promise<string> => {
  const id = newId()
  await api.owner.query(
    `insert into drop_in_bookings (id, drop_in_id, organisation_id, person_id, state, booked_at, queue)
     values ($1, $2, $3, $4, $5, $6, (select coalesce(max(queue), 0) + 1 from drop_in_bookings where drop_in_id = $2))
     on conflict (drop_in_id, person_id) do update set state = excluded.state, cancelled_at = null`,
    [id, dropInId, of.id, person.id, state, api.clock.now],
  )
  const { rows } = await api.owner.query('select id from drop_in_bookings where drop_in_id = $1 and person_id = $2', [
    dropInId,
    person.id,
  ])
  return rows[0].id
}
