import { newId } from '@elevate/db/ids'
import { type Asking, signedIn } from './coffee.ts'
import type { TestApi } from './harness.ts'
import { aCoordinator, anOrganisation, aPartner, type TestOrganisation, type TestPerson } from './people.ts'

/** A partner whose appointment began so lately that they count as new on 23 November 2026. */
export const aNewPartner = async (
  api: TestApi,
  of: TestOrganisation,
  options: Parameters<typeof aPartner>[2] = {},
): Promise<TestPerson> => {
  const person = await aPartner(api, of, options)
  await api.owner.query(`update appointments set starts_on = '2026-11-02' where person_id = $1`, [person.id])
  return person
}

export type BuddyProgramme = { trust: TestOrganisation; coordinator: Asking; fresh: TestPerson; known: TestPerson }

/** A trust with a coordinator, one new partner and one who has been there for longer. */
export const aBuddyProgramme = async (api: TestApi): Promise<BuddyProgramme> => {
  const trust = await anOrganisation(api)
  const coordinator = await signedIn(api, await aCoordinator(api, trust))
  return { trust, coordinator, fresh: await aNewPartner(api, trust), known: await aPartner(api, trust) }
}

/** A pair as it stands in the database, whenever it began. */
export const aBuddyPair = async (
  api: TestApi,
  of: TestOrganisation,
  { members, startsOn = '2026-11-23' }: { members: TestPerson[]; startsOn?: string },
): Promise<string> => {
  const id = newId()
  await api.owner.query(
    `insert into buddy_pairs (id, organisation_id, starts_on, review_on) values ($1, $2, $3::date, ($3::date + interval '6 months')::date)`,
    [id, of.id, startsOn],
  )
  for (const [place, { id: personId }] of members.entries()) {
    await api.owner.query(
      `insert into buddy_members (pair_id, person_id, organisation_id, is_new, shared_contact) values ($1, $2, $3, $4, 'email')`,
      [id, personId, of.id, place === 0],
    )
  }
  return id
}
