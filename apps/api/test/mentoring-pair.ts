import { newId } from '@elevate/db/ids'
import { type Asking, signedIn } from './coffee.ts'
import type { TestApi } from './harness.ts'
import { anOrganisation, aPartner, aPerson, type TestOrganisation, type TestPerson } from './people.ts'

type PairOptions = { startedOn?: string; mentor?: TestPerson; partner?: TestPerson }

/** A person who stands in the register of mentors. */
export const registerMentor = async (api: TestApi, of: TestOrganisation, personId: string): Promise<string> => {
  const id = newId()
  await api.owner.query(
    `insert into mentors (id, organisation_id, person_id, capacity, training, trained_on) values ($1, $2, $3, 3, 'trained', '2026-01-15')
     on conflict (organisation_id, person_id) do nothing`,
    [id, of.id, personId],
  )
  const { rows } = await api.owner.query('select id from mentors where organisation_id = $1 and person_id = $2', [
    of.id,
    personId,
  ])
  return rows[0].id
}

/** A mentor and a partner who are paired, without signing in. */
export const pairUp = async (api: TestApi, of: TestOrganisation, options: PairOptions = {}) => {
  const mentor = options.mentor ?? (await aPerson(api, { grants: [{ kind: 'mentor', of }] }))
  const partner = options.partner ?? (await aPartner(api, of))
  const id = newId()
  const startedOn = options.startedOn ?? '2026-10-05'
  await api.owner.query(
    `insert into mentorships (id, organisation_id, mentor_id, mentor_person_id, partner_person_id, started_on, first_contact_by)
     values ($1, $2, $3, $4, $5, $6, $6)`,
    [id, of.id, await registerMentor(api, of, mentor.id), mentor.id, partner.id, startedOn],
  )
  return { id, mentor, partner }
}

export type AskingPair = { id: string; trust: TestOrganisation; mentor: Asking; partner: Asking }

/** The same, both signed in. */
export const aMentoringPair = async (api: TestApi, options: PairOptions = {}): Promise<AskingPair> => {
  const trust = await anOrganisation(api)
  const { id, mentor, partner } = await pairUp(api, trust, options)
  return { id, trust, mentor: await signedIn(api, mentor), partner: await signedIn(api, partner) }
}

export const endPair = (api: TestApi, mentorshipId: string, at: Date) =>
  api.owner.query('update mentorships set ended_at = $2 where id = $1', [mentorshipId, at])
