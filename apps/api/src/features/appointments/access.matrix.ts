import type { MatrixRequest, World } from '../../../test/access-row.ts'
import { type AccessRow, forProgramme } from '../../../test/access-row.ts'
import { aPartner } from '../../../test/people.ts'

/** An appointment of its own for each caller, so that one does not stand in the way of the next. */
const aboutAppointment =
  (rest = '', more: object = {}) =>
  async ({ api, trust }: World): Promise<MatrixRequest> => {
    const partner = await aPartner(api, trust)
    const { rows } = await api.owner.query('select id from appointments where person_id = $1', [partner.id])
    return { path: `/appointments/${rows[0].id}${rest}`, ...more }
  }

const step = (name: string, body: object, status = 200): AccessRow => ({
  route: `POST /api/v1/appointments/:appointmentId/${name}`,
  request: aboutAppointment(`/${name}`, { body, version: 1 }),
  answers: forProgramme(status),
})

export const accessMatrix: AccessRow[] = [
  {
    route: 'POST /api/v1/appointments',
    request: async ({ api, trust }) => {
      const { id } = await aPartner(api, trust)
      const appointment = {
        role: 'Committee partner',
        status: 'active',
        startsOn: null,
        termMonths: null,
        payment: null,
      }
      return { body: { personId: id, organisationId: trust.id, ...appointment } }
    },
    answers: forProgramme(201),
  },
  { route: 'GET /api/v1/appointments/:appointmentId', request: aboutAppointment(), answers: forProgramme(200) },
  {
    route: 'PATCH /api/v1/appointments/:appointmentId',
    request: aboutAppointment('', { body: { payment: 'unpaid' }, version: 1 }),
    answers: forProgramme(200),
  },
  step('start', { startsOn: '2026-11-23' }, 409),
  step('extension', { termEndsOn: '2029-01-01' }),
  step('pause', { until: null }),
  step('resume', {}, 409),
  step('end', { endedOn: '2026-11-23', reason: 'own-wish' }),
  {
    route: 'PATCH /api/v1/leaver-items/:leaverItemId',
    request: async (world) => {
      const { path = '' } = await aboutAppointment()(world)
      const { rows } = await world.api.owner.query(
        `insert into leaver_items (id, appointment_id, organisation_id, position, label)
         values (gen_random_uuid(), $1, $2, 0, 'Thanked') returning id`,
        [path.split('/').at(-1), world.trust.id],
      )
      return { path: `/leaver-items/${rows[0].id}`, body: { state: 'done' }, version: 1 }
    },
    answers: forProgramme(200),
  },
]
