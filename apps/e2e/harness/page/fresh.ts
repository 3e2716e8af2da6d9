import { randomUUID } from 'node:crypto'
import type { RunningElevate } from '../elevate.ts'

/** An organisation in which nothing has happened yet: its coordinator, and its first partner. Both sign in as everybody does. */
export const aFreshOrganisation = async ({ database }: RunningElevate) => {
  const id = randomUUID()
  await database.query(
    `insert into organisations (id, name, short_name, kind, settings) select $1, 'Fenland Hospitals NHS Trust', 'Fenland', 'trust', settings from organisations where short_name = 'Northmoor'`,
    [id],
  )
  const person = async (name: string, isCoordinator: boolean): Promise<string> => {
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
    if (isCoordinator)
      await database.query(
        `insert into grants (id, person_id, kind, organisation_id, valid_from) values ($1, $2, 'coordinator', $3, current_date - 1)`,
        [randomUUID(), personId, id],
      )
    else
      await database.query(
        `insert into appointments (id, person_id, organisation_id, role, status, starts_on) values ($1, $2, $3, 'Patient Safety Partner', 'active', current_date - 1)`,
        [randomUUID(), personId, id],
      )
    return email
  }
  return { coordinator: await person('Robin', true), partner: await person('Sandy', false) }
}
