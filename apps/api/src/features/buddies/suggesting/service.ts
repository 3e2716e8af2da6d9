import type { getBuddySuggestions } from '@elevate/contracts/buddy-pairs'
import type { Output } from '@elevate/contracts/endpoint'
import type { Context } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { runsBuddiesIn } from '../policy.ts'
import { type PoolPerson, readPool } from './pool.ts'
import { reasonsFor, whyWaiting } from './reason-rules.ts'
import { propose, roomOf } from './rules.ts'

const shown = ({ id, name, isNew }: PoolPerson) => ({ id, name, isNew })

/** A preview; nothing is kept of it, and nobody is told. */
export const suggestPairs = (ctx: Context, organisationId: string): Promise<Output<typeof getBuddySuggestions>> =>
  ctx.transaction(async (tx, actor) => {
    if (!runsBuddiesIn(actor, organisationId)) throw notFound('This organisation')
    const pool = await readPool(tx, { organisationId, today: ctx.today })
    const apart = new Set([...pool.together, ...pool.mentoring, ...pool.openly, ...pool.quietly])
    const { pairs, without } = propose(pool.people, apart, pool.settings.mostPairs)
    const byId = new Map(pool.people.map((person) => [person.id, person]))
    const named = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
    return {
      pairs: pairs.map(({ personIds }) => {
        const people = named(personIds)
        return { people: people.map(shown), reasons: reasonsFor(people) }
      }),
      without: without.flatMap(({ id, shortage }) =>
        named([id]).map((person) => ({ ...shown(person), why: whyWaiting(shortage) })),
      ),
      choices: pool.people
        .map((person) => ({ ...shown(person), room: roomOf(person, pool.settings.mostPairs) }))
        .filter(({ room }) => room > 0),
    }
  })
