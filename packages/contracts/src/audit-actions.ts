import { actionsOfPeople } from './audit-actions-of-people.ts'
import { actionsOfRecruitment } from './audit-actions-of-recruitment.ts'
import { actionsOfSupport } from './audit-actions-of-support.ts'

/**
 * Everything that the trail can say, by what it is about, with the words in which it is read. What is not here cannot
 * be recorded. Nothing is ever taken out: the trail keeps what was once written.
 */
export const auditActions = { ...actionsOfPeople, ...actionsOfRecruitment, ...actionsOfSupport }

type Groups = typeof auditActions
/** Subject and verb, for example `appointment.ended`. */
export type AuditAction = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups]

/** What can be done with or to a subject: `'drawn'` is one of those of `'coffee-round'`. */
export type VerbOf<Subject extends string> = AuditAction extends infer Action
  ? Action extends `${Subject}.${infer Verb}`
    ? Verb
    : never
  : never

/** What an entry can be about, in the words that follow "this". */
export const auditSubjects = {
  application: 'application',
  appointment: 'appointment',
  'buddy-pair': 'buddy pair',
  campaign: 'campaign',
  check: 'check',
  'check-in': 'check-in',
  checklist: 'checklist',
  'coffee-keep-apart': 'pair that is kept apart',
  'coffee-round': 'coffee round',
  concern: 'concern',
  contact: 'contact',
  'drop-in': 'drop-in',
  'drop-in-series': 'series of drop-ins',
  handbook: 'handbook',
  installation: 'installation',
  'interview-slot': 'interview time',
  'letter-template': 'letter',
  mail: 'email',
  mentor: 'mentor',
  'mentor-offer': 'question to a mentor',
  'mentor-request': 'wish for a mentor',
  mentorship: 'mentor and partner',
  organisation: 'organisation',
  'payment-rate': 'rate of payment',
  'people-import': 'spreadsheet',
  person: 'person',
  retention: 'deletion',
  'role-version': 'version of a role',
  'sign-in': 'sign-in',
  task: 'task',
  'training-day': 'training day',
}
export type AuditSubject = keyof typeof auditSubjects

const words = new Map<string, string>(Object.values(auditActions).flatMap((group) => Object.entries(group)))

export const auditActionNames = [...words.keys()] as AuditAction[]

/**
 * Undefined for what this version has no words for: while an update runs, the trail holds actions of the next one.
 */
export const auditWords = (action: string): string | undefined => words.get(action)
