import type { Me } from '@elevate/contracts/me'
import { isA } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import * as queries from './queries.ts'

export const getMe = (ctx: Context): Promise<Me> =>
  ctx.read(async (db, actor) => {
    const [[person], granted, partnerOf, appliesTo] = await Promise.all([
      queries.findMe(db, actor.personId),
      queries.grantsOf(db, actor.personId, ctx.today),
      queries.partnerships(db, actor.personId),
      queries.applyingTo(db, actor.personId),
    ])
    if (!person) throw notFound('You')
    const runs = isA(actor, 'coordinator') || isA(actor, 'administrator')
    return {
      person: { id: person.id, name: person.name, email: person.email },
      grants: [
        ...granted,
        ...partnerOf.map((one) => ({ kind: 'partner' as const, ...one })),
        ...appliesTo.map((one) => ({ kind: 'applicant' as const, from: null, to: null, ...one })),
      ],
      can: {
        seePeople: runs,
        importPeople: runs,
        runCoffeeRounds: isA(actor, 'coordinator'),
        runRecruitment: isA(actor, 'coordinator'),
        runSupport: isA(actor, 'coordinator'),
        sitOnPanels: isA(actor, 'panel-member'),
        takePartInCoffee: isA(actor, 'partner'),
        administer: isA(actor, 'administrator'),
      },
      unreadNotifications: person.unread,
    }
  })
