import { type Actor, isA, isAIn } from '../../actor.ts'

type Concern = { authorId: string | null; readerIds: string[] }

export const isAuthor = (actor: Actor, { authorId }: Concern): boolean => authorId === actor.personId
export const isReader = (actor: Actor, { readerIds }: Concern): boolean => readerIds.includes(actor.personId)

/** Whoever belongs to the organisation in whatever way. */
export const mayRaiseIn = (actor: Actor, organisationId: string): boolean =>
  actor.grants.some((grant) => grant.organisationId === organisationId && grant.kind !== 'applicant')

/** Who is named as a contact is set-up; it opens no concern that was raised before. */
export const namesContactsIn = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId) || isA(actor, 'administrator')
