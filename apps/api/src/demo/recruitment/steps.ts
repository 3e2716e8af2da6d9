import {
  type ApplicationMove,
  type ApplicationState,
  applicationMoves,
  isFinished,
  moveNamed,
} from '@elevate/contracts/application-moves'
import type { Db } from '@elevate/db/connect'
import { eq } from '@elevate/db/drizzle'
import { applicationSteps, applications } from '@elevate/db/schema/applications'
import { monthsLater } from '../../london.ts'
import type { AddedCampaign, DemoProgramme } from './campaign.ts'
import type { DemoApplications } from './stories.ts'

/** The shortest way from a draft to a state along the state machine, past no reserve list. */
const wayTo = (state: ApplicationState): ApplicationMove[] => {
  const ways = new Map<ApplicationState, ApplicationMove[]>([['draft', []]])
  for (const [from, way] of ways) {
    for (const move of Object.keys(applicationMoves) as ApplicationMove[]) {
      const { from: starts, to } = moveNamed(move)
      if (starts.includes(from) && !ways.has(to) && to !== 'reserve') ways.set(to, [...way, move])
    }
  }
  return ways.get(state) ?? []
}

/** People who are turned down after an interview, or withdraw later, have come further than the shortest way. */
const usualWay = (state: ApplicationState): ApplicationMove[] => {
  if (state === 'not-appointed') return [...wayTo('interviewed'), 'turn-down']
  if (state === 'not-shortlisted') return [...wayTo('sift'), 'not-shortlist']
  if (state === 'reserve') return [...wayTo('interviewed'), 'keep-in-reserve']
  if (state === 'withdrawn') return [...wayTo('submitted'), 'withdraw']
  return wayTo(state)
}

type Steps = { id: string; campaign: AddedCampaign; story: DemoApplications; startsAt: Date | null; isOnline: boolean }

/** Brings an application to where it stands in the story, along the state machine. */
export const addSteps = async (tx: Db, programme: DemoProgramme, steps: Steps): Promise<void> => {
  const { id, campaign, story, isOnline } = steps
  const moves = usualWay(story.state)
  let from: ApplicationState = 'draft'
  for (const [position, move] of moves.entries()) {
    const { to, by, needsReason } = moveNamed(move)
    const byApplicant = by.includes('applicant') && (move !== 'submit' || isOnline)
    await tx.insert(applicationSteps).values({
      applicationId: id,
      organisationId: programme.organisationId,
      move,
      fromState: from,
      toState: to,
      at: timeOf(steps, { position, count: moves.length, today: programme.today }),
      byApplicant,
      byPersonId: byApplicant ? null : programme.coordinatorId,
      reason: needsReason ? (story.reason ?? 'others-scored-higher') : null,
      why: needsReason ? 'Decided by the panel on the scores' : '',
    })
    from = to
  }
  if (!isFinished(story.state) || story.state === 'appointed') return
  const closed = campaign.closesAt.toISOString().slice(0, 10)
  const [clockStarts = closed] = [closed, programme.today].toSorted()
  await tx
    .update(applications)
    .set({ deleteOn: monthsLater(clockStarts, 12) })
    .where(eq(applications.id, id))
}

type Place = { position: number; count: number; today: string }

/** It is sent while the campaign is open; what follows is spread from the close until now, or until all was done. */
const timeOf = ({ campaign, startsAt }: Steps, { position, count, today }: Place): Date => {
  if (position === 0 && startsAt) return startsAt
  const { closesAt, story } = campaign
  const end = story.stage === 'completed' ? closesAt.getTime() + 100 * 86_400_000 : Date.parse(`${today}T06:00:00Z`)
  const start = Math.max(Math.min(closesAt.getTime() + 86_400_000, end), startsAt?.getTime() ?? 0)
  const day = new Date(start + ((end - start) * position) / (count + 1))
  const inOfficeHours = day.setUTCHours(9 + position, (position * 17) % 60, 0, 0)
  return new Date(Math.min(Math.max(inOfficeHours, start + position * 60_000), end + position * 60_000))
}
