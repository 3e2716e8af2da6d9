import { and, eq, inArray, sql } from '@elevate/db/drizzle'
import { inTransaction } from '@elevate/db/open'
import { buddyContacts, buddyMembers } from '@elevate/db/schema/buddies'
import type { Deps } from '../deps.ts'
import { leaveBuddyPair } from '../features/buddies/changing/service.ts'
import { wishForBuddy } from '../features/buddies/changing/wish.ts'
import { confirmPair } from '../features/buddies/confirming/service.ts'
import { firstDayOf } from '../features/buddies/rules.ts'
import { daysLater } from '../london.ts'
import { asOn } from './coffee.ts'

type Member = { id: string; person: { givenName: string } }
type DemoBuddies = { organisationId: string; coordinatorId: string; members: Member[]; today: string }

/** What each said in the weeks that were asked about; undefined: nothing yet. */
type DemoPair = { who: string[]; daysAgo: number; said: Record<number, (boolean | undefined)[]> }

const pairsAt: Record<'northmoor' | 'eastvale', DemoPair[]> = {
  northmoor: [
    { who: ['Priyanka', 'Alasdair'], daysAgo: 100, said: { 1: [true, true], 4: [false, false] } },
    { who: ['Nguyễn', 'George'], daysAgo: 80, said: { 1: [true, true], 4: [false, true] } },
    { who: ['Hamza', 'Comfort', 'Kasia'], daysAgo: 40, said: { 1: [true, true, false], 4: [true, undefined, true] } },
    { who: ['Amina', 'Ioan'], daysAgo: 24, said: { 1: [true, true] } },
    { who: ['Wanjiru', 'Derek'], daysAgo: 2, said: {} },
  ],
  eastvale: [{ who: ['Gwen', 'Suresh'], daysAgo: 9, said: { 1: [true, false] } }],
}

const idsOf = (members: readonly Member[], names: readonly string[]): string[] =>
  names.flatMap((name) => members.find(({ person }) => person.givenName === name)?.id ?? [])

const confirmOn = async (deps: Deps, programme: DemoBuddies, pair: DemoPair): Promise<string> => {
  const { organisationId, coordinatorId, members, today } = programme
  const day = daysLater(today, -pair.daysAgo)
  const coordinator = asOn(deps, day, { personId: coordinatorId, kind: 'coordinator', organisationId })
  const personIds = idsOf(members, pair.who)
  const { id } = await confirmPair(coordinator, deps, { organisationId, personIds })
  await inTransaction(deps.database, 'system', async (tx) => {
    // Until they choose, only the programme team could put them in touch; by now they have chosen.
    await tx
      .update(buddyMembers)
      .set({ sharedContact: 'email' })
      .where(and(eq(buddyMembers.pairId, id), inArray(buddyMembers.personId, personIds)))
    const rows = Object.entries(pair.said).flatMap(([week, answers]) => {
      const weekFrom = firstDayOf(Number(week), day)
      const asked = { pairId: id, organisationId, week: Number(week), weekFrom }
      const remindedAt = new Date(`${daysLater(weekFrom, 3)}T09:00:00Z`)
      return personIds.map((personId, place) => ({ ...asked, personId, made: answers[place] ?? null, remindedAt }))
    })
    if (rows.length > 0) await tx.insert(buddyContacts).values(rows)
  })
  return id
}

/** What was told on the day has been read by now: no mail of it goes out today, and nobody has to ring. */
const settlePast = (deps: Deps, organisationId: string): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    await tx.execute(
      sql`update outbox o set created_at = m.at, send_after = m.at, sent_at = m.at
            from (select p.id, p.created_at as at from buddy_pairs p where p.organisation_id = ${organisationId}) m
           where o.about_kind = 'buddy-pair' and o.about_id = m.id and o.sent_at is null`,
    )
    await tx.execute(
      sql`update notifications n set created_at = p.created_at, read_at = p.created_at
            from buddy_pairs p where p.organisation_id = ${organisationId} and n.dedupe_key like 'buddy-pair:' || p.id || ':%' and n.read_at is null`,
    )
    await tx.execute(
      sql`update tasks t set done_at = now() where t.organisation_id = ${organisationId} and t.dedupe_key like 'tell:buddy-pair:%' and t.done_at is null`,
    )
  })

/**
 * Buddies of the demo: pairs in week 1, 4 and 12, a trio, one that changed because somebody asked for another buddy,
 * and new partners who wait for one.
 */
export const loadDemoBuddies = async (
  deps: Deps,
  programme: DemoBuddies & { at: 'northmoor' | 'eastvale' },
): Promise<void> => {
  const { organisationId, at } = programme
  const ids: string[] = []
  for (const pair of pairsAt[at]) ids.push(await confirmOn(deps, programme, pair))
  await changesOf(deps, programme, ids[0])
  await settlePast(deps, organisationId)
}

/** One of the pairs at Northmoor changed yesterday, and somebody there has asked for a buddy. */
const changesOf = async (
  deps: Deps,
  { organisationId, members, today, at }: DemoBuddies & { at: string },
  pairId: string | undefined,
): Promise<void> => {
  const [personId] = idsOf(members, ['Priyanka'])
  if (at !== 'northmoor' || !personId || !pairId) return
  const priyanka = asOn(deps, daysLater(today, -1), { personId, kind: 'partner', organisationId })
  await leaveBuddyPair(priyanka, deps, { pairId, personId, wantsAnother: true })
  const [asking] = idsOf(members, ['Lakshmi'])
  if (!asking) return
  const lakshmi = asOn(deps, today, { personId: asking, kind: 'partner', organisationId })
  await wishForBuddy(lakshmi, { organisationId, personId: asking, wish: 'wanted' })
}
