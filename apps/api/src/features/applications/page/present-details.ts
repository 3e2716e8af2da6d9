import type { ApplicationDetails } from '@elevate/contracts/application-details'
import type { DetailsRow } from './queries.ts'

/** What the applicant told about themselves; the columns of text arrays hold the codes that the form offers. */
export const presentDetails = (row: DetailsRow): ApplicationDetails => ({
  givenName: row.givenName,
  familyName: row.familyName,
  preferredName: row.preferredName,
  pronouns: row.pronouns,
  email: row.email,
  phone: row.phone,
  address: row.address,
  postcode: row.postcode,
  contactPreference: row.contactPreference,
  formatsNeeded: row.formatsNeeded,
  isOldEnough: row.isOldEnough,
  nhsEmployment: row.nhsEmployment,
  nhsEmployer: row.nhsEmployer,
  backgrounds: row.backgrounds as ApplicationDetails['backgrounds'],
  linkToArea: row.linkToArea,
  interests: row.interests,
  availability: row.availability as ApplicationDetails['availability'],
  hoursPerMonth: row.hoursPerMonth,
  practicalNeeds: row.practicalNeeds,
  interestsDeclared: row.interestsDeclared,
  complaint: row.complaint,
  referees: row.referees,
})
