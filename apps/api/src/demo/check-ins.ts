import type { CheckInAnswer, CheckInContact } from '@elevate/contracts/check-in-vocabulary'
import { desc, eq, sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import { checkInProgrammes, checkInTeams } from '@elevate/db/schema/check-in-programmes'
import { checkInRounds } from '@elevate/db/schema/check-ins'
import type { ActorGrant } from '../actor.ts'
import type { Context } from '../context.ts'
import type { Deps } from '../deps.ts'
import { acknowledge, listFollowUps } from '../features/check-ins/follow-ups/service.ts'
import { sendCheckIn } from '../features/check-ins/mine/send.ts'
import { usualProgramme, usualQuestions } from '../features/check-ins/programme/rules.ts'
import { doCheckInWork } from '../features/check-ins/public.ts'
import { readShared } from '../features/check-ins/shared/service.ts'
import { daysLater, monthsLater } from '../london.ts'
import type { DemoAnswers, Said } from './check-in-answers.ts'

export type DemoCheckIns = {
  organisationId: string
  leadId: string
  deputyId: string | undefined
  /** By the local part of their address. */
  people: ReadonlyMap<string, string>
  today: string
  answers: DemoAnswers
}

type Who = { personId: string; kind: ActorGrant['kind']; organisationId: string }
const at = (day: string, time = '10:00'): Date => new Date(`${day}T${time}:00Z`)

/** A request as it would have come at that moment. */
const asOn = (deps: Deps, now: Date, { personId, kind, organisationId }: Who): Context => {
  const actor = { personId, signInId: '', grantsText: '', grants: [{ kind, organisationId }] }
  return {
    actor,
    now,
    today: now.toISOString().slice(0, 10),
    requestId: 'demo',
    expectedVersion: 0,
    read: (ask) => inTransaction(deps.database, 'system', (tx) => ask(tx, actor)),
    // What only its author may write is written as its author, here too.
    transaction: (work) =>
      inTransaction(deps.database, 'system', async (tx) => {
        await tx.execute(sql`select set_config('app.person', ${personId}, true)`)
        return work(tx, actor)
      }),
  }
}

/** What the worker did on that morning. */
const workOn = (deps: Deps, day: string): Promise<void> => doCheckInWork({ ...deps, clock: () => at(day, '07:00') })

const addSetUp = (deps: Deps, { organisationId, leadId, deputyId }: DemoCheckIns, startsOn: string): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const { rhythm, audience, openDays } = usualProgramme
    const decided = { rhythm, audience, openDays, startsOn, questions: usualQuestions }
    const createdAt = at(daysLater(startsOn, -3))
    await tx
      .insert(checkInProgrammes)
      .values({ id: newId(), organisationId, number: 1, ...decided, createdAt, createdBy: leadId })
    await tx.insert(checkInTeams).values({ organisationId, leadId, deputyId: deputyId ?? null })
  })

const newestRound = (deps: Deps, organisationId: string): Promise<string> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const [round] = await tx
      .select({ id: checkInRounds.id })
      .from(checkInRounds)
      .where(eq(checkInRounds.organisationId, organisationId))
      .orderBy(desc(checkInRounds.opensOn))
      .limit(1)
    return round?.id ?? ''
  })

const answersOf = ({ score, listened, amount, words, reader }: Said): CheckInAnswer[] => {
  const nothing = { score: null, choice: null, words: null, reader }
  return [
    { ...nothing, question: 'temperature', score },
    { ...nothing, question: 'listened-to', choice: listened },
    { ...nothing, question: 'amount-of-work', choice: amount },
    ...(words ? [{ ...nothing, question: 'anything-else', words }] : []),
  ]
}

type Sending = { checkInId: string; day: string; said: readonly Said[] }

const sendAll = async (deps: Deps, demo: DemoCheckIns, { checkInId, day, said }: Sending): Promise<void> => {
  for (const one of said) {
    const personId = demo.people.get(one.who)
    if (!personId) continue
    const context = asOn(deps, at(day), { personId, kind: 'partner', organisationId: demo.organisationId })
    const contact: CheckInContact | null = one.contact ?? null
    await sendCheckIn(context, { ...deps, clock: () => at(day) }, { checkInId, answers: answersOf(one), contact })
  }
}

/** By the end of a check-in the lead has read all that was given to her. */
const readAll = async (deps: Deps, demo: DemoCheckIns, { checkInId, day, said }: Sending): Promise<void> => {
  const lead = asOn(deps, at(day, '15:30'), {
    personId: demo.leadId,
    kind: 'coordinator',
    organisationId: demo.organisationId,
  })
  for (const { who, reader } of said) {
    const personId = demo.people.get(who)
    if (personId && reader === 'my-lead') await readShared(lead, { checkInId, personId })
  }
}

/** The lead reads what was given to her, and has seen who asked to be contacted; not the one who is cold. */
const readAndSee = async (deps: Deps, demo: DemoCheckIns, { checkInId, day }: Omit<Sending, 'said'>): Promise<void> => {
  const now = at(day, '14:10')
  const lead = asOn(deps, now, { personId: demo.leadId, kind: 'coordinator', organisationId: demo.organisationId })
  const seen = demo.people.get(demo.answers.seen ?? '')
  if (!seen) return
  await readShared(lead, { checkInId, personId: seen })
  const { items } = await listFollowUps(lead, { limit: 100, organisationId: demo.organisationId })
  for (const { id, person } of items) if (person.id === seen) await acknowledge(lead, { ...deps, clock: () => now }, id)
}

/** What happened before today has been told and read by now: no mail of it goes out. */
const settlePast = (deps: Deps, { organisationId }: DemoCheckIns, today: string): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const before = `${daysLater(today, -1)}T10:05:00Z`
    await tx.execute(
      sql`update outbox set created_at = ${before}, send_after = ${before}, sent_at = ${before} where organisation_id = ${organisationId} and about_kind in ('check-in', 'check-in-follow-up') and sent_at is null`,
    )
    await tx.execute(
      sql`update notifications n set created_at = ${before}, read_at = ${before} where n.read_at is null and n.dedupe_key like 'check-in:%' and exists (select from check_in_rounds r where r.organisation_id = ${organisationId} and r.closes_on < ${today} and n.dedupe_key like 'check-in:' || r.id || ':%')`,
    )
  })

/** Three check-ins that are over, and one that is open: somebody cold waits in it, somebody else has been seen. */
export const loadDemoCheckIns = async (deps: Deps, demo: DemoCheckIns): Promise<void> => {
  const { today, organisationId, answers } = demo
  const startsOn = monthsLater(daysLater(today, -8), -3)
  await addSetUp(deps, demo, startsOn)
  const rounds = [0, 1, 2, 3].map((month) => monthsLater(startsOn, month))
  for (const [place, opensOn] of rounds.entries()) {
    await workOn(deps, opensOn)
    const checkInId = await newestRound(deps, organisationId)
    const said = answers.rounds[place] ?? []
    await sendAll(deps, demo, { checkInId, day: opensOn, said })
    if (daysLater(opensOn, 14) > today) {
      await readAndSee(deps, demo, { checkInId, day: opensOn })
      continue
    }
    await readAll(deps, demo, { checkInId, day: daysLater(opensOn, 1), said })
    await workOn(deps, daysLater(opensOn, 14))
  }
  for (let day = daysLater(rounds[3] ?? today, 1); day < today; day = daysLater(day, 1)) await workOn(deps, day)
  await settlePast(deps, demo, today)
}
