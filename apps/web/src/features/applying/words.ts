import type { ApplicationDetails } from '@elevate/contracts/application-details'
import type { ApplicationForm } from '@elevate/contracts/application-form'
import type { ApplicationState } from '@elevate/contracts/application-moves'
import { formatDay, formatInstant } from '../../ui/dates.ts'

type Named = Pick<ApplicationDetails, 'givenName' | 'familyName'>
export const fullNameOf = ({ givenName, familyName }: Named): string =>
  [givenName, familyName].filter(Boolean).join(' ')

/** Where an application stands, for the applicant. */
export const stateWords: Record<ApplicationState, string> = {
  draft: 'Not sent yet',
  submitted: 'Received',
  sift: 'Being read',
  shortlisted: 'On the shortlist',
  interview: 'Interview',
  interviewed: 'After the interview',
  reserve: 'On the reserve list',
  offered: 'You have an offer',
  onboarding: 'Getting ready to start',
  appointed: 'Appointed',
  'not-shortlisted': 'Not this time',
  'not-appointed': 'Not this time',
  declined: 'You said no to the offer',
  lapsed: 'The offer has ended',
  withdrawn: 'Withdrawn',
  merged: 'Put together with another application',
}

/** What happened, in the words of the status page. Steps that only the programme cares for have none. */
export const stepWords: Record<string, string> = {
  submit: 'The application was sent',
  'start-sift': 'We began to read the applications',
  shortlist: 'You were put on the shortlist',
  'not-shortlist': 'You were not put on the shortlist this time',
  'take-back-shortlisting': 'We looked at the shortlist again',
  invite: 'You were invited to an interview',
  'finish-interview': 'The interview took place',
  'keep-in-reserve': 'You were put on the reserve list',
  offer: 'You were offered a place',
  'turn-down': 'You were not chosen this time',
  'end-reserve': 'Your time on the reserve list ended',
  'take-back-decision': 'We looked at the decision again',
  accept: 'The offer was accepted',
  decline: 'The offer was declined',
  lapse: 'The offer ended without an answer',
  'withdraw-offer': 'The offer was taken back',
  appoint: 'You were appointed',
  withdraw: 'The application was withdrawn',
}

type Now = Pick<ApplicationForm, 'state' | 'sendBy' | 'next' | 'campaign' | 'turn'>

/** What happens next, and when, in a sentence or two. */
export function nextWords({ state, sendBy, next, campaign, turn }: Now): string {
  const { interviewDays, closesAt, state: open } = campaign
  const interviews = interviewDays === '' ? '' : ` Interviews: ${interviewDays.replace(/\.$/, '')}.`
  const after = closesAt && open === 'open' ? ` after the close on ${formatInstant(closesAt)}` : ''
  const words: Record<ApplicationState, string> = {
    draft: sendBy ? `Finish it and send it by ${formatInstant(sendBy)}.` : 'Finish it and send it.',
    submitted: `A panel reads the applications without names${after}. We write to you either way.${interviews}`,
    sift: `A panel is reading the applications without names. We write to you either way.${interviews}`,
    shortlisted: `We will invite you to an interview.${interviews}`,
    interview: next ? `Your interview is on ${formatInstant(next.on)}.` : 'Choose a time for your interview.',
    interviewed: 'The panel decides. We write to you either way.',
    reserve: next
      ? `If a place becomes free until ${formatDay(next.on)}, we come back to you.`
      : 'If a place becomes free, we come back to you.',
    offered: next ? `Say yes or no to the offer by ${formatDay(next.on)}.` : 'Say yes or no to the offer.',
    onboarding:
      turn === 'applicant'
        ? 'There are some things to do before you can start.'
        : 'We are making the checks before you can start.',
    appointed: 'Welcome. What you need now is on your home page.',
    'not-shortlisted': 'This application has ended.',
    'not-appointed': 'This application has ended.',
    declined: 'This application has ended.',
    lapsed: 'The answer did not come in time. If you still want the place, get in touch.',
    withdrawn: 'You do not need to do anything.',
    merged: 'Look at your other application.',
  }
  return words[state]
}
