import type { TurnNow } from '@elevate/contracts/application-lists'
import { type ApplicationState, isFinished } from '@elevate/contracts/application-moves'
import { formatShortDay, formatTime } from '../../../ui/dates.ts'
import { TurnTag } from '../../../ui/TurnTag.tsx'
import { counted } from '../../campaigns/words.ts'

/** Who is waited for, with the date that decides it. */
export function WhoseTurn({ turn, state }: { turn: TurnNow; state: ApplicationState }) {
  const detail = turnDetail(turn, state)
  return (
    <>
      <span className="app-nowrap">
        <TurnTag turn={isFinished(state) ? 'finished' : turn.who} view="programme" />
      </span>
      {detail !== undefined && (
        <>
          <br />
          <span className="app-reference">{detail}</span>
        </>
      )}
    </>
  )
}

/** "Interview 12 Jan 2027, 2pm", "answer by 7 Dec 2026", "3 checks open". */
function turnDetail(turn: TurnNow, state: ApplicationState): string | undefined {
  const { interviewAt, answerBy, reserveUntil, checksOpen, isScored } = turn
  if (state === 'interview') {
    return interviewAt === null ? 'no time chosen yet' : `${formatShortDay(interviewAt)}, ${formatTime(interviewAt)}`
  }
  if (answerBy !== null) return `answer by ${formatShortDay(answerBy)}`
  if (reserveUntil !== null) return `until ${formatShortDay(reserveUntil)}`
  if (checksOpen !== null) return checksWords(checksOpen)
  return state === 'sift' && isScored ? 'scoring is closed' : undefined
}

const checksWords = (open: number): string => (open === 0 ? 'all checks done' : `${counted(open, 'check')} open`)
