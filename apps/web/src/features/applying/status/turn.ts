import { type ApplicationState, isFinished, type Turn } from '@elevate/contracts/application-moves'

type Standing = { id: string; state: ApplicationState; turn: Turn }

/** What the tag says: what is over is finished, not just nobody's turn. */
export const shownTurn = ({ state, turn }: Standing): Turn | 'finished' => (isFinished(state) ? 'finished' : turn)

/** A draft is gone on with; anything else is looked at. */
export const linkTo = ({ id, state }: Standing): string =>
  state === 'draft' ? `/my-applications/${id}/form` : `/my-applications/${id}`

/** Where the applicant goes on from here, with the words for the button; undefined where there is nothing but to wait. */
export const nextPage = ({ id, state, turn }: Standing): { to: string; text: string } | undefined => {
  const page = `/my-applications/${id}`
  switch (state) {
    case 'draft':
      return { to: `${page}/form`, text: 'Go on with your application' }
    case 'interview':
      return { to: `${page}/interview`, text: turn === 'applicant' ? 'Choose a time' : 'See your interview' }
    case 'offered':
      return { to: `${page}/offer`, text: 'Answer the offer' }
    case 'reserve':
      return { to: `${page}/reserve`, text: 'See what this means' }
    case 'onboarding':
      return { to: `${page}/checks`, text: 'See what is to do' }
    case 'not-shortlisted':
    case 'not-appointed':
      return { to: `${page}/feedback`, text: 'Read our decision and feedback' }
    default:
      return undefined
  }
}
