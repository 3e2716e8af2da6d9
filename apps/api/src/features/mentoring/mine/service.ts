import type { MentoringRatherNot, MyMentoring } from '@elevate/contracts/mentoring-mine'
import type { Context } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { presentOffer } from '../offers/present.ts'
import { offersToAnswer } from '../offers/queries.ts'
import { presentPair } from '../pairs/present.ts'
import { pairsOf } from '../pairs/queries.ts'
import { presentMentor } from '../register/present.ts'
import { registersOf } from '../register/queries.ts'
import { presentRequest } from '../requests/present.ts'
import { openRequestsOf } from '../requests/queries.ts'
import { canAskIn, deleteRatherNot, ratherNotsOf } from './queries.ts'

export const getMyMentoring = (ctx: Context): Promise<MyMentoring> =>
  ctx.read(async (db, actor) => {
    const { personId } = actor
    const [pairs, requests, places, registers, offers] = await Promise.all([
      pairsOf(db, personId),
      openRequestsOf(db, personId),
      canAskIn(db, personId),
      registersOf(db, personId, ctx.today),
      offersToAnswer(db, personId),
    ])
    return {
      mentorships: pairs.map((row) => presentPair(actor, row, ctx.today)),
      requests: requests.map((row) => presentRequest(actor, row)),
      canAskIn: places,
      registers: registers.map((row) => presentMentor(actor, row, ctx.today)),
      toAnswer: offers.map((row) => presentOffer(actor, row)),
    }
  })

export const listMyRatherNots = (ctx: Context): Promise<{ items: MentoringRatherNot[] }> =>
  ctx.read(async (db, { personId }) => ({ items: await ratherNotsOf(db, personId) }))

/** As quietly as it was said: the trail would tell others that there had been a wish. */
export const removeRatherNot = (ctx: Context, id: string): Promise<void> =>
  ctx.transaction(async (tx, { personId }) => {
    if (!(await deleteRatherNot(tx, { id, personId }))) throw notFound('This')
  })
