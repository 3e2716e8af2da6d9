import type { AuditAction } from './audit-actions.ts'

/**
 * What coordinators may see of the trail, by whom or what it is about; everything else stays out of sight: when somebody
 * signed in, what they sent, whom they asked for, concerns, and who reads what was given to one reader alone.
 */
export const historyOfPerson = [
  'person.added',
  'person.changed',
  'person.invited',
  'person.address-marked',
  'person.address-cleared',
  'person.contact-allowed',
  'profile.changed',
  'access-needs.read',
  'access-needs.changed',
  'account.disabled',
  'account.enabled',
  'appointment.created',
  'appointment.changed',
  'appointment.started',
  'appointment.extended',
  'appointment.paused',
  'appointment.resumed',
  'appointment.ended',
  'support-contact.logged',
  'support-contact.taken-back',
  'correction.asked',
  'correction.read',
  'correction.made',
  'correction.refused',
  'correction.withdrawn',
  'erasure.asked',
  'erasure.refused',
  'erasure.withdrawn',
  'legal-hold.placed',
  'legal-hold.released',
] as const satisfies readonly AuditAction[]
export const historyOfApplication = [
  'application.read',
  'application.form-read',
  'application.answers-read',
  'application.answer-covered',
  'application.note-written',
  'application.kept-longer',
  'application.admitted-late',
  'application.submit',
  'application.withdraw',
  'legal-hold.placed',
  'legal-hold.released',
] as const satisfies readonly AuditAction[]
export const historyOfOrganisation = [
  'organisation.created',
  'organisation.changed',
  'sign-in-rules.changed',
  'retention.changed',
  'retention.deleted',
  'recruitment-settings.changed',
  'support-settings.changed',
  'mentoring-settings.changed',
  'buddy-settings.changed',
  'drop-in-settings.changed',
  'safeguarding-contacts.changed',
  'people.exported',
] as const satisfies readonly AuditAction[]
export type HistoryAction =
  | (typeof historyOfPerson)[number]
  | (typeof historyOfApplication)[number]
  | (typeof historyOfOrganisation)[number]
