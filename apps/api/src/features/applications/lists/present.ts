import type { ApplicationSummary, TurnNow } from '@elevate/contracts/application-lists'
import { londonDay } from '../../../london.ts'
import type { ListedRow } from './queries.ts'
import { daysBetween } from './rules.ts'

type Row = Omit<ListedRow, 'sortKey'>

export const presentSummary = (row: Row, today: string): ApplicationSummary => ({
  id: row.id,
  reference: row.reference,
  name: row.name,
  candidateNumber: row.candidateNumber,
  state: row.state,
  stateSince: row.stateSince.toISOString(),
  daysThere: daysBetween(londonDay(row.stateSince), today),
  submittedAt: row.submittedAt?.toISOString() ?? null,
  route: row.route,
  enteredBy: row.enteredBy,
  turn: presentTurn(row),
  isPossibleDuplicate: row.isPossibleDuplicate,
  scored: presentScored(row),
  deleteOn: row.deleteOn,
})

export const presentTurn = (row: Row): TurnNow => ({
  who: row.who,
  interviewAt: row.state === 'interview' ? (row.interviewAt?.toISOString() ?? null) : null,
  answerBy: row.state === 'offered' ? row.answerBy : null,
  reserveUntil: row.state === 'reserve' ? row.reserveUntil : null,
  checksOpen: row.state === 'onboarding' ? row.checksOpen : null,
  isScored: row.state === 'sift' ? row.siftPlace !== null : row.interviewPlace !== null,
})

const presentScored = (row: Row): ApplicationSummary['scored'] => {
  const { interviewPlace, interviewTotal, interviewMost, siftPlace, siftTotal, siftMost } = row
  if (interviewPlace !== null) {
    const sums = { total: interviewTotal ?? 0, mostPossible: interviewMost ?? 0 }
    return { stage: 'interview', place: interviewPlace, ...sums, meetsAllEssential: row.interviewEssential === true }
  }
  if (siftPlace === null) return null
  const sums = { total: siftTotal ?? 0, mostPossible: siftMost ?? 0 }
  return { stage: 'sift', place: siftPlace, ...sums, meetsAllEssential: row.siftEssential === true }
}
