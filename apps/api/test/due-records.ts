import type { RecordHoldKind } from '@elevate/contracts/record-hold-kinds'
import { newId } from '@elevate/db/ids'
import type { TestApi } from './harness.ts'
import { pairUp } from './mentoring-pair.ts'
import { aPartner, aPerson, type TestOrganisation } from './people.ts'
import { aCampaign, anApplication } from './recruitment.ts'

/** A record whose time is up, with one who has a part in it; `where` in `table` finds what a rule deletes of it. */
export type Due = { id: string; personId: string; table: string; where: string }

type Maker<More = object> = (api: TestApi, of: TestOrganisation) => Promise<Due & More>

const dropIn: Maker = async (api, of) => {
  const { id: personId } = await aPartner(api, of)
  const id = newId()
  await api.owner.query(
    `insert into drop_ins (id, organisation_id, title, day, starts_at, ends_at, way, capacity, start_time, minutes)
     values ($1, $2, 'Long ago', '2024-01-10', '2024-01-10T14:00Z', '2024-01-10T15:00Z', 'video', 5, '14:00', 60)`,
    [id, of.id],
  )
  await api.owner.query(
    `insert into drop_in_bookings (id, drop_in_id, organisation_id, person_id, state, booked_at, queue) values ($1, $2, $3, $4, 'booked', '2024-01-02', 1)`,
    [newId(), id, of.id, personId],
  )
  return { id, personId, table: 'drop_in_bookings', where: `drop_in_id = '${id}'` }
}

const checkIn: Maker = async (api, of) => {
  const { id: personId } = await aPartner(api, of)
  const [programmeId, id] = [newId(), newId()]
  await api.owner.query(
    `insert into check_in_programmes (id, organisation_id, number, rhythm, audience, starts_on, open_days, questions)
     values ($1, $2, (select count(*) + 1 from check_in_programmes), 'monthly', 'all-partners', '2024-01-01', 7, '[]')`,
    [programmeId, of.id],
  )
  await api.owner.query(
    `insert into check_in_rounds (id, organisation_id, programme_id, opens_on, closes_on)
     values ($1, $2, $3, date '2024-02-01' + (select count(*)::int from check_in_rounds), date '2024-02-08' + (select count(*)::int from check_in_rounds))`,
    [id, of.id, programmeId],
  )
  await api.owner.query(
    `insert into check_in_answers (round_id, person_id, organisation_id, question, words, reader) values ($1, $2, $3, 'q', 'tired', 'my-lead')`,
    [id, personId, of.id],
  )
  return { id, personId, table: 'check_in_answers', where: `round_id = '${id}'` }
}

const coffeeRound: Maker = async (api, of) => {
  const { id: personId } = await aPartner(api, of)
  const [id, drawId, groupId] = [newId(), newId(), newId()]
  await api.owner.query(
    `insert into coffee_rounds (id, organisation_id, number, title, state, meet_by, ice_breakers, draw_id, opened_at, published_at, closed_at)
     values ($1, $2, (select count(*) + 1 from coffee_rounds where organisation_id = $2), 'Spring', 'closed', '2024-02-01', '{a,b,c}', $3, '2024-01-01', '2024-01-02', '2024-03-01')`,
    [id, of.id, drawId],
  )
  await api.owner.query(
    `insert into coffee_groups (id, round_id, organisation_id, explanation, is_replacement, suggested_day, suggested_from, suggested_to) values ($1, $2, $3, '', false, '2024-01-10', '14:00', '15:00')`,
    [groupId, id, of.id],
  )
  await api.owner.query(
    `insert into coffee_group_members (group_id, round_id, organisation_id, person_id) values ($1, $2, $3, $4)`,
    [groupId, id, of.id, personId],
  )
  await api.owner.query(
    `insert into coffee_feedback (round_id, person_id, organisation_id, met) values ($1, $2, $3, 'yes')`,
    [id, personId, of.id],
  )
  return { id, personId, table: 'coffee_feedback', where: `round_id = '${id}'` }
}

const mentorship: Maker = async (api, of) => {
  const { id, partner } = await pairUp(api, of, { startedOn: '2023-10-05' })
  await api.owner.query(`update mentorships set ended_at = '2024-05-01' where id = $1`, [id])
  await api.owner.query(
    `insert into mentoring_goals (id, mentorship_id, kind, text) values ($1, $2, 'goal', 'Speak up')`,
    [newId(), id],
  )
  return { id, personId: partner.id, table: 'mentoring_goals', where: `mentorship_id = '${id}'` }
}

const contact: Maker = async (api, of) => {
  const { id: personId } = await aPartner(api, of)
  const id = newId()
  await api.owner.query(
    `insert into support_contacts (id, organisation_id, person_id, contacted_on, how) values ($1, $2, $3, '2024-03-01', 'phone')`,
    [id, of.id, personId],
  )
  return { id, personId, table: 'support_contacts', where: `id = '${id}'` }
}

const appointment: Maker = async (api, of) => {
  const { id: personId } = await aPartner(api, of)
  const { rows } = await api.owner.query(
    `update appointments set status = 'ended', ended_on = '2019-10-01', starts_on = '2018-01-01', term_ends_on = null where person_id = $1 returning id`,
    [personId],
  )
  return { id: rows[0].id, personId, table: 'appointments', where: `id = '${rows[0].id}'` }
}

const long = { opensAt: '2024-01-01T09:00:00Z', closesAt: '2024-02-01T12:00:00Z' }

const campaign: Maker<{ sent: string; draft: string }> = async (api, of) => {
  const made = await aCampaign(api, of, long)
  const applicant = await aPerson(api)
  const sent = await anApplication(api, made, { applicant, state: 'withdrawn' })
  const draft = await anApplication(api, made, { state: 'draft' })
  await api.owner.query(`update applications set delete_on = '2025-02-01' where id = $1`, [sent.id])
  const { id } = made
  return {
    id,
    personId: applicant.id,
    sent: sent.id,
    draft: draft.id,
    table: 'applications',
    where: `id = '${sent.id}'`,
  }
}

const application: Maker = async (api, of) => {
  const { sent, personId } = await campaign(api, of)
  return { id: sent, personId, table: 'applications', where: `id = '${sent}'` }
}

export const makers = {
  application,
  campaign,
  mentorship,
  'drop-in': dropIn,
  'check-in': checkIn,
  'coffee-round': coffeeRound,
  contact,
  appointment,
} satisfies Record<RecordHoldKind, Maker>
