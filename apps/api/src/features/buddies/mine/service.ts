import type { MyBuddyPlace } from '@elevate/contracts/buddies-mine'
import type { CoffeeContact } from '@elevate/contracts/coffee-vocabulary'
import type { Context, Tx } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { buddyRefusal } from '../refusals.ts'
import { firstDayOf } from '../rules.ts'
import { presentPlace } from './present.ts'
import * as queries from './queries.ts'

/** Everything about my buddies, in one flight. */
export const getMyBuddies = (ctx: Context): Promise<{ items: MyBuddyPlace[] }> =>
  ctx.read(async (db, { personId }) => {
    const [places, others, contacts] = await Promise.all([
      queries.placesOf(db, personId),
      queries.othersOf(db, personId),
      queries.contactsOf(db, personId),
    ])
    return { items: places.map((place) => presentPlace(place, { others, contacts }, ctx.today)) }
  })

const mineThatIsOn = async (tx: Tx, pairId: string, personId: string) => {
  const pair = await queries.findMine(tx, pairId, personId)
  if (!pair) throw notFound('This buddy pair')
  if (pair.state === 'ended' || pair.leftOn !== null) throw buddyRefusal('has-ended')
  return pair
}

type Said = { pairId: string; week: number; made: boolean }

/** One tap. Not in the trail: an entry there would keep the time, and nothing but the answer is kept. */
export const sayContact = (ctx: Context, { pairId, week, made }: Said): Promise<void> =>
  ctx.transaction(async (tx, { personId }) => {
    const { organisationId, startsOn, reminderWeeks } = await mineThatIsOn(tx, pairId, personId)
    if (!reminderWeeks.includes(week)) throw notFound('This week')
    const weekFrom = firstDayOf(week, startsOn)
    if (weekFrom > ctx.today) throw buddyRefusal('not-yet')
    await queries.saveContact(tx, { pairId, personId, organisationId, week, weekFrom, made })
  })

export const shareContact = (ctx: Context, { pairId, kind }: { pairId: string; kind: CoffeeContact }): Promise<void> =>
  ctx.transaction(async (tx, { personId }) => {
    const pair = await mineThatIsOn(tx, pairId, personId)
    if (kind === 'email' && !pair.email) throw buddyRefusal('no-email')
    if (kind === 'phone' && !pair.phone) throw buddyRefusal('no-phone')
    await queries.saveShared(tx, { pairId, personId, kind })
    await recordDone(tx, ctx, {
      organisationId: pair.organisationId,
      action: 'buddy-contact.changed',
      subjectKind: 'person',
      subjectId: personId,
    })
  })
