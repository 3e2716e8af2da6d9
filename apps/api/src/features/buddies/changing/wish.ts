import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { workingDaysLater } from '../../../working-days.ts'
import { recordDone } from '../../audit/public.ts'
import { addTasks, withdrawTasks } from '../../tasks/public.ts'
import { suggestionsPage, wishKey } from '../keys.ts'
import { mayActFor } from '../policy.ts'
import { openBuddyTasks } from '../task-queries.ts'
import * as queries from './queries.ts'

type Wish = { organisationId: string; personId: string; wish: 'wanted' | 'none' | null }

/** For oneself, or for somebody who rang. Who asks for a buddy leaves the coordinator something to do. */
export const wishForBuddy = (ctx: Context, { wish, ...whose }: Wish): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const partner = await queries.findPartner(tx, whose)
    if (!partner || !mayActFor(actor, whose.personId, whose.organisationId)) throw notFound('This partner')
    await queries.saveWish(tx, whose, wish)
    await asSystem(tx, () => askOrTakeBack(tx, ctx, { ...whose, name: partner.name, isWanted: wish === 'wanted' }))
    await recordDone(tx, ctx, {
      organisationId: whose.organisationId,
      action: 'buddy-wish.changed',
      subjectKind: 'person',
      subjectId: whose.personId,
    })
  })

type Asking = Omit<Wish, 'wish'> & { name: string; isWanted: boolean }

/** One open task for each who asks; asking again after taking it back is a new one. */
const askOrTakeBack = async (tx: Tx, ctx: Context, { organisationId, personId, name, isWanted }: Asking) => {
  const key = wishKey(organisationId, personId)
  const open = (await openBuddyTasks(tx, organisationId, [personId])).filter((each) => each.startsWith(key))
  if (!isWanted) return withdrawTasks(tx, open, ctx.now)
  if (open.length > 0) return
  const task = {
    organisationId,
    kind: 'buddies' as const,
    title: `${name} would like a buddy`,
    href: suggestionsPage(organisationId),
    aboutPersonId: personId,
    dueOn: workingDaysLater(ctx.today, 5),
    dedupeKey: `${key}:${ctx.now.toISOString()}`,
  }
  await addTasks(tx, [task])
}
