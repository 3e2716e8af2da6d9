import { newId } from '@elevate/db/ids'
import { type AccessRow, forProgramme } from '../../../test/access-row.ts'

const path = (trust: { id: string }) => `/organisations/${trust.id}/payment-rates`

let days = 0
/** A day of its own for each rate, since a second one of the same day is refused. */
const nextDay = (): number => {
  days += 1
  return days
}

export const accessMatrix: AccessRow[] = [
  {
    route: 'GET /api/v1/organisations/:organisationId/payment-rates',
    request: ({ trust }) => ({ path: path(trust) }),
    answers: forProgramme(200),
  },
  {
    route: 'POST /api/v1/organisations/:organisationId/payment-rates',
    // A day of its own for each caller who may, since a second rate of the same day is refused.
    request: ({ trust }, caller) => ({
      path: path(trust),
      body: {
        validFrom: caller === 'administrator' ? '2027-05-01' : '2027-04-01',
        dayPence: 15_000,
        halfDayPence: 7_500,
        note: '',
      },
    }),
    answers: forProgramme(201),
  },
  {
    route: 'DELETE /api/v1/organisations/:organisationId/payment-rates/:rateId',
    request: async ({ trust, api }) => {
      const id = newId()
      await api.owner.query(
        `insert into payment_rates (id, organisation_id, valid_from, day_pence, half_day_pence)
         values ($1, $2, date '2030-01-01' + $3::int, 1, 1)`,
        [id, trust.id, nextDay()],
      )
      return { path: `${path(trust)}/${id}` }
    },
    answers: forProgramme(204),
  },
]
