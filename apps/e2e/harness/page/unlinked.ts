import { giveAccount } from '../candidates.ts'
import type { RunningElevate } from '../elevate.ts'

export type Address = { who: string; path: string }

const coordinator = 'coordinator@northmoor.example'
const panel = 'panel@northmoor.example'
const north = `(select id from organisations where short_name = 'Northmoor')`
/** One of each state, so that a page which holds in some of them is opened in one. */
const perState = `(select distinct on (a.state) a.* from applications a where a.organisation_id = ${north} and a.state <> 'draft' order by a.state, a.id)`

type Source = { pages: RegExp; who: string; rows: string }

/** Where the ids of addresses come from that no link leads to: the first source whose pages fit. */
const sources: Source[] = [
  {
    pages: /^applications\//,
    who: coordinator,
    rows: `select a.id as "applicationId", c.id as "checkId", l.id as "letterId" from ${perState} a
      left join lateral (select id from checks where application_id = a.id order by kind = 'reference' desc, kind = 'dbs' desc limit 1) c on true
      left join lateral (select id from letters where application_id = a.id limit 1) l on true`,
  },
  {
    pages: /^checks\//,
    who: coordinator,
    rows: `select id as "checkId" from (select distinct on (kind) * from checks where organisation_id = ${north} and appointment_id is not null order by kind, id) c`,
  },
  {
    pages: /^recruitment\/:campaignId\/interviews/,
    who: coordinator,
    rows: `select s.campaign_id as "campaignId", s.id as "slotId", b.application_id as "applicationId", to_char(s.starts_at, 'YYYY-MM-DD') as day
      from interview_slots s left join interview_bookings b on b.slot_id = s.id where s.organisation_id = ${north} order by s.starts_at desc limit 12`,
  },
  {
    // Somebody rings who has begun on the website: a coordinator goes on with it from the paper that comes by post.
    pages: /^recruitment\/:campaignId\/type-an-application\/:applicationId/,
    who: coordinator,
    rows: `with typed as (update applications set route = 'post', entered_by = (select id from people where email = '${coordinator}')
        where id = (select id from applications where organisation_id = ${north} and state = 'draft' order by id limit 1) returning id, campaign_id)
      select a.campaign_id as "campaignId", a.id as "applicationId", q.id as "questionId" from typed a
      left join lateral (select id from campaign_questions where campaign_id = a.campaign_id limit 1) q on true`,
  },
  {
    pages: /^recruitment\/:campaignId\/duplicates/,
    who: coordinator,
    rows: `select campaign_id as "campaignId", id as "duplicateId" from application_duplicates where organisation_id = ${north}`,
  },
  {
    pages: /^recruitment\/settings\/rates/,
    who: coordinator,
    // Only one that nobody has been paid by yet can be taken back.
    rows: `insert into payment_rates (id, organisation_id, valid_from, day_pence, half_day_pence)
      select gen_random_uuid(), id, current_date + 400, 16000, 8000 from organisations where short_name = 'Northmoor' returning id as "rateId"`,
  },
  {
    pages: /^join\//,
    who: '',
    rows: `select slug from campaigns where organisation_id = ${north} order by stage = 'published' desc, published_at desc nulls last`,
  },
  {
    pages: /^recruitment\/:campaignId/,
    who: coordinator,
    rows: `select c.id as "campaignId", s.id as "slotId" from campaigns c left join lateral (select id from chat_slots where campaign_id = c.id limit 1) s on true
      where c.organisation_id = ${north} order by s.id limit 9`,
  },
  {
    pages: /^panel\//,
    who: panel,
    rows: `select a.campaign_id as "campaignId", a.candidate_number as "candidateNumber", k.id as "criterionId" from applications a
      join campaigns c on c.id = a.campaign_id left join lateral (select id from role_criteria where role_version_id = c.role_version_id limit 1) k on true
      where a.organisation_id = ${north} and a.state in ('sift', 'interviewed', 'interview') order by a.state, a.id limit 8`,
  },
  {
    pages: /^(people|support\/people)\/:personId/,
    who: coordinator,
    rows: `select p.person_id as "personId", p.id as "appointmentId" from (select distinct on (status) * from appointments where organisation_id = ${north} order by status, id) p`,
  },
  {
    pages: /^coffee-rounds/,
    who: coordinator,
    rows: `select id as "roundId" from coffee_rounds where organisation_id = ${north} order by id desc`,
  },
  {
    pages: /^drop-ins/,
    who: coordinator,
    rows: `select id as "dropInId" from drop_ins where organisation_id = ${north} order by starts_at desc limit 6`,
  },
]

/** Everything an applicant may open, once for each of a few states in which their application can be. */
const ofApplicants = async (elevate: RunningElevate) => {
  const { rows } = await elevate.database.query(
    `select a.id, d.email, a.candidate_number as number, a.route, a.state, c.id as "checkId", s.id as "slotId" from ${perState} a
     join application_details d on d.application_id = a.id
     left join lateral (select id from checks where application_id = a.id and owner = 'applicant' limit 1) c on true
     left join lateral (select id from interview_slots where campaign_id = a.campaign_id and cancelled_at is null limit 1) s on true
     where a.state in ('offered', 'reserve', 'interview', 'onboarding', 'not-appointed', 'sift') and a.person_id is null`,
  )
  return Promise.all(
    rows.map(async (row) => ({
      who: await giveAccount(elevate, row),
      applicationId: row.id,
      checkId: row.checkId,
      slotId: row.slotId,
    })),
  )
}

let applicants: ReturnType<typeof ofApplicants> | undefined

const valuesFor = async (
  elevate: RunningElevate,
  route: string,
): Promise<({ who: string } & Record<string, string | null>)[]> => {
  if (/^my-/.test(route)) {
    applicants ??= ofApplicants(elevate)
    return applicants
  }
  const source = sources.find(({ pages }) => pages.test(route))
  if (!source)
    return [
      'coordinator@northmoor.example',
      'admin@elevate.example',
      panel,
      'mentor@northmoor.example',
      'partner@northmoor.example',
      '',
    ].map((who) => ({ who }))
  const { rows } = await elevate.database.query(source.rows)
  return rows.map((row) => ({ ...row, who: source.who }))
}

const filled = (route: string, values: Record<string, string | null>): string | undefined => {
  const parts = route.split('/').flatMap((part) => {
    if (!part.startsWith(':')) return [part]
    return part.endsWith('?') ? [] : [values[part.slice(1)] ?? '']
  })
  return parts.includes('') ? undefined : `/${parts.join('/')}`
}

/** How a page might be opened that no link leads to, with whoever may. */
export const addressesFor = async (elevate: RunningElevate, route: string): Promise<Address[]> => {
  const values = await valuesFor(elevate, route)
  return values.flatMap(({ who, ...rest }) => {
    const path = filled(route, rest)
    return path === undefined ? [] : [{ who, path }]
  })
}

const imports = 'needs a spreadsheet: spreadsheet-to-report.test.ts'
const asked = 'has asked for it: data-rights.test.ts'
const byLink = 'needs the link of an email: '

/** Pages that the demo has nothing for, and the journey that looks at each. */
export const withoutDemo = new Map<string, string>([
  ['people/imports/:importId', imports],
  ['people/imports/:importId/columns', imports],
  ['people/imports/:importId/confirm', imports],
  ['people/imports/:importId/delete', imports],
  ['people/imports/:importId/people', imports],
  ['people/imports/:importId/questions/:step', imports],
  ['people/imports/:importId/undo', imports],
  ['applications/:applicationId/letters/:letterId', 'no letter waits to be printed: typed-by-staff.test.ts'],
  ['concerns/:concernId', 'nobody has a concern: mentoring-sessions.test.ts'],
  ['corrections/:correctionId', `nobody ${asked}`],
  ['erasure-requests/:requestId', `nobody ${asked}`],
  ['erasure-requests/:requestId/erase', `nobody ${asked}`],
  ['erasure-requests/:requestId/refuse', `nobody ${asked}`],
  ['link/:token', `${byLink}signing-in.test.ts`],
  ['chat/:token', `${byLink}draft-to-published.test.ts`],
  ['reference', `${byLink}referee.test.ts`],
  ['unsubscribe', `${byLink}told-as-chosen.test.ts`],
  ['dev/mail', 'not there where emails are sent'],
])
