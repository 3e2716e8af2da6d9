import type { Db } from '@elevate/db/connect'
import { heldAnswers, heldApplications, heldMonitoring, heldSteps } from '../applying/public.ts'
import { entriesAbout } from '../audit/public.ts'
import { heldBuddyContacts, heldBuddyPairs, heldBuddyWishes } from '../buddies/public.ts'
import { heldCalendarFeed } from '../calendar-feed/public.ts'
import {
  heldCheckInAnswers,
  heldCheckInDrafts,
  heldCheckInReads,
  heldCheckIns,
  heldFollowUps,
} from '../check-ins/public.ts'
import { heldChecks } from '../checks/public.ts'
import { heldCoffeeFeedback, heldCoffeeMatches, heldCoffeeMemberships, heldCoffeeRatherNots } from '../coffee/public.ts'
import { heldConcerns } from '../concerns/public.ts'
import { heldCorrections } from '../corrections/public.ts'
import { heldFeedback, heldOffers, heldReservePlaces } from '../decisions/public.ts'
import { heldDropInBookings, heldDropInsHosted } from '../drop-ins/public.ts'
import { heldErasureRequests } from '../erasure/public.ts'
import { heldAcknowledgements } from '../handbook/public.ts'
import { heldChats } from '../informal-chats/public.ts'
import { heldInterviewAdjustments, heldInterviews } from '../interviews/public.ts'
import { heldLetters } from '../letters/public.ts'
import { heldCertificates, heldTrainingBookings } from '../mentor-training/public.ts'
import {
  heldMentorEntries,
  heldMentoringRatherNots,
  heldMentorOffers,
  heldMentorRequests,
  heldMentorships,
} from '../mentoring/public.ts'
import { heldMentoringGoals, heldMentoringNotes, heldMentoringSessions } from '../mentoring-sessions/public.ts'
import { heldChoices } from '../notifications/public.ts'
import { rowsAbout } from '../people-imports/public.ts'
import { heldScores } from '../scoring/public.ts'
import { heldPasskeys, heldRecoveryCodes, heldSecondFactors } from '../sign-in/public.ts'
import { heldContacts } from '../support/public.ts'
import * as queries from './queries.ts'

/** What one feature holds about a person, as rows that the person can read. Read with the person's own rights. */
export type HeldData = {
  section: string
  read: (db: Db, personId: string) => Promise<Record<string, unknown>[]>
}

/** Everything that is held about a person: one line per section. A feature that holds more adds its line here. */
export const heldData: readonly HeldData[] = [
  { section: 'You', read: queries.heldPerson },
  { section: 'What helps you to take part', read: queries.heldNeeds },
  { section: 'Organisations that know you', read: queries.heldOrganisations },
  { section: 'Appointments', read: queries.heldAppointments },
  { section: 'Leaver checklists', read: queries.heldLeaverItems },
  { section: 'Roles that were given to you', read: queries.heldGrants },
  { section: 'Your account', read: queries.heldAccount },
  { section: 'Where you signed in', read: queries.heldSignIns },
  { section: 'Your authenticator app', read: heldSecondFactors },
  { section: 'Your passkeys', read: heldPasskeys },
  { section: 'Your recovery codes', read: heldRecoveryCodes },
  { section: 'What you were told in the app', read: queries.heldNotifications },
  { section: 'How you chose to be told', read: heldChoices },
  { section: 'Emails to you', read: queries.heldMails },
  { section: 'Spreadsheets that named you, while they are kept', read: rowsAbout },
  { section: 'Your coffee roulette', read: heldCoffeeMemberships },
  { section: 'Your coffee matches', read: heldCoffeeMatches },
  { section: 'What you said about your coffee matches', read: heldCoffeeFeedback },
  { section: 'People you would rather not be matched with', read: heldCoffeeRatherNots },
  { section: 'Your mentoring sessions', read: heldMentoringSessions },
  { section: 'Goals of your mentoring', read: heldMentoringGoals },
  { section: 'Your private notes on mentoring', read: heldMentoringNotes },
  { section: 'Your training as a mentor', read: heldTrainingBookings },
  { section: 'Your certificates as a mentor', read: heldCertificates },
  { section: 'Handbooks that you have read', read: heldAcknowledgements },
  { section: 'Concerns that you raised', read: heldConcerns },
  { section: 'Your entry in the register of mentors', read: heldMentorEntries },
  { section: 'Your requests for a mentor', read: heldMentorRequests },
  { section: 'Mentors who were asked', read: heldMentorOffers },
  { section: 'Your mentorships', read: heldMentorships },
  { section: 'People you would rather not be mentored by, or mentor', read: heldMentoringRatherNots },
  { section: 'Your drop-ins', read: heldDropInBookings },
  { section: 'Drop-ins that you host', read: heldDropInsHosted },
  { section: 'The address of your calendar', read: heldCalendarFeed },
  { section: 'Check-ins that you were asked', read: heldCheckIns },
  { section: 'What you said in check-ins', read: heldCheckInAnswers },
  { section: 'Check-ins that you have not sent', read: heldCheckInDrafts },
  { section: 'Who read your check-ins', read: heldCheckInReads },
  { section: 'When you asked us to be in touch', read: heldFollowUps },
  { section: 'Your buddies', read: heldBuddyPairs },
  { section: 'Whether you were in touch with your buddies', read: heldBuddyContacts },
  { section: 'What you said about having a buddy', read: heldBuddyWishes },
  { section: 'Your interviews', read: heldInterviews },
  { section: 'What you asked for at an interview', read: heldInterviewAdjustments },
  { section: 'Your applications', read: heldApplications },
  { section: 'What you answered in your applications', read: heldAnswers },
  { section: 'What became of your applications', read: heldSteps },
  { section: 'What you said for equality monitoring', read: heldMonitoring },
  { section: 'Scores that you gave on a panel', read: heldScores },
  { section: 'Letters about your applications', read: heldLetters },
  { section: 'Places that were offered to you', read: heldOffers },
  { section: 'Your places on reserve lists', read: heldReservePlaces },
  { section: 'Feedback on your applications', read: heldFeedback },
  { section: 'Your checks', read: heldChecks },
  { section: 'Informal chats before applying', read: heldChats },
  { section: 'When your programme was in touch', read: heldContacts },
  { section: 'What you asked us to correct', read: heldCorrections },
  { section: 'When you asked to be deleted', read: heldErasureRequests },
  { section: 'Who did what', read: entriesAbout },
]
