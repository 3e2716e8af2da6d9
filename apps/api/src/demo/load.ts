import { connect, type Db } from '@elevate/db/connect'
import { sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import { organisations } from '@elevate/db/schema/organisations'
import { organisationPeople, people } from '@elevate/db/schema/people'
import { accounts, grants } from '@elevate/db/schema/sign-in'
import type { Deps } from '../deps.ts'
import { newOrganisationSettings } from '../features/organisations/public.ts'
import { hashPassword } from '../features/sign-in/public.ts'
import { startJobs } from '../jobs.ts'
import { londonDay } from '../london.ts'
import { loadDemoBuddies } from './buddies.ts'
import { eastvaleCheckIns, northmoorCheckIns } from './check-in-answers.ts'
import { loadDemoCheckIns } from './check-ins.ts'
import { loadDemoCoffee } from './coffee.ts'
import { loadDemoDropIns } from './drop-ins.ts'
import { eastvalePeople } from './eastvale.ts'
import { loadDemoMail } from './mail.ts'
import { loadDemoMentorSupport } from './mentor-support.ts'
import { loadDemoMentoring } from './mentoring.ts'
import { loadDemoSessions } from './mentoring-sessions.ts'
import { nationalPeople } from './national.ts'
import { northmoorPeople } from './northmoor.ts'
import { demoPassword } from './password.ts'
import { addAppointment, addPerson, type DemoPlace } from './person.ts'
import { loadDemoRecruitment } from './recruitment/load.ts'
import { addNationalSetUp } from './recruitment/national-set-up.ts'
import { eastvaleCampaigns, northmoorCampaigns } from './recruitment/stories.ts'
import { loadDemoSupport } from './support.ts'

const demoOrganisations = {
  northmoor: {
    name: 'Northmoor University Hospitals NHS Trust',
    shortName: 'Northmoor',
    odsCode: 'N7M2R',
    kind: 'trust' as const,
    region: 'North East and Yorkshire',
    aliases: ['Northmoor UHNT', 'Northmoor Univ. Hospitals'],
  },
  eastvale: {
    name: 'Eastvale Community Health NHS Foundation Trust',
    shortName: 'Eastvale',
    odsCode: 'E4V8L',
    kind: 'trust' as const,
    region: 'East of England',
    aliases: ['Eastvale CH NHS FT'],
  },
  national: {
    name: 'National Patient Safety Partner programme',
    shortName: 'National programme',
    odsCode: 'P2S6P',
    kind: 'national' as const,
    region: null,
    aliases: ['National', 'NHSE national'],
  },
}

/**
 * Loads the demo programme into an empty database: two trusts and a national programme, all fictional, with a story
 * that starts from today. `ownerUrl`: as for `migrate`; `publicUrl` stands in its mails. Everybody signs in with `demoPassword`.
 */
export const loadDemo = async (ownerUrl: string, publicUrl = 'http://localhost:3000'): Promise<void> => {
  const database = connect({ url: ownerUrl, size: 2 })
  const jobs = await startJobs(database, { schedule: false, onFault: () => {} })
  const config = {
    publicUrl,
    proxyHops: 0,
    jwtSecret: '',
    isProduction: false,
    smtpUrl: undefined,
    product: { name: 'Elevate', strapline: '', logoUrl: null },
  }
  try {
    await loadProgramme({ database, replica: database, jobs, clock: () => new Date(), config })
  } finally {
    await jobs.stop()
    await database.close()
  }
}

const loadProgramme = async (deps: Deps): Promise<void> => {
  const today = londonDay(deps.clock())
  const passwordHash = await hashPassword(demoPassword)
  const ids = { northmoor: newId(), eastvale: newId(), national: newId() }
  const place = (key: keyof typeof ids): DemoPlace => ({ organisationId: ids[key], host: key, today, passwordHash })
  const recruiting = (key: 'northmoor' | 'eastvale', members: Member[]) => ({
    ...recruiters(members),
    organisationId: ids[key],
    host: key,
    today,
  })
  const { northmoor, eastvale } = await inTransaction(deps.database, 'system', async (tx) => {
    await addOrganisations(tx, ids)
    await addNationalSetUp(tx, { organisationId: ids.national, today })
    await addAdministrator(tx, passwordHash, today)
    const added = { northmoor: [] as Member[], eastvale: [] as Member[] }
    for (const person of northmoorPeople) added.northmoor.push(await addPerson(tx, place('northmoor'), person))
    for (const person of eastvalePeople) added.eastvale.push(await addPerson(tx, place('eastvale'), person))
    for (const person of nationalPeople) await addPerson(tx, place('national'), person)
    await alsoNational(tx, added.northmoor, place('national'))
    return added
  })
  await loadDemoCoffee(deps, coffeeProgramme(ids.northmoor, northmoor, today))
  await loadDemoCoffee(deps, coffeeProgramme(ids.eastvale, eastvale, today))
  await loadDemoCheckIns(deps, { ...checkInPeople(ids.northmoor, northmoor), today, answers: northmoorCheckIns })
  await loadDemoCheckIns(deps, { ...checkInPeople(ids.eastvale, eastvale), today, answers: eastvaleCheckIns })
  const buddies = (at: 'northmoor' | 'eastvale', members: Member[]) => ({
    ...coffeeProgramme(ids[at], members, today),
    members,
    at,
  })
  await loadDemoBuddies(deps, buddies('northmoor', northmoor))
  await loadDemoBuddies(deps, buddies('eastvale', eastvale))
  await loadDemoRecruitment(deps, {
    ...recruiting('northmoor', northmoor),
    campaigns: northmoorCampaigns,
    ...draftOf(northmoor),
  })
  await loadDemoRecruitment(deps, { ...recruiting('eastvale', eastvale), campaigns: eastvaleCampaigns })
  await loadDemoDropIns(deps, dropInProgramme(ids.northmoor, northmoor, today))
  await loadDemoDropIns(deps, dropInProgramme(ids.eastvale, eastvale, today))
  await loadDemoMentoring(deps, { key: 'northmoor', organisationId: ids.northmoor, members: northmoor, today })
  await loadDemoMentoring(deps, { key: 'eastvale', organisationId: ids.eastvale, members: eastvale, today })
  await loadDemoMail(deps, mailStory(ids.northmoor, northmoor))
  // After the mentorships: what the two of each have done since.
  await loadDemoSessions(deps, { organisationId: ids.northmoor, today, couples: couplesOf(northmoor) })
  await loadDemoMentorSupport(deps, { ...mentorsOf(northmoor, 'panel'), organisationId: ids.northmoor, today })
  await loadDemoMentorSupport(deps, { ...mentorsOf(eastvale, 'coordinator'), organisationId: ids.eastvale, today })
  // Last: it looks at who is left without a contact.
  await loadDemoSupport(deps, coffeeProgramme(ids.northmoor, northmoor, today))
  await loadDemoSupport(deps, coffeeProgramme(ids.eastvale, eastvale, today))
  // What the story tells has been read by now: no mail of it goes out when the worker starts.
  await inTransaction(deps.database, 'system', (tx) =>
    tx.execute(sql`update outbox set send_after = created_at, sent_at = created_at where sent_at is null`),
  )
}

type Member = Awaited<ReturnType<typeof addPerson>>

const addOrganisations = async (tx: Db, ids: Record<keyof typeof demoOrganisations, string>): Promise<void> => {
  const settings = newOrganisationSettings()
  for (const key of ['northmoor', 'eastvale', 'national'] as const) {
    await tx.insert(organisations).values({ ...demoOrganisations[key], id: ids[key], settings })
  }
  // What a transaction may see of organisations is settled when it is opened, so it is opened anew.
  await tx.execute(sql`select app.open_system()`)
}

const addAdministrator = async (tx: Db, passwordHash: string, today: string): Promise<void> => {
  const id = newId()
  const email = 'admin@elevate.example'
  await tx.insert(people).values({ id, givenName: 'Jo', familyName: 'Hartley', email })
  await tx.insert(accounts).values({ personId: id, email, passwordHash })
  await tx.insert(grants).values({ personId: id, kind: 'administrator', organisationId: null, validFrom: today })
}

/** One person, two appointments: a partner at the trust is one of the national programme too. */
const alsoNational = async (tx: Db, members: Member[], national: DemoPlace): Promise<void> => {
  const bernadette = members.find(({ person }) => person.email === 'bernadette')
  if (!bernadette) return
  await tx
    .insert(organisationPeople)
    .values({ organisationId: national.organisationId, personId: bernadette.id, source: 'typed' })
  await addAppointment(tx, national, { id: bernadette.id, person: { ...bernadette.person, startedMonthsAgo: 4 } })
}

const byEmail = (members: Member[], email: string): string =>
  members.find(({ person }) => person.email === email)?.id ?? ''

/** Margaret and Amina, who meet; two others, who do not. */
const couplesOf = (members: Member[]) => {
  const others = members.filter(
    ({ person }) => !person.signsIn && !person.notPartner && (person.startedMonthsAgo ?? 0) > 8,
  )
  const [first, second] = others.map(({ id }) => id)
  return [
    { mentorId: byEmail(members, 'mentor'), partnerId: byEmail(members, 'partner') },
    ...(first ? [{ mentorId: byEmail(members, 'mentor2'), partnerId: first }] : []),
    ...(second ? [{ mentorId: byEmail(members, 'mentor'), partnerId: second }] : []),
  ]
}

const mentorsOf = (members: Member[], contact: string) => ({
  coordinatorId: byEmail(members, 'coordinator'),
  mentorIds: members.filter(({ person }) => person.grants?.includes('mentor')).map(({ id }) => id),
  contactIds: [byEmail(members, contact)],
})

/** The coordinator, and the panel: the chair first, partners after. */
const recruiters = (members: Member[]) => {
  const granted = (kind: 'panel-member') =>
    members.filter(({ person }) => person.grants?.includes(kind)).map(({ id }) => id)
  const coordinator = members.find(({ person }) => person.grants?.includes('coordinator'))
  return {
    coordinatorId: coordinator?.id ?? '',
    coordinatorName: [coordinator?.person.givenName, coordinator?.person.familyName].filter(Boolean).join(' '),
    panelIds: granted('panel-member'),
    partnerIds: members.filter(({ person }) => /^partner2?$/.test(person.email ?? '')).map(({ id }) => id),
  }
}

/** Bryony has begun an application and will come back to it. */
const draftOf = (members: Member[]) => {
  const found = members.find(({ person }) => person.email === 'applicant')
  if (!found) return {}
  const { givenName, familyName } = found.person
  return { draftOf: { personId: found.id, givenName, familyName, email: 'applicant@northmoor.example' } }
}

/** Somebody outside the coffee rounds, who does not sign in: whose address it is plays no part in other stories. */
const mailStory = (organisationId: string, members: Member[]) => {
  const lost = members.find(({ person }) => person.email && !person.signsIn && !person.coffee && !person.contact)
  return {
    organisationId,
    lost: lost && { id: lost.id, email: `${lost.person.email}@northmoor.example` },
    readerIds: members.filter(({ person }) => /^partner2?$/.test(person.email ?? '')).map(({ id }) => id),
  }
}

const coffeeProgramme = (organisationId: string, members: Member[], today: string) => ({
  organisationId,
  coordinatorId: members.find(({ person }) => person.grants?.includes('coordinator'))?.id ?? '',
  memberIds: members.filter(({ person }) => person.coffee).map(({ id }) => id),
  today,
})

/** A mentor hosts; who signs in as the partner comes first. */
const dropInProgramme = (organisationId: string, members: Member[], today: string) => {
  const coordinatorId = members.find(({ person }) => person.grants?.includes('coordinator'))?.id ?? ''
  const hostId = members.find(({ person }) => person.grants?.includes('mentor'))?.id ?? coordinatorId
  const partners = members.filter(({ person, id }) => person.coffee && person.status === undefined && id !== hostId)
  const inOrder = partners.toSorted(
    (a, b) => Number(b.person.email === 'partner') - Number(a.person.email === 'partner'),
  )
  return { organisationId, coordinatorId, hostId, partnerIds: inOrder.map(({ id }) => id), today }
}

/** The coordinators, the longest-serving first, and everybody by the local part of their address. */
const checkInPeople = (organisationId: string, members: Member[]) => {
  const [lead, deputy] = members.filter(({ person }) => person.grants?.includes('coordinator'))
  return {
    organisationId,
    leadId: lead?.id ?? '',
    deputyId: deputy?.id,
    people: new Map(members.flatMap(({ id, person }) => (person.email ? [[person.email, id] as const] : []))),
  }
}
