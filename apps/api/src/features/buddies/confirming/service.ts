import type { BuddyPair } from '@elevate/contracts/buddy-pairs'
import { newId } from '@elevate/db/ids'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { conflict, notFound } from '../../../errors.ts'
import { monthsLater } from '../../../london.ts'
import { recordAllDone } from '../../audit/public.ts'
import { tell } from '../../notifications/public.ts'
import { finishTasks } from '../../tasks/public.ts'
import { buddiesPage, startedKey } from '../keys.ts'
import { showPairs } from '../pairs/service.ts'
import { runsBuddiesIn } from '../policy.ts'
import { pairKey, twosOf } from '../rules.ts'
import { type Pool, type PoolPerson, readPool } from '../suggesting/pool.ts'
import { reasonsFor } from '../suggesting/reason-rules.ts'
import { openBuddyTasks } from '../task-queries.ts'
import * as queries from './queries.ts'
import { pairRefusal } from './rules.ts'
import { refusalInWords, startedWords } from './words.ts'

type Wanted = { organisationId: string; pairs: readonly (readonly string[])[] }
type NewPair = { id: string; people: PoolPerson[] }

/** Confirms all of them or none. Each is looked at under the lock of its people, with those before it counted in. */
export const confirmPairs = (ctx: Context, deps: Deps, wanted: Wanted): Promise<{ items: BuddyPair[] }> =>
  ctx.transaction(async (tx, actor) => ({ items: await confirm(tx, { ...ctx, actor }, { deps, ...wanted }) }))

type WantedPair = { organisationId: string; personIds: readonly string[] }

export const confirmPair = (ctx: Context, deps: Deps, { organisationId, personIds }: WantedPair): Promise<BuddyPair> =>
  ctx.transaction(async (tx, actor) => {
    const [pair] = await confirm(tx, { ...ctx, actor }, { deps, organisationId, pairs: [personIds] })
    if (!pair) throw notFound('This buddy pair')
    return pair
  })

const confirm = async (tx: Tx, ctx: Context, { deps, ...wanted }: Wanted & { deps: Deps }): Promise<BuddyPair[]> => {
  const { organisationId } = wanted
  if (!runsBuddiesIn(ctx.actor, organisationId)) throw notFound('This organisation')
  const personIds = [...new Set(wanted.pairs.flat())]
  await queries.lockPeople(tx, organisationId, personIds)
  const pool = await readPool(tx, { organisationId, today: ctx.today, personIds })
  const pairs = checked(pool, wanted.pairs)
  await save(tx, ctx, { organisationId, pool, pairs })
  await tellAll(tx, deps, { organisationId, pairs })
  await settleTasks(tx, ctx, { organisationId, pairs })
  await recordAllDone(
    tx,
    ctx,
    pairs.map(({ id }) => ({
      organisationId,
      action: 'buddy-pair.confirmed',
      subjectKind: 'buddy-pair',
      subjectId: id,
    })),
  )
  return showPairs(
    tx,
    pairs.map(({ id }) => id),
    ctx.today,
  )
}

const checked = (pool: Pool, wanted: readonly (readonly string[])[]): NewPair[] => {
  const people = new Map(pool.people.map((person) => [person.id, { ...person }]))
  const together = new Set(pool.together)
  return wanted.map((personIds) => {
    const refusal = pairRefusal(personIds, people, { ...pool, together, mostPairs: pool.settings.mostPairs })
    if (refusal) {
      const names = refusal.personIds.flatMap((id) => people.get(id)?.name ?? [])
      throw conflict(refusal.code, refusalInWords(refusal.code, names), { personIds: refusal.personIds })
    }
    const chosen = personIds.flatMap((id) => people.get(id) ?? [])
    for (const both of twosOf(personIds)) together.add(pairKey(...both))
    for (const person of chosen) people.set(person.id, { ...person, pairs: person.pairs + 1 })
    return { id: newId(), people: chosen }
  })
}

type Of = { organisationId: string; pairs: NewPair[] }

/** Until somebody has chosen, only what they share for coffee is shared; never a number that nobody allowed. */
const save = (tx: Tx, ctx: Context, { organisationId, pairs, pool }: Of & { pool: Pool }): Promise<void> =>
  queries.insertPairs(
    tx,
    pairs.map(({ id, people }) => ({
      id,
      organisationId,
      startsOn: ctx.today,
      reviewOn: monthsLater(ctx.today, pool.settings.reviewMonths),
      reasons: reasonsFor(people),
      confirmedBy: ctx.actor.personId,
      createdAt: ctx.now,
    })),
    pairs.flatMap(({ id, people }) =>
      people.map((person) => ({
        pairId: id,
        personId: person.id,
        organisationId,
        isNew: person.isNew,
        sharedContact: person.sharedContact ?? ('programme-team' as const),
      })),
    ),
  )

const tellAll = (tx: Tx, deps: Deps, { organisationId, pairs }: Of): Promise<void> =>
  tell(
    tx,
    deps,
    pairs.flatMap(({ id, people }) =>
      people.map((person) => ({
        organisationId,
        personId: person.id,
        kind: 'buddies' as const,
        ...startedWords(people.filter((other) => other !== person).map(({ called }) => called)),
        href: buddiesPage,
        dedupeKey: startedKey(id, person.id),
        about: { kind: 'buddy-pair', id },
      })),
    ),
  )

/** Whatever asked for a buddy for one of them has been done. */
const settleTasks = async (tx: Tx, ctx: Context, { organisationId, pairs }: Of): Promise<void> => {
  const personIds = pairs.flatMap(({ people }) => people.map(({ id }) => id))
  const keys = await openBuddyTasks(tx, organisationId, personIds)
  await finishTasks(tx, keys, { personId: ctx.actor.personId, now: ctx.now })
  await queries.forgetWishes(tx, organisationId, personIds)
}
