import type { HistoryEntry } from '@elevate/contracts/history'
import type { HistoryAction } from '@elevate/contracts/history-actions'

/** After whoever did it: "Ruth Calder: placed a legal hold". */
export const actionWords: Record<HistoryAction, string> = {
  'person.added': 'Added the person',
  'person.changed': 'Changed what is known of the person',
  'person.invited': 'Sent an invitation to sign in',
  'person.address-marked': 'Marked the email address as wrong',
  'person.address-cleared': 'Marked the email address as right again',
  'person.contact-allowed': 'Allowed contact again',
  'profile.changed': 'Changed their profile',
  'access-needs.read': 'Read what helps the person to take part',
  'access-needs.changed': 'Changed what helps the person to take part',
  'account.disabled': 'Stopped the account',
  'account.enabled': 'Let the person sign in again',
  'appointment.created': 'Appointed the person',
  'appointment.changed': 'Corrected the appointment',
  'appointment.started': 'Started the appointment',
  'appointment.extended': 'Extended the term',
  'appointment.paused': 'Began a break',
  'appointment.resumed': 'Ended a break',
  'appointment.ended': 'Ended the appointment',
  'support-contact.logged': 'Wrote down that they were in touch',
  'support-contact.taken-back': 'Took back that they were in touch',
  'correction.asked': 'Said that something is wrong',
  'correction.read': 'Read what the person says is wrong',
  'correction.made': 'Put something right',
  'correction.refused': 'Answered that something is not changed',
  'correction.withdrawn': 'Took back that something is wrong',
  'erasure.asked': 'Asked for a deletion',
  'erasure.refused': 'Answered no to a deletion',
  'erasure.withdrawn': 'Took back the request for a deletion',
  'legal-hold.placed': 'Placed a legal hold',
  'legal-hold.released': 'Released the legal hold',
  'application.read': 'Read the application',
  'application.form-read': 'Opened the form to type in it',
  'application.answers-read': 'Read the answers, with the name covered',
  'application.answer-covered': 'Covered words in an answer',
  'application.note-written': 'Wrote a note',
  'application.kept-longer': 'Decided to keep the application for longer',
  'application.admitted-late': 'Let the application in after the closing time',
  'application.submit': 'Sent the application',
  'application.withdraw': 'Withdrew the application',
  'organisation.created': 'Added the organisation',
  'organisation.changed': 'Changed the organisation',
  'sign-in-rules.changed': 'Changed from when a second factor is required',
  'retention.changed': 'Changed how long records are kept',
  'retention.deleted': 'Deleted records by rule',
  'recruitment-settings.changed': 'Changed the settings of recruitment',
  'support-settings.changed': 'Changed the settings of support',
  'mentoring-settings.changed': 'Changed the settings of mentoring',
  'buddy-settings.changed': 'Changed the settings of buddies',
  'drop-in-settings.changed': 'Changed the settings of drop-ins',
  'safeguarding-contacts.changed': 'Changed who reads concerns',
  'people.exported': 'Took the list of people away as a file',
}

export const byWords = ({ by, name }: HistoryEntry): string => {
  if (by === 'themselves') return 'The person themselves'
  if (by === 'system') return 'The system'
  return name ?? 'Somebody outside of your organisation'
}

/** "familyName" → "family name". */
export const fieldWords = (fields: readonly string[]): string =>
  fields.map((field) => field.replaceAll(/([a-z])([A-Z])/g, (_all, a, b) => `${a} ${b.toLowerCase()}`)).join(', ')
