import { letterOfMove, type WantedMoves } from '@elevate/contracts/application-bulk'
import { daysLater } from '../../../london.ts'
import { dayInWords, type WantedLetter } from '../../letters/public.ts'
import { daysToChooseTime } from './rules.ts'

type Days = { today: string; feedbackBy: (applicationId: string) => string | undefined }

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
