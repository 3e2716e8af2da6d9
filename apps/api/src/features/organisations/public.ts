export { organisationNamed } from './queries.ts'
export { newOrganisationSettings } from './rules.ts'
