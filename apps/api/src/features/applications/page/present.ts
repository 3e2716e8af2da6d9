import type { ApplicationMove } from '@elevate/contracts/application-moves'
import type { Application } from '@elevate/contracts/applications'
import { presentSummary } from '../lists/present.ts'
import type { ListedRow } from '../lists/queries.ts'
import type { Parts } from './parts.ts'
import { presentDetails } from './present-details.ts'
import type { StandingRow } from './queries.ts'
import { admissionRefusal, isPrivateDraft, keepingRefusal, movesForProgramme } from './rules.ts'

type Given = Parts & { standing: StandingRow; row: ListedRow; retentionMonths: number }
type At = { now: Date; today: string }

export const presentApplication = (given: Given, at: At): Application => {
  const { standing, row, details, answers, duplicates, merged } = given
  const isPrivate = isPrivateDraft(standing)
  const { deleteOn, keptBecause, isHeld, campaign } = standing
  return {
    ...presentSummary(row, at.today),
    campaign: { id: campaign.id, title: campaign.title, closesAt: campaign.closesAt?.toISOString() ?? null },
    startedAt: standing.startedAt.toISOString(),
    hasAccount: standing.personId !== null,
    lateUntil: standing.lateUntil?.toISOString() ?? null,
    details: isPrivate || !details ? null : presentDetails(details),
    answers: isPrivate ? null : answers,
    duplicates,
    mergedInto: merged.filter(({ goesOn }) => goesOn).map(nameOnly)[0] ?? null,
    mergedFrom: merged.filter(({ goesOn }) => !goesOn).map(nameOnly),
    ...presentTrail(given),
    ...presentOutcome(given),
    retention: { deleteOn, months: given.retentionMonths, keptBecause, isHeld },
    can: {
      moves: movesForProgramme(standing.state),
      writeNote: true,
      keepLonger: keepingRefusal(standing, undefined) === undefined,
      admitLate: admissionRefusal(standing, campaign, { now: at.now }) === undefined,
      goOnTyping: standing.state === 'draft' && standing.route !== 'online',
    },
  }
}

const nameOnly = ({ id, reference, name }: Parts['merged'][number]) => ({ id, reference, name })

const presentTrail = ({ steps, notes, letters }: Given): Pick<Application, 'steps' | 'notes' | 'letters'> => ({
  steps: steps.map(({ move, at, ...step }) => ({ ...step, move: move as ApplicationMove, at: at.toISOString() })),
  notes: notes.map(({ writtenAt, ...note }) => ({ ...note, writtenAt: writtenAt.toISOString() })),
  letters: letters.map(({ madeAt, sentAt, withdrawnAt, ...letter }) => ({
    ...letter,
    madeAt: madeAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  })),
})

type Outcome = Pick<Application, 'interview' | 'offer' | 'reserve' | 'feedback' | 'checks'>

const presentOutcome = ({ interview, adjustments, offer, reserve, feedback, checks }: Given): Outcome => ({
  interview: presentInterview({ interview, adjustments }),
  offer: offer
    ? { ...offer, offeredAt: offer.offeredAt.toISOString(), endedAt: offer.endedAt?.toISOString() ?? null }
    : null,
  reserve: reserve ?? null,
  feedback: feedback ? { dueOn: feedback.dueOn, givenAt: feedback.givenAt?.toISOString() ?? null } : null,
  checks: checks && checks.all > 0 ? checks : null,
})

const presentInterview = ({ interview, adjustments }: Pick<Given, 'interview' | 'adjustments'>) => {
  if (!interview && !adjustments) return null
  return {
    startsAt: interview?.startsAt.toISOString() ?? null,
    minutes: interview?.minutes ?? null,
    way: interview?.way ?? null,
    place: interview?.place ?? null,
    attendance: interview?.attendance ?? null,
    toProvide: adjustments?.toProvide ?? '',
    arrangedAt: adjustments?.arrangedAt?.toISOString() ?? null,
  }
}
