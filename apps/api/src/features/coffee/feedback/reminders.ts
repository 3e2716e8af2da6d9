import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../../deps.ts'
import { londonDay, monthsLater } from '../../../london.ts'
import { enqueueMails } from '../../mail/public.ts'
import { notify, reachedBy } from '../../notifications/public.ts'
import { reminderLetter } from '../groups/letters.ts'
import { peopleToTell } from '../groups/queries.ts'
import { coffeePage } from '../groups/tell.ts'
import { forgetOldAnswers, lockReminders, markReminded } from './reminder-queries.ts'
import { monthsAnswersAreKept } from './rules.ts'
import { reminderKey } from './service.ts'

const atATime = 200
type Due = Awaited<ReturnType<typeof lockReminders>>

/** Asks once more how it went. Answers how many were asked; call it again until there is nobody left. */
export const remindOfFeedback = (deps: Deps): Promise<number> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const now = deps.clock()
    const due = await lockReminders(tx, londonDay(now), atATime)
    const rounds = Map.groupBy(due, ({ roundId }) => roundId)
    for (const ofRound of rounds.values()) await remindRound(tx, deps, { due: ofRound, now })
    return due.length
  })

type Tx = Parameters<typeof lockReminders>[0]

const remindRound = async (tx: Tx, deps: Deps, { due, now }: { due: Due; now: Date }): Promise<void> => {
  const [first] = due
  if (!first) return
  const { roundId, organisationId, title, team } = first
  const personIds = due.map(({ personId }) => personId)
  await markReminded(tx, { roundId, personIds }, now)
  const told = (await peopleToTell(tx, organisationId, personIds)).filter(({ mayBeContacted }) => mayBeContacted)
  const page = `${coffeePage}/${roundId}/how-it-went`
  const letters = told.map((to) => ({ to, letter: reminderLetter({ called: to.called, title, team }) }))
  await notify(
    tx,
    letters.map(({ to, letter }) => ({
      personId: to.id,
      kind: 'coffee' as const,
      title: letter.subject,
      body: letter.short,
      href: page,
    })),
  )
  await enqueueMails(
    tx,
    deps.jobs,
    letters
      .filter(({ to }) => reachedBy(to) === 'email')
      .map(({ to, letter }) => ({
        organisationId,
        personId: to.id,
        to: to.email ?? '',
        subject: letter.subject,
        body: `${letter.body}\n\nSay how it went: ${deps.config.publicUrl}${page}\n`,
        dedupeKey: reminderKey(roundId, to.id),
        about: { kind: 'coffee', id: roundId },
      })),
  )
}

/** What is due by the calendar: reminders, and answers that have been kept long enough. */
export const doCoffeeWork = async (deps: Deps): Promise<void> => {
  while ((await remindOfFeedback(deps)) === atATime);
  const before = new Date(`${monthsLater(londonDay(deps.clock()), -monthsAnswersAreKept)}T00:00:00Z`)
  await inTransaction(deps.database, 'system', (tx) => forgetOldAnswers(tx, before))
}
