import { newId } from '@elevate/db/ids'
import type { TestApi } from './harness.ts'
import { aPartner, aPerson, type TestOrganisation, type TestPerson } from './people.ts'

export type TestMentor = TestPerson & { mentorId: string }

type MentorOptions = {
  person?: TestPerson
  capacity?: number
  training?: 'none' | 'booked' | 'trained'
  trainedOn?: string | null
  isPaused?: boolean
  areas?: string[]
  modes?: string[]
  meetsNeeds?: string[]
  languages?: string[]
}

/** A member of staff, or whoever is named, on the register: trained, with two places. */
export const aMentor = async (api: TestApi, of: TestOrganisation, options: MentorOptions = {}): Promise<TestMentor> => {
  const person = options.person ?? (await aPerson(api, { grants: [{ kind: 'mentor', of }] }))
  const mentorId = newId()
  await api.owner.query(
    `insert into mentors (id, organisation_id, person_id, capacity, training, trained_on, is_paused, areas, modes, meets_needs, languages)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      mentorId,
      of.id,
      person.id,
      options.capacity ?? 2,
      options.training ?? 'trained',
      options.trainedOn === undefined ? '2026-03-02' : options.trainedOn,
      options.isPaused ?? false,
      options.areas ?? [],
      options.modes ?? ['video'],
      options.meetsNeeds ?? [],
      options.languages ?? [],
    ],
  )
  return { ...person, mentorId }
}

type RequestOptions = {
  partner?: TestPerson
  wishes?: string
  needs?: string[]
  modes?: string[]
  language?: string | null
}

/** A partner who waits for a choice. */
export const aMentorRequest = async (
  api: TestApi,
  of: TestOrganisation,
  options: RequestOptions = {},
): Promise<{ requestId: string; partner: TestPerson }> => {
  const partner = options.partner ?? (await aPartner(api, of))
  const requestId = newId()
  await api.owner.query(
    `insert into mentor_requests (id, organisation_id, partner_person_id, wishes, needs, modes, language, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, '2026-11-20T10:00:00Z')`,
    [
      requestId,
      of.id,
      partner.id,
      options.wishes ?? '',
      options.needs ?? [],
      options.modes ?? [],
      options.language ?? null,
    ],
  )
  return { requestId, partner }
}

/** A mentor who is asked and has not answered. */
export const aMentorOffer = async (
  api: TestApi,
  of: TestOrganisation,
  { mentor, partner, dueOn = '2026-11-30' }: { mentor: TestMentor; partner?: TestPerson; dueOn?: string },
): Promise<{ offerId: string; requestId: string; partner: TestPerson }> => {
  const asked = await aMentorRequest(api, of, partner ? { partner } : {})
  const offerId = newId()
  await api.owner.query(`update mentor_requests set state = 'asked' where id = $1`, [asked.requestId])
  await api.owner.query(
    `insert into mentor_offers (id, organisation_id, request_id, mentor_id, mentor_person_id, partner_person_id, chosen_by, due_on)
     values ($1, $2, $3, $4, $5, $6, 'partner', $7)`,
    [offerId, of.id, asked.requestId, mentor.mentorId, mentor.id, asked.partner.id, dueOn],
  )
  return { offerId, ...asked }
}

export type TestMentorship = { mentorshipId: string; mentor: TestMentor; partner: TestPerson }

/** A mentor and a partner, started four weeks ago. */
export const aMentorship = async (
  api: TestApi,
  of: TestOrganisation,
  given: { mentor?: TestMentor; partner?: TestPerson; firstContactOn?: string | null } = {},
): Promise<TestMentorship> => {
  const mentor = given.mentor ?? (await aMentor(api, of))
  const partner = given.partner ?? (await aPartner(api, of))
  const mentorshipId = newId()
  await api.owner.query(
    `insert into mentorships (id, organisation_id, mentor_id, mentor_person_id, partner_person_id, started_on, first_contact_by, first_contact_on)
     values ($1, $2, $3, $4, $5, '2026-10-26', '2026-11-09', $6)`,
    [mentorshipId, of.id, mentor.mentorId, mentor.id, partner.id, given.firstContactOn ?? null],
  )
  return { mentorshipId, mentor, partner }
}
