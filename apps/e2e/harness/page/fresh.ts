import { randomUUID } from 'node:crypto'
import type { RunningElevate } from '../elevate.ts'

/**
 * An organisation in which nothing has happened yet: its coordinator, its first partner, a mentor without partners, a
 * panel member without a panel, and the host of a drop-in for which nobody has booked. They sign in as everybody does.
 */
export const aFreshOrganisation = async ({ database }: RunningElevate) => {
  const id = randomUUID()
  await database.query(
    `insert into organisations (id, name, short_name, kind, settings) select $1, 'Fenland Hospitals NHS Trust', 'Fenland', 'trust', settings from organisations where short_name = 'Northmoor'`,
    [id],
  )
  const person = async (name: string): Promise<{ personId: string; email: string }> => {
    const personId = randomUUID()
    const email = `${name.toLowerCase()}@fenland.example`
    await database.query(`insert into people (id, given_name, family_name, email) values ($1, $2, 'Fen', $3)`, [
      personId,
      name,
      email,
    ])
    await database.query(
      `insert into accounts (person_id, email, password_hash) select $1, $2, password_hash from accounts where email = 'applicant@northmoor.example'`,
      [personId, email],
    )
    await database.query(
      `insert into organisation_people (organisation_id, person_id, source) values ($1, $2, 'typed')`,
      [id, personId],
    )
    return { personId, email }
  }
  const withGrant = async (name: string, kind: 'coordinator' | 'mentor' | 'panel-member') => {
    const { personId, email } = await person(name)
    await database.query(
      `insert into grants (id, person_id, kind, organisation_id, valid_from) values ($1, $2, $3, $4, current_date - 1)`,
      [randomUUID(), personId, kind, id],
    )
    if (kind === 'mentor')
      await database.query('insert into mentors (id, organisation_id, person_id, capacity) values ($1, $2, $3, 3)', [
        randomUUID(),
        id,
        personId,
      ])
    return email
  }
  const partner = async (name: string) => {
    const { personId, email } = await person(name)
    await database.query(
      `insert into appointments (id, person_id, organisation_id, role, status, starts_on) values ($1, $2, $3, 'Patient Safety Partner', 'active', current_date - 1)`,
      [randomUUID(), personId, id],
    )
    return { personId, email }
  }
  const host = await partner('Harper')
  const dropInId = randomUUID()
  await database.query(
    `insert into drop_ins (id, organisation_id, title, start_time, minutes, way, day, starts_at, ends_at)
     values ($1, $2, 'Open hour', '10:00', 60, 'phone', current_date + 7, (current_date + 7 + time '10:00') at time zone 'Europe/London', (current_date + 7 + time '11:00') at time zone 'Europe/London')`,
    [dropInId, id],
  )
  await database.query('insert into drop_in_hosts (drop_in_id, person_id, organisation_id) values ($1, $2, $3)', [
    dropInId,
    host.personId,
    id,
  ])
  return {
    id,
    dropInId,
    coordinator: await withGrant('Robin', 'coordinator'),
    partner: (await partner('Sandy')).email,
    mentor: await withGrant('Merle', 'mentor'),
    panel: await withGrant('Piper', 'panel-member'),
    host: host.email,
  }
}
