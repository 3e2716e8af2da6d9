import { newId } from '@elevate/db/ids'
import type { TestApi } from './harness.ts'
import type { TestOrganisation } from './people.ts'

export const trainingValues = {
  title: 'Mentor training day',
  startsAt: '2026-12-03T10:00:00Z',
  minutes: 300,
  place: 'Seminar room 2',
  access: 'Step-free. There is a hearing loop.',
  places: 12,
}

type DayOptions = { startsAt?: string; places?: number; title?: string }

export const aTrainingDay = async (api: TestApi, of: TestOrganisation, options: DayOptions = {}): Promise<string> => {
  const id = newId()
  const { title, startsAt, minutes, place, access, places } = { ...trainingValues, ...options }
  await api.owner.query(
    `insert into training_days (id, organisation_id, title, starts_at, minutes, place, access, places)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, of.id, title, startsAt, minutes, place, access, places],
  )
  return id
}

export const bookPlace = async (
  api: TestApi,
  of: TestOrganisation,
  { dayId, personId }: { dayId: string; personId: string },
): Promise<string> => {
  const id = newId()
  await api.owner.query(
    'insert into training_bookings (id, training_day_id, organisation_id, person_id, booked_at) values ($1, $2, $3, $4, $5)',
    [id, dayId, of.id, personId, '2026-11-01T10:00:00Z'],
  )
  await api.owner.query('update training_days set booked = booked + 1 where id = $1', [dayId])
  return id
}
