import { inArray, sql } from '@elevate/db/drizzle'
import { inTransaction } from '@elevate/db/open'
import { coffeeMembers } from '@elevate/db/schema/coffee-members'
import { people } from '@elevate/db/schema/people'
import type { ActorGrant } from '../actor.ts'
import type { Context } from '../context.ts'
import type { Deps } from '../deps.ts'
import { drawRound } from '../features/coffee/draws/service.ts'
import { type Answer, giveFeedback } from '../features/coffee/feedback/service.ts'
import { closeRound } from '../features/coffee/groups/close.ts'
import { publishRound } from '../features/coffee/groups/publish.ts'
import { contactUntilAsked } from '../features/coffee/members/rules.ts'
import { skipRound } from '../features/coffee/members/service.ts'
import { openRound } from '../features/coffee/rounds/service.ts'
import { daysLater } from '../london.ts'

export type DemoCoffee = { organisationId: string; coordinatorId: string; memberIds: string[]; today: string }

/** A request as it would have come on that day, from the coordinator or a partner. */
export const asOn = (
  deps: Deps,
  day: string,
  who: { personId: string; kind: ActorGrant['kind']; organisationId: string },
): Context => {
  const { personId, kind, organisationId } = who
  const actor = { personId, signInId: '', grantsText: '', grants: [{ kind, organisationId }] }
  return {
    actor,
    now: new Date(`${day}T10:00:00Z`),
    today: day,
    requestId: 'demo',
    expectedVersion: 0,
    read: (ask) => inTransaction(deps.database, 'system', (tx) => ask(tx, actor)),
    transaction: (work) => inTransaction(deps.database, 'system', (tx) => work(tx, actor)),
  }
}

/** The second from the end has paused for a while. */
const addMembers = (deps: Deps, { organisationId, memberIds, today }: DemoCoffee): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const found = await tx
      .select({ id: people.id, email: people.email })
      .from(people)
      .where(inArray(people.id, memberIds))
    const paused = memberIds.at(-2)
    await tx.insert(coffeeMembers).values(
      found.map(({ id, email }) => ({
        organisationId,
        personId: id,
        takesPart: true,
        pausedUntil: id === paused ? daysLater(today, 13) : null,
        sharedContact: contactUntilAsked({ email }),
      })),
    )
  })

/** What happened in a past round has been told and read by now: no mail of it goes out today. */
const settlePast = (deps: Deps, organisationId: string, day: string): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const at = `${day}T10:05:00Z`
    await tx.execute(
      sql`update outbox set created_at = ${at}, send_after = ${at}, sent_at = ${at} where organisation_id = ${organisationId} and about_kind = 'coffee' and sent_at is null`,
    )
    await tx.execute(
      sql`update notifications n set created_at = ${at}, read_at = ${at} from coffee_members m where m.person_id = n.person_id and m.organisation_id = ${organisationId} and n.href = '/coffee' and n.read_at is null`,
    )
    await tx.execute(
      sql`update coffee_tellings set told_at = ${at} where organisation_id = ${organisationId} and told_at is null`,
    )
  })

const comments = [
  'We found out that we sit on the same kind of committee, and swapped notes on reading papers.',
  'A lovely half hour. We rang each other again the week after.',
  'Hard to find a day, but worth it.',
  'My match knew the hospital from a side that I never see.',
  'We met by phone, which suited us both.',
  'I would have liked an hour.',
]

/** About four of five met, as elsewhere (domain.md 4b). */
const answerOf = (place: number): Answer => {
  if (place % 5 === 3) return { met: place % 2 === 0 ? 'no' : 'not-yet', glad: null, again: null, comment: null }
  return {
    met: 'yes',
    glad: 'yes',
    again: place % 7 === 6 ? 'no' : 'yes',
    comment: place % 2 === 0 ? (comments[(place / 2) % comments.length] ?? null) : null,
  }
}

type PastRound = {
  daysAgo: number
  title: string
  answering: (place: number) => boolean
  isOver: boolean
}

const playRound = async (deps: Deps, programme: DemoCoffee, past: PastRound): Promise<void> => {
  const { organisationId, coordinatorId, memberIds, today } = programme
  const day = daysLater(today, -past.daysAgo)
  const on = (when: string) => asOn(deps, when, { personId: coordinatorId, kind: 'coordinator', organisationId })
  const { id: roundId } = await openRound(on(day), { organisationId, title: past.title })
  await drawRound(on(day), deps, { roundId })
  const published = await publishRound(on(day), deps, { roundId })
  await settlePast(deps, organisationId, day)
  const placed = new Set(published.groups.flatMap((group) => group.people.map(({ id }) => id)))
  for (const [place, personId] of memberIds.entries()) {
    if (!placed.has(personId) || !past.answering(place)) continue
    const partner = asOn(deps, daysLater(day, 15), { personId, kind: 'partner', organisationId })
    await giveFeedback(partner, roundId, answerOf(place))
  }
  if (past.isOver) await closeRound(on(daysLater(day, 40)), roundId)
}

const mostAnswer = (place: number) => place % 6 !== 5

/**
 * The coffee part of the demo, for partners who are there already: a large programme has two rounds that are over, one
 * that is on and one that is being prepared; a small one has one that is over.
 */
export const loadDemoCoffee = async (deps: Deps, programme: DemoCoffee): Promise<void> => {
  const { organisationId, coordinatorId, memberIds, today } = programme
  await addMembers(deps, programme)
  const first = { daysAgo: 112, title: 'First coffee round', answering: mostAnswer, isOver: true }
  await playRound(deps, programme, first)
  if (memberIds.length < 12) return
  await playRound(deps, programme, { ...first, daysAgo: 66, title: 'Second coffee round' })
  await playRound(deps, programme, {
    daysAgo: 16,
    title: 'Third coffee round',
    answering: (place) => place % 3 === 1,
    isOver: false,
  })
  const coordinator = asOn(deps, today, { personId: coordinatorId, kind: 'coordinator', organisationId })
  const { id: roundId } = await openRound(coordinator, { organisationId, title: 'Fourth coffee round' })
  const skipping = memberIds.at(-3)
  if (skipping) await skipRound(coordinator, roundId, skipping)
}
