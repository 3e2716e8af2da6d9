import { type ApplicationState, isFinished, type Turn } from '@elevate/contracts/application-moves'

type Standing = { id: string; state: ApplicationState; turn: Turn }

/** What the tag says: what is over is finished, not just nobody's turn. */
export const shownTurn = ({ state, turn }: Standing): Turn | 'finished' => (isFinished(state) ? 'finished' : turn)

/** A draft is gone on with; anything else is looked at. */
export const linkTo = ({ id, state }: Standing): string =>
  state === 'draft' ? `/my-applications/${id}/form` : `/my-applications/${id}`
