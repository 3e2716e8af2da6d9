import { letterOfMove, type WantedMoves } from '@elevate/contracts/application-bulk'
import { daysLater, londonDay } from '../../../london.ts'
import { dayInWords, type WantedLetter } from '../../letters/public.ts'
import { daysToChooseTime } from './rules.ts'

type Days = { today: string; feedbackBy: (applicationId: string) => string | undefined }

/** Whom a letter has told what does not hold any more is told so; where none has gone there is nothing to correct. */
export const correctionsFor = (gone: ReadonlyMap<string, Date>): WantedLetter[] =>
  [...gone].map(([applicationId, at]) => ({
    applicationId,
    kind: 'correction',
    values: { 'letter date': dayInWords(londonDay(at)) },
  }))

/** The letters that go with a move; none where it has none, or the coordinator leaves them out. */
export const lettersFor = (
  asked: Pick<WantedMoves, 'move' | 'letter'>,
  applicationIds: readonly string[],
  { today, feedbackBy }: Days,
): WantedLetter[] => {
  const kind = letterOfMove[asked.move]
  if (!kind || asked.letter === false) return []
  if (kind === 'interview-invitation') {
    const values = { 'answer by': dayInWords(daysLater(today, daysToChooseTime)) }
    return applicationIds.map((applicationId) => ({ applicationId, kind, values }))
  }
  return applicationIds.map((applicationId) => {
    const day = feedbackBy(applicationId)
    return { applicationId, kind, values: day === undefined ? {} : { 'feedback by': dayInWords(day) } }
  })
}
