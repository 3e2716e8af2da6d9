import type { ApplicationDetails } from '@elevate/contracts/application-details'
import type { ContactPreference } from '@elevate/contracts/people-vocabulary'
import type { NhsEmployment } from '@elevate/contracts/recruitment-vocabulary'

export const backgroundWords: Record<ApplicationDetails['backgrounds'][number], string> = {
  patient: 'a patient',
  carer: 'a carer',
  family: 'family of a patient',
  'service-user': 'somebody who uses services',
  advocate: 'an advocate',
  other: 'something else',
}

export const employmentWords: Record<NhsEmployment, string> = {
  no: 'No',
  'this-organisation': 'Yes, for this organisation',
  'another-organisation': 'Yes, for another organisation',
}

export const complaintWords: Record<NonNullable<ApplicationDetails['complaint']>, string> = {
  no: 'No',
  yes: 'Yes: talk with them about it; it is no reason to turn them down',
  'rather-talk': 'Would rather talk about it than write',
}

export const contactWords: Record<ContactPreference, string> = { email: 'Email', phone: 'A call', post: 'Post' }
