import { newId } from '@elevate/db/ids'
import type { Context, Tx } from '../../context.ts'
import { conflict, notFound } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { lockOrganisation } from '../organisations/public.ts'
import { insertPerson, tidy, updatePerson } from '../people/public.ts'
import * as queries from './queries.ts'
import { filledIn } from './rules.ts'

type Of = { row: queries.ApplicantRow; asked: { personId?: string; asNewPerson?: boolean } }

/**
 * Whose appointment it is. An applicant who signs in is that person. Otherwise somebody here with the same address is
 * named by a coordinator, and never taken silently; or it is somebody new. Their own record is filled in, not changed.
 */
export const personFor = async (tx: Tx, ctx: Context, { row, asked }: Of): Promise<string> => {
  const { organisationId } = row
  await lockOrganisation(tx, organisationId)
  const personId = row.personId ?? (await chosen(tx, { row, asked }))
  if (personId) return carryOver(tx, ctx, { row, personId })
  const id = newId()
  const { givenName, familyName } = row
  const person = { ...tidy(detailsOf(row)), id, givenName, familyName }
  await insertPerson(tx, person, { organisationId, source: 'application' })
  await queries.carryOverNeeds(tx, id, row.formatsNeeded)
  await recordDone(tx, ctx, { organisationId, action: 'person.added', subjectKind: 'person', subjectId: id })
  return id
}

const chosen = async (tx: Tx, { row, asked }: Of): Promise<string | undefined> => {
  const people = await queries.lookAlikes(tx, row)
  if (asked.personId) {
    if (people.some(({ personId }) => personId === asked.personId)) return asked.personId
    throw conflict('person-not-known', 'This person is not among those with the same email address.')
  }
  if (people.length === 0 || asked.asNewPerson) return undefined
  throw conflict('looks-like-somebody-known', 'Somebody here has the same email address.', { people })
}

const detailsOf = (row: queries.ApplicantRow) => ({
  preferredName: row.preferredName,
  pronouns: row.pronouns,
  email: row.email,
  phone: row.phone,
  address: row.address,
  postcode: row.postcode,
  contactPreference: row.contactPreference,
  interests: row.interests,
  availability: row.availability,
})

const carryOver = async (
  tx: Tx,
  ctx: Context,
  { row, personId }: { row: queries.ApplicantRow; personId: string },
): Promise<string> => {
  // Known here first: until then the wall shows nothing of somebody who has only applied.
  await queries.makeKnown(tx, { organisationId: row.organisationId, personId })
  const person = await queries.lockPerson(tx, personId)
  if (!person) throw notFound('This person')
  const { id: _id, ...had } = person
  const set = filledIn(had, detailsOf(row))
  if (Object.keys(set).length > 0) await updatePerson(tx, personId, { ...set, updatedAt: ctx.now })
  await queries.carryOverNeeds(tx, personId, row.formatsNeeded)
  await recordDone(tx, ctx, {
    organisationId: row.organisationId,
    action: 'person.changed',
    subjectKind: 'person',
    subjectId: personId,
    fields: Object.keys(set),
  })
  return personId
}
