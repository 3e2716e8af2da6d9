import { type ApplicationState, applicationStates } from '@elevate/contracts/application-moves'
import { newId } from '@elevate/db/ids'
import { coverIdentity } from '../src/features/applying/blind/rules.ts'
import type { TestApi } from './harness.ts'
import { aPerson } from './people.ts'
import { anApplication, type TestApplication, type TestCampaign } from './recruitment.ts'

/** What tells who applicants are, and what they answered about equality: none of it may reach a panel. */
export const telling = [
  'Beatrix',
  'Winterbourne',
  'Trixie',
  'trixie.w',
  'beatrix.w',
  '01632 960777',
  '07700 900321',
  'LS7 4XW',
  'Larkspur',
  'quince-ethnicity',
  'quince-disability',
  'quince-belief',
  'PSP-TEST-',
]

const written = `I am Beatrix Winterbourne, Trixie to my friends, of LS7 4XW. Ring 07700 900321 or write to
trixie.w@example.org. My daughter was in hospital for a month, and nobody listened until I asked for a second opinion.`

/** Rows of every table that only the programme reads, about one application; each speaks of the applicant by name. */
const insertRestOf = async (api: TestApi, campaign: TestCampaign, application: TestApplication): Promise<void> => {
  const common = [application.id, campaign.organisationId]
  const name = 'Beatrix Winterbourne'
  const statements: [string, unknown[]][] = [
    [
      `insert into application_notes (id, application_id, organisation_id, words) values (gen_random_uuid(), $1, $2, $3)`,
      [`${name} rang today`],
    ],
    [
      `insert into letters (id, application_id, organisation_id, kind, subject, body, by) values (gen_random_uuid(), $1, $2, 'offer', $3, $3, 'email')`,
      [`Dear ${name}`],
    ],
    [
      `insert into offers (id, application_id, organisation_id, conditions, answer_by) values (gen_random_uuid(), $1, $2, $3, '2026-12-24')`,
      [`If the checks of ${name} are well`],
    ],
    [
      `insert into monitoring_answers (application_id, organisation_id, campaign_id, answers) values ($1, $2, $3, '{"ethnicity": "quince-ethnicity", "disability": "quince-disability", "belief": "quince-belief"}')`,
      [campaign.id],
    ],
    [
      `with one as (insert into checks (id, application_id, organisation_id, position, kind, label, is_mandatory_before_start, blocks_confidential_work, owner)
         values (gen_random_uuid(), $1, $2, 0, 'reference', 'Reference', true, false, 'referee') returning id)
       insert into reference_requests (id, check_id, application_id, organisation_id, referee_name, token_hash, expires_at)
       select gen_random_uuid(), id, $1, $2, $3, gen_random_uuid()::text, '2026-12-24T00:00:00Z' from one`,
      ['Aunt of Beatrix Winterbourne'],
    ],
    [
      `insert into interview_adjustments (application_id, organisation_id, campaign_id, to_provide) values ($1, $2, $3, 'A quiet room')`,
      [campaign.id],
    ],
  ]
  for (const [statement, values] of statements) await api.owner.query(statement, [...common, ...values])
  await api.owner.query(
    `with slot as (insert into interview_slots (id, campaign_id, organisation_id, starts_at, minutes, way, place)
       values ($1, $2, $3, '2026-12-01T10:00:00Z', 45, 'in-person', $4) returning id)
     insert into interview_bookings (id, slot_id, application_id, campaign_id, organisation_id) select $1, id, $5, $2, $3 from slot`,
    [newId(), campaign.id, campaign.organisationId, `Room ${application.candidateNumber ?? 0}`, application.id],
  )
}

const anApplicantIn = async (api: TestApi, campaign: TestCampaign, state: ApplicationState) => {
  const address = `beatrix.w${newId()}@example.org`
  const applicant = await aPerson(api, { givenName: 'Beatrix', familyName: 'Winterbourne', email: address })
  const details = {
    preferred_name: 'Trixie',
    phone: '01632 960777',
    postcode: 'LS7 4XW',
    address: '4 Larkspur Row',
    referees: JSON.stringify([
      { name: 'Aunt Winterbourne', relationship: 'Aunt', email: 'trixie.w@example.org', phone: '', knownFor: '' },
    ]),
  }
  const application = await anApplication(api, campaign, { state, applicant, details, answers: [written, written] })
  const covered = coverIdentity(written, {
    givenName: 'Beatrix',
    familyName: 'Winterbourne',
    preferredName: 'Trixie',
    address: '4 Larkspur Row',
  })
  await api.owner.query('update blind_answers set words = $2, covered = $3 where application_id = $1', [
    application.id,
    covered.words,
    covered.covered,
  ])
  await insertRestOf(api, campaign, application)
  return { ...application, state, personId: applicant.id }
}
export type Told = Awaited<ReturnType<typeof anApplicantIn>>

/** One application in each state there is, everything about it known by name. */
export const applicationsInEveryState = async (api: TestApi, campaign: TestCampaign): Promise<Told[]> => {
  const all: Told[] = []
  for (const state of applicationStates) all.push(await anApplicantIn(api, campaign, state))
  return all
}
