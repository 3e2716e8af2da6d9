export { allOrganisations, lockOrganisation, organisationNamed } from './queries.ts'
export { newOrganisationSettings } from './rules.ts'
