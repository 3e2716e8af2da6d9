/**
 * The people of the demo programme, all fictional. Days are counted from the day on which it is loaded, so that the
 * story is always about today.
 */
export type DemoPerson = {
  givenName: string
  familyName: string | null
  /** The local part at the organisation's address; without one the person has no email. */
  email?: string
  /** Can sign in with the demo's password; the others have been invited or not yet. */
  signsIn?: true
  contact?: 'phone' | 'post'
  interests?: string[]
  availability?: string[]
  needs?: string
  status?: 'onboarding' | 'active' | 'paused' | 'ended'
  /** When the appointment started, in months before today, and how long the term is. */
  startedMonthsAgo?: number
  termMonths?: number
  coffee?: true
  grants?: ('coordinator' | 'panel-member' | 'mentor')[]
  /** No appointment: staff, panel, applicants. */
  notPartner?: true
  /** An applicant: in nobody's list of people until appointed. */
  appliesOnly?: true
}

/** Parts of the week that demo people name. */
export const mornings = ['mon-am', 'wed-am', 'thu-am']
export const afternoons = ['tue-pm', 'thu-pm']
export const evenings = ['mon-evening', 'tue-evening', 'wed-evening', 'thu-evening', 'fri-evening']
