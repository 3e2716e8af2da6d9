import { loadDemo } from '../../src/demo/load.ts'
import { startApi, type TestApi } from '../harness.ts'
import { aPerson, signInAs } from '../people.ts'
import { type Operation, operationsOf } from './operations.ts'

export const demoUsers = [
  'admin@elevate.example',
  'coordinator@northmoor.example',
  'deputy@northmoor.example',
  'coordinator@eastvale.example',
  'panel@northmoor.example',
  'priyanka@northmoor.example',
  'mentor@northmoor.example',
  'mentor2@northmoor.example',
  'partner@northmoor.example',
  'partner2@northmoor.example',
  'partner@eastvale.example',
  'applicant@northmoor.example',
] as const
/** A partner who hosts drop-ins and is nothing else: made for the attack, because in the demo whoever hosts does more. */
const host = 'host@northmoor.example'
export type DemoUser = (typeof demoUsers)[number] | typeof host

export type DemoWorld = {
  api: TestApi
  operations: Operation[]
  /** Every line that the server logged, at its most talkative. */
  log: string[]
  organisations: { northmoor: string; eastvale: string; national: string }
  /** The header of somebody who is signed in; signs them in anew where an attack has ended that. */
  authorizationOf: (user: DemoUser, anew?: boolean) => Promise<string>
}

/** The demo programme on a server whose whole log is kept: two trusts with every kind of thing in them. */
export const startDemoWorld = async (): Promise<DemoWorld> => {
  const log: string[] = []
  const stream = { write: (line: string): void => void log.push(line) }
  const api = await startApi(new Date().toISOString(), { level: 'trace', stream })
  await loadDemo(api.databaseUrl)
  const { rows } = await api.owner.query<{ id: string; short_name: string }>('select id, short_name from organisations')
  const named = (name: string) => rows.find((row) => row.short_name === name)?.id ?? ''
  const kept = new Map<DemoUser, string>()
  const authorizationOf = async (user: DemoUser, anew = false): Promise<string> => {
    const known = kept.get(user)
    if (known && !anew) return known
    await api.owner.query('delete from throttles')
    const { authorization } = await signInAs(api, { email: user })
    kept.set(user, authorization)
    return authorization
  }
  return {
    api,
    operations: await operationsOf(api),
    log,
    organisations: {
      northmoor: named('Northmoor'),
      eastvale: named('Eastvale'),
      national: named('National programme'),
    },
    authorizationOf,
  }
}

/** Hosts half of the drop-ins of Northmoor, to come and past; the other half is others'. */
export const addHost = async ({ api, organisations }: DemoWorld): Promise<typeof host> => {
  const of = { id: organisations.northmoor, name: 'Northmoor' }
  const { id } = await aPerson(api, { email: host, givenName: 'Hosanna', familyName: 'Quill', partnerOf: [of] })
  await api.owner.query(
    `insert into drop_in_hosts (drop_in_id, organisation_id, person_id)
     select id, organisation_id, $2 from (select *, row_number() over (order by starts_at) as n from drop_ins where organisation_id = $1) d
      where n % 2 = 0`,
    [of.id, id],
  )
  await addWhatHostsMayRead(api, of.id, id)
  return host
}

/** How many sessions the demo programme has, and who comes to which, depends on the hour: one to come is always theirs. */
const addWhatHostsMayRead = async ({ owner }: TestApi, organisationId: string, hostId: string): Promise<void> => {
  const { rows } = await owner.query<{ dropInId: string; personId: string }>(
    `select b.drop_in_id as "dropInId", b.person_id as "personId"
       from drop_ins d join drop_in_bookings b on b.drop_in_id = d.id left join access_needs n on n.person_id = b.person_id
      where d.organisation_id = $1 and b.state = 'booked' and d.closed_at is null and d.cancelled_at is null
      order by n.shared_with = 'coordinators-and-hosts' desc nulls last, n.person_id is null, d.starts_at, b.queue limit 1`,
    [organisationId],
  )
  const [{ dropInId, personId } = {}] = rows
  await owner.query(
    'insert into drop_in_hosts (drop_in_id, organisation_id, person_id) values ($1, $2, $3) on conflict do nothing',
    [dropInId, organisationId, hostId],
  )
  await owner.query(
    `insert into access_needs (person_id, what_helps, shared_with) values ($1, 'A seat near the door', 'coordinators-and-hosts')
       on conflict (person_id) do update set shared_with = excluded.shared_with`,
    [personId],
  )
}

/** What an id is called in addresses and bodies, and the table that it is of. */
const tableOf: Record<string, string> = {
  sessionId: 'mentoring_sessions',
  notificationId: 'notifications',
  taskId: 'tasks',
  mailId: 'outbox',
  importId: 'people_imports',
  appointmentId: 'appointments',
  leaverItemId: 'leaver_items',
  campaignId: 'campaigns',
  applicationId: 'applications',
  duplicateId: 'application_duplicates',
  grantId: 'grants',
  questionId: 'campaign_questions',
  roundId: 'coffee_rounds',
  tellingId: 'coffee_tellings',
  keepApartId: 'coffee_keep_apart',
  ratherNotId: 'coffee_rather_nots',
  dropInId: 'drop_ins',
  bookingId: 'drop_in_bookings',
  seriesId: 'drop_in_series',
  checkInId: 'check_in_rounds',
  followUpId: 'check_in_follow_ups',
  pairId: 'buddy_pairs',
  letterId: 'letters',
  slotId: 'chat_slots',
  roleVersionId: 'role_versions',
  rateId: 'payment_rates',
  paymentRateId: 'payment_rates',
  checkId: 'checks',
  contactId: 'support_contacts',
  mentorId: 'mentors',
  conflictId: 'mentor_conflicts',
  offerId: 'mentor_offers',
  mentorshipId: 'mentorships',
  goalId: 'mentoring_goals',
  trainingDayId: 'training_days',
  concernId: 'concerns',
  criterionId: 'role_criteria',
  drawId: 'coffee_draws',
  templateId: 'letter_templates',
  applicationIds: 'applications',
  keep: 'applications',
}

/** The table of an id; people for every name that is not of something else (`hostIds`, `ownerId`, `deputyId`). */
export const tableOfId = (name: string, path: string): string => {
  const one = name.replace(/Ids$/, 'Id')
  if (one === 'organisationId') return 'organisations'
  if (one === 'sessionId' && path.startsWith('/auth/')) return 'sign_ins'
  if (one === 'slotId' && path.includes('interview')) return 'interview_slots'
  if (one === 'requestId') return path.startsWith('/checks/') ? 'reference_requests' : 'mentor_requests'
  if (one === 'absenceId') return 'check_in_absences'
  return tableOf[one] ?? 'people'
}
