import { newId } from '@elevate/db/ids'
import { aDropIn, aSeries } from '../drop-ins.ts'
import { aPartner } from '../people.ts'
import { from, type Machine, machine, staysIn } from './machine.ts'
import type { Scene } from './scene.ts'

const dropInStates = ['coming', 'on', 'past', 'closed', 'cancelled'] as const
const on = `day = '2026-11-23', starts_at = '2026-11-23T09:30:00Z', ends_at = '2026-11-23T11:00:00Z'`
const past = `day = '2026-11-20', starts_at = '2026-11-20T09:30:00Z', ends_at = '2026-11-20T11:00:00Z'`
const setTo: Record<(typeof dropInStates)[number], string> = {
  coming: 'capacity = 20',
  on,
  past,
  closed: `${past}, closed_at = now(), came_count = 1, missed_count = 0`,
  cancelled: 'cancelled_at = now()',
}
const here = '/drop-ins/:dropInId'

const programmeOf = ({ trust, hands }: Scene) => ({ trust, coordinator: hands.coordinator })

const dropIn = (scene: Scene): Machine =>
  machine({
    name: 'a drop-in',
    states: dropInStates,
    make: async (state) => {
      const dropInId = await aDropIn(programmeOf(scene))
      await scene.api.owner.query(`update drop_ins set ${setTo[state]} where id = $1`, [dropInId])
      return { dropInId, personId: (await aPartner(scene.api, scene.trust)).id }
    },
    stateOf: async ({ dropInId }) => {
      const row = await scene.one<Record<string, Date | null>>('select * from drop_ins where id = $1', [dropInId])
      const { now } = scene.api.clock
      if (row.cancelled_at) return 'cancelled'
      if (row.closed_at) return 'closed'
      if ((row.starts_at ?? now) > now) return 'coming'
      return (row.ends_at ?? now) > now ? 'on' : 'past'
    },
    versionOf: async ({ dropInId }) =>
      (await scene.one<{ version: number }>('select version from drop_ins where id = $1', [dropInId])).version,
    moves: [
      { operation: `PATCH ${here}`, versioned: true, body: { title: 'Other' }, leads: staysIn('coming') },
      { operation: `POST ${here}/cancel`, leads: { coming: 'cancelled' } },
      { operation: `POST ${here}/hosts/away`, leads: staysIn('coming') },
      { operation: `POST ${here}/bookings`, body: ({ personId }) => ({ personId }), leads: staysIn('coming') },
      { operation: `POST ${here}/walk-ins`, body: { change: 1 }, leads: staysIn('on', 'past') },
      { operation: `POST ${here}/attendance/mine`, by: scene.everything, leads: staysIn('on', 'past') },
      { operation: `POST ${here}/close`, leads: from(['on', 'past'], 'closed') },
      {
        operation: `PUT ${here}/themes`,
        versioned: true,
        body: { themes: 'Parking', reply: '' },
        leads: staysIn('on', 'past', 'closed'),
      },
    ],
  })

const bookingStates = ['booked', 'waiting', 'offered', 'cancelled', 'late'] as const

/** A place of one partner, until the session begins. */
const booking = (scene: Scene): Machine =>
  machine({
    name: 'a place in a drop-in',
    states: bookingStates,
    columns: ['drop_in_bookings.state'],
    make: async (state) => {
      const dropInId = await aDropIn(programmeOf(scene))
      const bookingId = newId()
      await scene.api.owner.query(
        `insert into drop_in_bookings (id, drop_in_id, organisation_id, person_id, state, booked_at, queue, offer_ends_at, cancelled_at)
         values ($1, $2, $3, $4, $5, '2026-11-20T10:00:00Z', 1, $6, $7)`,
        [
          bookingId,
          dropInId,
          scene.trust.id,
          scene.people.everything.id,
          state,
          state === 'offered' ? '2026-11-25T10:00:00Z' : null,
          state === 'cancelled' || state === 'late' ? '2026-11-21T10:00:00Z' : null,
        ],
      )
      return { dropInId, bookingId }
    },
    stateOf: async ({ bookingId }) =>
      (await scene.one<{ state: never }>('select state from drop_in_bookings where id = $1', [bookingId])).state,
    moves: [
      {
        operation: `POST ${here}/bookings`,
        by: scene.everything,
        leads: { ...staysIn('waiting'), ...from(['booked', 'offered', 'cancelled', 'late'], 'booked') },
      },
      {
        operation: `DELETE ${here}/bookings/mine`,
        by: scene.everything,
        leads: { ...staysIn('late'), ...from(['booked', 'waiting', 'offered', 'cancelled'], 'cancelled') },
      },
      {
        operation: `DELETE ${here}/bookings/:bookingId`,
        leads: { ...staysIn('late'), ...from(['booked', 'waiting', 'offered', 'cancelled'], 'cancelled') },
      },
      { operation: `PUT ${here}/bookings/:bookingId/came`, body: { came: true }, leads: {} },
    ],
  })

const series = (scene: Scene): Machine =>
  machine({
    name: 'a series of drop-ins',
    states: ['running', 'ending', 'ended'],
    make: async (state) => {
      const { id } = await aSeries(programmeOf(scene))
      const endsOn = { running: null, ending: '2026-12-17', ended: '2026-11-20' }[state]
      await scene.api.owner.query('update drop_in_series set ends_on = $2 where id = $1', [id, endsOn])
      return { seriesId: id }
    },
    stateOf: async ({ seriesId }) =>
      (
        await scene.one<{ state: never }>(
          `select case when ends_on is null then 'running' when ends_on < '2026-11-23' then 'ended' else 'ending' end as state
             from drop_in_series where id = $1`,
          [seriesId],
        )
      ).state,
    versionOf: async ({ seriesId }) =>
      (await scene.one<{ version: number }>('select version from drop_in_series where id = $1', [seriesId])).version,
    moves: [
      {
        operation: 'PATCH /drop-in-series/:seriesId',
        versioned: true,
        body: { fromDay: '2026-12-01', title: 'Other' },
        leads: staysIn('running', 'ending'),
      },
      {
        operation: 'POST /drop-in-series/:seriesId/end',
        body: { lastDay: '2026-12-10' },
        leads: from(['running', 'ending'], 'ending'),
      },
    ],
  })

export const dropInMachines = (scene: Scene): Machine[] => [dropIn(scene), booking(scene), series(scene)]
