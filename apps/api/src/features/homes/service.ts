import type { CoordinatorHome, PartnerHome } from '@elevate/contracts/homes'
import { organisationsAs } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { figuresOf, longestFirst, pictureOf } from '../support/public.ts'
import * as queries from './queries.ts'
import { arranged } from './rules.ts'
import { type Facts, peopleOf, thingsOf } from './things.ts'

/** Read with the person's own rights, in one flight. */
const factsFor = (ctx: Context): Promise<Facts> =>
  ctx.read(async (db, { personId }) => {
    const mine = { personId, today: ctx.today }
    const [mentorships, questions, buddies, matches, dropIns, checkIns, me] = await Promise.all([
      queries.mentorshipsOf(db, mine),
      queries.mentorQuestionsTo(db, mine),
      queries.buddiesOf(db, mine),
      queries.coffeeMatchesOf(db, mine),
      queries.dropInsFor(db, mine, ctx.now),
      queries.checkInsFor(db, mine),
      queries.aboutMe(db, mine),
    ])
    return { today: ctx.today, mentorships, questions, buddies, matches, dropIns, checkIns, me }
  })

/** The home of a partner, and of a mentor: the same person is often both. */
export const partnerHome = async (ctx: Context): Promise<PartnerHome> => {
  const facts = await factsFor(ctx)
  return { ...arranged(thingsOf(facts), ctx.today), people: peopleOf(facts), unread: facts.me.unread }
}

const shownFirst = 5

export const coordinatorHome = (ctx: Context): Promise<CoordinatorHome> =>
  ctx.transaction(async (tx, actor) => {
    const organisationIds = organisationsAs(actor, 'coordinator')
    const waiting = await queries.tasksWaiting(tx, { personId: actor.personId, organisationIds, today: ctx.today })
    const pictures = await pictureOf(tx, { organisationIds, today: ctx.today })
    const { open = 0, overdue = 0, mine = 0 } = waiting[0] ?? {}
    return {
      programmes: pictures.map((picture) => ({
        figures: figuresOf(picture),
        quiet: picture.seen
          .filter(({ partner }) => partner.quiet?.isTooLong)
          .sort(longestFirst)
          .slice(0, shownFirst)
          .map(({ partner }) => partner),
      })),
      tasks: {
        open,
        overdue,
        mine,
        first: waiting.map(({ id, title, href, dueOn, isOverdue }) => ({ id, title, href, dueOn, isOverdue })),
      },
    }
  })
