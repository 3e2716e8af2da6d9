import type { MentoringTurn } from '@elevate/contracts/mentoring-vocabulary'
import { turnText } from './words.ts'

type TurnProps = { turn: MentoringTurn; reader: 'partner' | 'mentor' | 'programme' }

/** Whose turn it is: said in words, so that the colour need not be seen. */
export function Turn({ turn, reader }: TurnProps) {
  return (
    <strong className={turn === reader ? 'nhsuk-tag' : 'nhsuk-tag nhsuk-tag--grey'}>{turnText(turn, reader)}</strong>
  )
}
